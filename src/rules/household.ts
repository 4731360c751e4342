import type { IdNo } from '../base/identity.js';
import type { Area, Finding } from '../dossier/decision.js';
import type { Dossier, MemberRow, Row } from '../dossier/dossier.js';
import type { Evidence } from '../dossier/figure.js';
import { evidence } from './figures.js';
import { finding } from './findings.js';
import { rowsOf } from './records.js';
import type { Setting } from './setting.js';

/** Who belongs to the household and who of them counts. */
export interface Household {
  /** One row an ID: the first. */
  readonly listed: readonly MemberRow[];
  readonly counted: readonly MemberRow[];
  readonly head: MemberRow | null;
  readonly area: Area;
  readonly findings: readonly Finding[];
}

/** Schemes in which a person is supported on their own and so is no member for dibao. */
const SEPARATE_SCHEMES: readonly string[] = ['特困', '孤儿', '事实无人抚养'];

/**
 * Composition of a household, 民发〔2021〕57号 art. 7: who shares living, less the dead, those in custody, the
 * missing, and those whom the state supports separately. Each reason that applies is a finding.
 */
export function composeHousehold(dossier: Dossier, setting: Setting): Household {
  const findings: Finding[] = [];
  const listed = firstRowOfEach(dossier, findings);
  const counted: MemberRow[] = [];
  for (const member of listed) {
    if (!member.sharesLiving) continue;
    const reasons = reasonsNotToCount(dossier, member.idNo, setting);
    if (reasons.length === 0) counted.push(member);
    findings.push(...reasons);
  }
  const head = listed.find((member) => member.relation === '本人') ?? listed[0] ?? null;
  if (head && head.area === null) {
    findings.push(finding('AREA_UNKNOWN', { evidence: [rosterEvidence(dossier, head)] }));
  }
  return { listed, counted, head, area: head?.area ?? '城镇', findings };
}

export const rosterEvidence = (dossier: Dossier, row: MemberRow): Evidence => ({
  source: dossier.roster,
  at: row.at,
});

function firstRowOfEach(dossier: Dossier, findings: Finding[]): MemberRow[] {
  const first = new Map<IdNo, MemberRow>();
  for (const row of dossier.members) {
    const earlier = first.get(row.idNo);
    if (!earlier) first.set(row.idNo, row);
    else {
      const rows = [rosterEvidence(dossier, earlier), rosterEvidence(dossier, row)];
      findings.push(finding('DUPLICATE_ROW', { member: row.idNo, evidence: rows }));
    }
  }
  return [...first.values()];
}

function reasonsNotToCount(dossier: Dossier, member: IdNo, setting: Setting): Finding[] {
  const found: Finding[] = [];
  const death = evidenceOfDeath(dossier, member, setting);
  if (death.length > 0) found.push(finding('DEAD_MEMBER', { member, evidence: death }));
  const custody = evidenceOfCustody(dossier, member, setting);
  if (custody.length > 0) found.push(finding('IN_CUSTODY', { member, evidence: custody }));
  const missing = rowsOf(dossier, 'registry', member).filter((row) => row.status === '失踪');
  if (missing.length > 0) {
    found.push(
      finding('MISSING_PERSON', { member, evidence: missing.map((row) => evidence('registry', row)) }),
    );
  }
  const aid = rowsOf(dossier, 'other-aid', member).filter((row) => SEPARATE_SCHEMES.includes(row.scheme));
  if (aid.length > 0) {
    const schemes = [...new Set(aid.map((row) => row.scheme))].join('、');
    const rows = aid.map((row) => evidence('other-aid', row));
    found.push(finding('SEPARATELY_SUPPORTED', { member, subject: schemes, evidence: rows }));
  }
  return found;
}

/** Rows that say a person was dead at the as-of date; none when nothing says so. */
export function evidenceOfDeath(known: Pick<Dossier, 'records'>, person: IdNo, setting: Setting): Evidence[] {
  const found: Evidence[] = [];
  for (const row of rowsOf(known, 'deaths', person)) {
    if (row.diedOn <= setting.asOf) found.push(evidence('deaths', row));
  }
  for (const row of rowsOf(known, 'registry', person)) {
    if (row.status === '死亡注销') found.push(evidence('registry', row));
  }
  return found;
}

/** Custodies of a person that run at the as-of date, their first and last day included. */
export const custodiesOf = (
  known: Pick<Dossier, 'records'>,
  person: IdNo,
  { asOf }: Setting,
): readonly Row<'custody'>[] =>
  rowsOf(known, 'custody', person).filter((row) => row.from <= asOf && (row.to === null || row.to >= asOf));

/** Rows that say a person was in custody at the as-of date. */
export const evidenceOfCustody = (dossier: Dossier, person: IdNo, setting: Setting): Evidence[] =>
  custodiesOf(dossier, person, setting).map((row) => evidence('custody', row));
