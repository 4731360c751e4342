import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, randomFrom } from '../fixtures/random.js';
import type { Month } from '../src/base/dates.js';
import { type SourceKey, sourceOf } from '../src/sources/registry.js';
import type { Column } from '../src/sources/source.js';
import { agencies, agencyRows, FIRST_MONTH } from './agencies.js';
import { type BenchHousehold, type BenchMember, population, STREETS } from './population.js';
import {
  type BenchCell,
  type CellKind,
  serialOf,
  type TableFile,
  writeCsv,
  writeXlsx,
} from './sheet-file.js';

export interface MonthOptions {
  readonly folder: string;
  readonly households: number;
  readonly format: 'xlsx' | 'csv';
  readonly seed?: number;
  /** Default: the first of which there are files. */
  readonly month?: Month;
  /** Every second household is in a scheme, and was paid; by default all apply. */
  readonly inScheme?: boolean;
  /** Called before each file. */
  readonly onFile?: (name: string) => void;
}

/** What was written. */
export interface MonthSize {
  readonly persons: number;
  readonly agencyRows: number;
  readonly files: number;
}

/** Excel has 1,048,576 rows a sheet; a longer source is written in several files. */
const ROWS_A_FILE = 1_000_000;
/** The bank's, a household. */
const MOST_ROWS = 3;
/** Of 1,000 rows: so many with an ID number in lower case or with a blank, a wrong check digit, an unreadable amount. */
const UNTIDY = 3;
const WRONG = 1;
const UNREADABLE = 1;

const ROSTER_FIELDS = [
  'household',
  'street',
  'community',
  'name',
  'idNo',
  'relation',
  'area',
  'sharesLiving',
  'employment',
  'wageIncome',
  'businessIncome',
  'appliedFor',
  'appliedOn',
  'authorisedOn',
] as const;

const SCHEME_FIELDS = [
  'scheme',
  'certificate',
  'enrolledIn',
  'householdBenefit',
  'reviewClass',
  'lastReviewedOn',
] as const;

const PAYMENT_FIELDS = ['household', 'name', 'idNo', 'scheme', 'month', 'persons', 'amount'] as const;

/** Writes a month of the given size: a roster a street and a file (or more) a source. Nothing is held in memory. */
export async function writeBenchMonth(options: MonthOptions): Promise<MonthSize> {
  mkdirSync(options.folder, { recursive: true });
  const { households, seed = 1, month = FIRST_MONTH, inScheme = false } = options;
  let [persons, agencyRows, files] = [0, 0, 0];
  for (const street of STREETS) {
    const rows = () => rosterRows(street, households, seed, inScheme);
    persons += await writeTable(options, `申请人花名册_${street}`, 'applicants', ROSTER_FIELDS, rows);
    files++;
  }
  if (inScheme) {
    const fields = [...ROSTER_FIELDS, ...SCHEME_FIELDS];
    const rows = () => schemeRows(households, seed);
    persons += await writeTable(options, '在保对象花名册', 'beneficiaries', fields, rows);
    const paid = () => paymentRows(households, seed, month);
    await writeTable(options, '救助金发放台账', 'payments', PAYMENT_FIELDS, paid);
    files += 2;
  }
  for (const agency of agencies) {
    const fields = Object.keys(sourceOf(agency.source).columns);
    const rows = () => sourceRows(agency, fields, households, seed, month);
    const parts = Math.ceil((households * MOST_ROWS) / ROWS_A_FILE);
    for (let part = 0; part < parts; part++) {
      const name = sourceOf(agency.source).title.zh + (parts > 1 ? `_第${part + 1}部分` : '');
      agencyRows += await writeTable(options, name, agency.source, fields, () => every(rows(), parts, part));
      files++;
    }
  }
  return { persons, agencyRows, files };
}

/** One of so many parts: every row whose number leaves this remainder. */
function* every<T>(rows: Iterable<T>, parts: number, part: number): Iterable<T> {
  let count = 0;
  for (const row of rows) if (count++ % parts === part) yield row;
}

/** How many rows it wrote. */
async function writeTable(
  { folder, format, onFile, month = FIRST_MONTH }: MonthOptions,
  name: string,
  source: SourceKey,
  fields: readonly string[],
  rows: () => Iterable<BenchCell[]>,
): Promise<number> {
  let written = 0;
  const columns: Readonly<Record<string, Column>> = sourceOf(source).columns;
  const random = randomFrom(`${name}/slips`);
  const kinds = fields.map((field) => kindOf(columns[field]));
  const amount = fields.findIndex((field) => columns[field]?.type === 'yuan' && columns[field].required);
  const table: TableFile = {
    path: join(folder, `${name}_${month.replace('-', '')}.${format}`),
    header: fields.map((field) => columns[field]?.headers[0] ?? field),
    kinds,
    *rows() {
      for (const row of rows()) {
        written++;
        yield withSlip(row, random, fields.indexOf('idNo'), amount);
      }
    },
  };
  onFile?.(table.path);
  if (format === 'xlsx') writeXlsx(table);
  else writeCsv(table);
  return written;
}

function kindOf(column: Column | undefined): CellKind {
  if (column?.type === 'date') return 'date';
  return column?.type === 'yuan' || column?.type === 'number' || column?.type === 'int' ? 'number' : 'text';
}

function withSlip(row: BenchCell[], random: Random, idNo: number, amount: number): BenchCell[] {
  const slip = random.int(1, 1000);
  const id = String(row[idNo]);
  if (slip <= UNTIDY) row[idNo] = id.endsWith('X') ? id.toLowerCase() : `${id} `;
  else if (slip <= UNTIDY + WRONG) row[idNo] = id.slice(0, 17) + (id.endsWith('5') ? '6' : '5');
  else if (slip <= UNTIDY + WRONG + UNREADABLE && amount >= 0) row[amount] = '约三千';
  return row;
}

const isInScheme = ({ index }: BenchHousehold): boolean => index % 2 === 1;

function* rosterRows(
  street: string,
  households: number,
  seed: number,
  inScheme: boolean,
): Iterable<BenchCell[]> {
  for (const household of population(households, seed)) {
    if (household.street !== street || (inScheme && isInScheme(household))) continue;
    for (const [place, member] of household.members.entries())
      yield rosterRow(household, member, place === 0);
  }
}

/** In the order of ROSTER_FIELDS. */
function rosterRow(household: BenchHousehold, member: BenchMember, isHead: boolean): BenchCell[] {
  return [
    household.number,
    household.street,
    household.community,
    member.name,
    member.idNo,
    member.relation,
    isHead ? (household.village ? '农村' : '城镇') : null,
    '是',
    member.employment,
    member.wage,
    member.business,
    isHead ? '低保' : null,
    isHead ? serialOf('2024-11-04') : null,
    member.age >= 18 && member.authorised ? serialOf('2024-11-05') : null,
  ];
}

/** In the order of ROSTER_FIELDS and SCHEME_FIELDS. */
function* schemeRows(households: number, seed: number): Iterable<BenchCell[]> {
  for (const household of population(households, seed)) {
    if (!isInScheme(household)) continue;
    const { scheme, benefit, reviewClass } = schemeOf(household, seed);
    for (const [place, member] of household.members.entries()) {
      const isHead = place === 0;
      const row = rosterRow(household, member, isHead);
      // Those in a scheme apply for nothing.
      row[ROSTER_FIELDS.indexOf('appliedFor')] = null;
      row[ROSTER_FIELDS.indexOf('appliedOn')] = null;
      const ofHead = [`ZS${household.number}`, '2023-06', benefit, reviewClass, serialOf('2024-05-20')];
      yield [...row, scheme, ...(isHead ? ofHead : ofHead.map(() => null))];
    }
  }
}

function* paymentRows(households: number, seed: number, month: Month): Iterable<BenchCell[]> {
  for (const household of population(households, seed)) {
    const [head] = household.members;
    if (!isInScheme(household) || !head) continue;
    const { scheme, benefit } = schemeOf(household, seed);
    yield [household.number, head.name, head.idNo, scheme, month, household.members.length, benefit];
  }
}

function schemeOf({ index, members }: BenchHousehold, seed: number) {
  const random = randomFrom(`${seed}/scheme/${index}`);
  const scheme = random.chance(0.8) ? '低保' : '低保边缘';
  const benefit = scheme === '低保' ? random.int(100, 850) * members.length : 0;
  return { scheme, benefit, reviewClass: random.pick(['A', 'B', 'C']) };
}

function* sourceRows(
  agency: (typeof agencies)[number],
  fields: readonly string[],
  households: number,
  seed: number,
  month: Month,
): Iterable<BenchCell[]> {
  for (const household of population(households, seed)) {
    const found = agencyRows(agency, household, seed, month);
    if (!found) continue;
    for (const values of found.rows) {
      const row = { ...values, name: found.person.name, idNo: found.person.idNo };
      yield fields.map((field) => row[field as keyof typeof row] ?? null);
    }
  }
}
