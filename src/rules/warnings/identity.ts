import type { IsoDate } from '../../base/dates.js';
import type { IdNo } from '../../base/identity.js';
import { foldName } from '../../base/names.js';
import { inWindow } from '../../base/window.js';
import type { Finding } from '../../dossier/decision.js';
import type { Dossier, EvidenceKey, Row } from '../../dossier/dossier.js';
import type { Evidence } from '../../dossier/figure.js';
import { type SourceKey, sources } from '../../sources/registry.js';
import { evidence } from '../figures.js';
import { finding } from '../findings.js';
import { evidenceOfDeath } from '../household.js';
import type { Member } from '../member.js';
import { allRows, rowsOf } from '../records.js';
import type { Setting } from '../setting.js';

/** Sources of agencies whose rows name a person; deaths and marriages count up to the as-of date whatever their age. */
const PERSON_SOURCES = sources
  .filter((source) => source.family === 'person')
  .map((source) => ({
    key: source.key as EvidenceKey,
    ledger: source.kind === 'ledger',
    dateField: source.dateField ?? null,
    upToAsOf: source.key === 'deaths' || source.key === 'marriages',
  }));

type NamedRow = { readonly idNo: IdNo; readonly name: string } & Row<EvidenceKey>;

/** Rows with a counted member's number and another name: one of the two is somebody else. */
export function nameMismatches(dossier: Dossier, members: readonly Member[], setting: Setting): Finding[] {
  const byId = new Map<IdNo, string>();
  for (const member of members) byId.set(member.idNo, member.row.name);
  const others = new Map<IdNo, { names: Set<string>; rows: Evidence[] }>();
  const isOther = ({ idNo, name }: { readonly idNo: IdNo; readonly name: string }): boolean => {
    const expected = byId.get(idNo);
    return expected !== undefined && name !== expected && foldName(name) !== foldName(expected);
  };
  const add = (idNo: IdNo, name: string, proof: Evidence) => {
    let other = others.get(idNo);
    if (!other) {
      other = { names: new Set(), rows: [] };
      others.set(idNo, other);
    }
    other.names.add(name);
    other.rows.push(proof);
  };
  for (const source of PERSON_SOURCES) {
    const rows = allRows(dossier, source.key) as readonly NamedRow[];
    for (const row of rows) {
      if (!isOther(row) || (source.ledger && !countsAsOf(row, source, setting))) continue;
      add(row.idNo, row.name, { source: source.key, at: row.at });
    }
  }
  for (const answer of dossier.answers) {
    if (!isOther(answer) || isLedger(answer.source)) continue;
    add(answer.idNo, answer.name, { source: answer.source, at: answer.at });
  }
  return [...others].map(([member, { names, rows }]) =>
    finding('NAME_MISMATCH', { member, subject: [...names].join('、'), evidence: rows }),
  );
}

const isLedger = (key: SourceKey): boolean =>
  PERSON_SOURCES.some((source) => source.key === key && source.ledger);

function countsAsOf(row: NamedRow, source: (typeof PERSON_SOURCES)[number], setting: Setting): boolean {
  const when = source.dateField ? (row as Record<string, unknown>)[source.dateField] : null;
  if (typeof when !== 'string') return false;
  return source.upToAsOf
    ? when <= setting.asOf
    : inWindow(setting.window, when as Parameters<typeof inWindow>[1]);
}

/** A member who left the household register. */
export function movedOut(dossier: Dossier, member: Member): Finding[] {
  const rows = rowsOf(dossier, 'registry', member.idNo).filter((row) => row.status === '迁出');
  if (rows.length === 0) return [];
  const proof = rows.map((row) => evidence('registry', row));
  return [finding('HUKOU_MOVED', { member: member.idNo, evidence: proof })];
}

/** Somebody who stands as present in the register book of a counted member and on no row of the household. */
export function unlistedRegisterMates(dossier: Dossier, members: readonly Member[]): Finding[] {
  const registry = allRows(dossier, 'registry');
  if (registry.length === 0) return [];
  const books = new Set<string>();
  for (const member of members) {
    for (const row of rowsOf(dossier, 'registry', member.idNo)) books.add(row.bookNo);
  }
  if (books.size === 0) return [];
  const listed = new Set(dossier.members.map((row) => row.idNo));
  const mates = registry.filter(
    (row) => row.status === '正常' && books.has(row.bookNo) && !listed.has(row.idNo),
  );
  if (mates.length === 0) return [];
  return [
    finding('REGISTRY_MEMBER_NOT_LISTED', {
      verified: new Set(mates.map((row) => row.idNo)).size,
      subject: [...new Set(mates.map((row) => row.name))].join('、'),
      evidence: mates.map((row) => evidence('registry', row)),
    }),
  ];
}

/** Married at the as-of date to somebody who stands on no row of the household and lives. */
export function unlistedSpouse(dossier: Dossier, member: Member, setting: Setting): Finding[] {
  const events = rowsOf(dossier, 'marriages', member.idNo);
  if (events.length === 0) return [];
  const unlisted = latestMarriages(events, setting).filter((row) => !isListedOrDead(dossier, row, setting));
  const [marriage] = unlisted;
  if (!marriage) return [];
  return [
    finding('SPOUSE_NOT_LISTED', {
      member: member.idNo,
      subject: marriage.spouseName ?? marriage.spouseIdNo,
      evidence: unlisted.map((row) => evidence('marriages', row)),
    }),
  ];
}

/**
 * The marriages of the day of the latest event. With a divorce on the same day the order of the rows does not tell
 * which came first; whoever may be married is asked.
 */
function latestMarriages(events: readonly Row<'marriages'>[], { asOf }: Setting): Row<'marriages'>[] {
  let latest: IsoDate | null = null;
  for (const { date } of events) if (date <= asOf && (latest === null || date > latest)) latest = date;
  return events.filter((row) => row.date === latest && row.event === '结婚');
}

function isListedOrDead(dossier: Dossier, marriage: Row<'marriages'>, setting: Setting): boolean {
  const { spouseIdNo, spouseName } = marriage;
  if (spouseIdNo !== null) {
    return (
      dossier.members.some((row) => row.idNo === spouseIdNo) ||
      evidenceOfDeath(dossier, spouseIdNo, setting).length > 0
    );
  }
  if (spouseName === null) return true;
  const folded = foldName(spouseName);
  return dossier.members.some((row) => foldName(row.name) === folded);
}

/** A near relative of staff, or staff themselves: the county visits such a household itself, 民发〔2021〕57号 art. 11, 20. */
export function nearRelatives(dossier: Dossier, member: Member): Finding[] {
  const rows = allRows(dossier, 'relatives').filter(
    (row) => row.idNo === member.idNo || row.staffIdNo === member.idNo,
  );
  if (rows.length === 0) return [];
  return [
    finding('NEAR_RELATIVE', {
      member: member.idNo,
      subject: [...new Set(rows.map((row) => row.staffName))].join('、'),
      evidence: rows.map((row) => evidence('relatives', row)),
    }),
  ];
}
