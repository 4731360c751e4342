import { z } from 'zod';
import { type IsoDate, type Month, parseIsoDate, parseIsoMonth } from '../base/dates.js';
import { UserError } from '../base/errors.js';
import type { IdNo } from '../base/identity.js';
import { type Fen, fenFromYuan } from '../base/money.js';
import { CONFIRMABLE_FIGURES, type ConfirmableFigure } from '../dossier/confirmed.js';
import {
  type Dossier,
  type DossierFlags,
  type EmptyAnswer,
  type EvidenceKey,
  type EvidenceRecords,
  type MemberRow,
  NO_FLAGS,
  NO_RECORDS,
  type Origin,
  ROSTERS,
  type Roster,
  type Scheme,
} from '../dossier/dossier.js';
import { isSourceKey, type SourceKey, sourceKeys, sourceOf } from '../sources/registry.js';
import type { Source } from '../sources/source.js';
import { readDocumentValue, UnreadableValue } from './dossier-cells.js';

const date = z.string().transform((text, context): IsoDate => {
  const parsed = parseIsoDate(text);
  if (!parsed) context.addIssue({ code: 'custom', message: 'YYYY-MM-DD' });
  return parsed ?? ('' as IsoDate);
});

const month = z.string().transform((text, context): Month => {
  const parsed = parseIsoMonth(text);
  if (!parsed) context.addIssue({ code: 'custom', message: 'YYYY-MM' });
  return parsed ?? ('' as Month);
});

const origin = z.strictObject({
  import: z.number(),
  file: z.string(),
  sheet: z.string(),
  row: z.number(),
});

const row = z.record(z.string(), z.unknown());

const confirmedDocument = z.strictObject({
  figure: z.enum(Object.keys(CONFIRMABLE_FIGURES) as [ConfirmableFigure, ...ConfirmableFigure[]]),
  idNo: z.string().nullable().default(null),
  disputed: z.number(),
  value: z.number(),
  task: z.string(),
  visitedOn: date,
  by: z.array(z.string()).default([]),
  newerData: z.boolean().default(false),
  at: origin.nullable().default(null),
});

const flags = z.strictObject({
  rowsRejected: z.number().int().nonnegative().default(0),
  numberConflict: z.boolean().default(false),
  duplicateMembers: z.array(z.string()).default([]),
  onBeneficiaries: z.record(z.string(), z.enum(['低保', '特困', '低保边缘', '支出型困难'])).default({}),
  obligorsOnRoster: z.array(z.string()).default([]),
  lastDibao: z
    .strictObject({ asOf: date, earnedWage: z.record(z.string(), z.number()) })
    .nullable()
    .default(null),
  exitSince: month.nullable().default(null),
  confirmed: z.array(confirmedDocument).default([]),
});

/** The document around the rows; the rows are read column by column from the declarations of the sources. */
const envelope = z.strictObject({
  asOf: date,
  policy: z.string().optional(),
  household: z.union([z.string(), z.number()]).transform(String),
  roster: z.enum(ROSTERS).default('applicants'),
  members: z.array(row),
  records: z.record(z.string(), z.array(row)).default({}),
  answered: z.union([z.literal('all'), z.array(z.string())]).default([]),
  flags: flags.optional(),
});

/** A dossier as a document gave it, with the policy it names. */
export interface DossierDocument {
  readonly dossier: Dossier;
  readonly policy: string | null;
}

/**
 * Reads one household document: money in yuan, English field names, as `hedui dossiers` writes it.
 * @param where how the document is called in an error: its line or its place in a file
 * @throws UserError exit code 2, naming the place and the field
 */
export function readDossier(document: unknown, where: string): DossierDocument {
  const parsed = envelope.safeParse(document);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw refused(where, issue?.path.join('.') || '-', issue?.message ?? '');
  }
  const { data } = parsed;
  const members = data.members.map((member, index) =>
    readMember(member, data.roster, data.household, `members[${index}]`, where),
  );
  const names = new Map(members.map((member) => [member.idNo as string, member.name]));
  const records: Record<EvidenceKey, readonly unknown[]> = { ...NO_RECORDS };
  const answers: EmptyAnswer[] = [];
  const inForce = new Set<SourceKey>();
  for (const [key, rows] of Object.entries(data.records)) {
    const source = knownSource(key, `records.${key}`, where);
    inForce.add(source.key);
    if (source.family === 'roster') {
      // The members are the roster's rows; its name among the records only says that it is in force.
      if (rows.length > 0) throw refused(where, `records.${key}`, `${key} → members`);
      continue;
    }
    const read: unknown[] = [];
    for (const [index, given] of rows.entries()) {
      const path = `records.${key}[${index}]`;
      const named = completed(source, given, names, data.household);
      if (isEmptyAnswer(source, named)) answers.push(readAnswer(source, named, path, where));
      else read.push(readRow(source, named, path, where));
    }
    records[source.key as EvidenceKey] = read;
  }
  for (const key of data.answered === 'all' ? sourceKeys : data.answered) {
    inForce.add(knownSource(key, 'answered', where).key);
  }
  const dossier: Dossier = {
    asOf: data.asOf,
    household: data.household,
    roster: data.roster,
    members,
    // Each list was read by the declaration of its own source.
    records: records as EvidenceRecords,
    answers,
    inForce,
    flags: readFlags(data.flags, where),
  };
  return { dossier, policy: data.policy ?? null };
}

const refused = (where: string, field: string, what: string): UserError =>
  new UserError(
    {
      zh: '{where}：字段 {field} 无法读取（{what}），请按 hedui dossiers 的输出格式修改',
      en: '{where}: field {field} cannot be read ({what}); write it as `hedui dossiers` does',
    },
    2,
    { where, field, what },
  );

function knownSource(key: string, field: string, where: string): Source<SourceKey> {
  if (!isSourceKey(key)) throw refused(where, field, key);
  return sourceOf(key);
}

/**
 * A record that leaves its person's name out means the member, and says nothing of another name; a record of an
 * obligor that leaves the household out stands in the dossier of that household.
 */
function completed(
  source: Source<SourceKey>,
  given: Record<string, unknown>,
  names: ReadonlyMap<string, string>,
  household: string,
): Record<string, unknown> {
  if (source.key === 'obligors') return { household, ...given };
  if (source.family !== 'person' || given.name) return given;
  return { ...given, name: names.get(String(given.idNo).toUpperCase()) ?? '?' };
}

function readMember(
  given: Record<string, unknown>,
  roster: Roster,
  household: string,
  path: string,
  where: string,
): MemberRow {
  const optional = roster === 'beneficiaries' ? { scheme: '低保' } : {};
  const complete = { household, relation: '其他', ...optional, ...given };
  const fields = readRow(sourceOf(roster), complete, path, where);
  const beneficiaryOnly = Object.fromEntries(
    Object.keys(sourceOf('beneficiaries').columns).map((field) => [field, null]),
  );
  return { ...beneficiaryOnly, ...fields } as unknown as MemberRow;
}

/** A row of an agency with nothing beyond name and ID says: asked, nothing found. */
function isEmptyAnswer(source: Source, given: Record<string, unknown>): boolean {
  if (source.family !== 'person') return false;
  return Object.entries(source.columns).every(
    ([field, column]) =>
      !column.required || field === 'name' || field === 'idNo' || (given[field] ?? null) === null,
  );
}

function readAnswer(
  source: Source<SourceKey>,
  given: Record<string, unknown>,
  path: string,
  where: string,
): EmptyAnswer {
  const { idNo, name } = source.columns;
  return {
    source: source.key as EvidenceKey,
    idNo: readField(idNo, given.idNo, `${path}.idNo`, where) as IdNo,
    name: readField(name, given.name, `${path}.name`, where) as string,
    at: readOrigin(given.at, path, where),
  };
}

function readRow(
  source: Source<SourceKey>,
  given: Record<string, unknown>,
  path: string,
  where: string,
): Record<string, unknown> {
  const record: Record<string, unknown> = { at: readOrigin(given.at, path, where) };
  for (const [field, column] of Object.entries(source.columns)) {
    const value = readField(column, given[field], `${path}.${field}`, where);
    if (value === null && column.required) throw refused(where, `${path}.${field}`, column.headers[0]);
    record[field] = value;
  }
  for (const field of Object.keys(given)) {
    if (field !== 'at' && !Object.hasOwn(source.columns, field))
      throw refused(where, `${path}.${field}`, '?');
  }
  return record;
}

function readField(
  column: Source['columns'][string] | undefined,
  value: unknown,
  field: string,
  where: string,
) {
  if (!column) return null;
  try {
    return readDocumentValue(column, value);
  } catch (error) {
    if (error instanceof UnreadableValue) throw refused(where, field, error.message);
    throw error;
  }
}

function readOrigin(given: unknown, path: string, where: string): Origin | null {
  if (given === undefined || given === null) return null;
  const parsed = origin.safeParse(given);
  if (!parsed.success) throw refused(where, `${path}.at`, JSON.stringify(given));
  return parsed.data;
}

function readFlags(given: z.output<typeof flags> | undefined, where: string): DossierFlags {
  if (!given) return NO_FLAGS;
  const ids = (list: readonly string[]) => list.map((id) => id.toUpperCase() as IdNo);
  const lastDibao = given.lastDibao && {
    asOf: given.lastDibao.asOf,
    earnedWage: Object.fromEntries(
      Object.entries(given.lastDibao.earnedWage).map(([id, yuan]) => {
        const amount = fenFromYuan(yuan);
        if (amount === null) throw refused(where, 'flags.lastDibao', String(yuan));
        return [id.toUpperCase(), amount];
      }),
    ),
  };
  return {
    rowsRejected: given.rowsRejected,
    numberConflict: given.numberConflict,
    duplicateMembers: ids(given.duplicateMembers),
    onBeneficiaries: given.onBeneficiaries as Record<string, Scheme>,
    obligorsOnRoster: ids(given.obligorsOnRoster),
    lastDibao,
    exitSince: given.exitSince,
    confirmed: given.confirmed.map((one) => ({
      ...one,
      idNo: one.idNo === null ? null : (one.idNo.toUpperCase() as IdNo),
      disputed: amountOf(one.disputed, where),
      value: amountOf(one.value, where),
    })),
  };
}

function amountOf(yuan: number, where: string): Fen {
  const amount = fenFromYuan(yuan);
  if (amount === null) throw refused(where, 'flags.confirmed', String(yuan));
  return amount;
}
