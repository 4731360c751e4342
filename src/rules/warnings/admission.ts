import { streetName } from '../../base/names.js';
import type { Finding } from '../../dossier/decision.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { PolicyAt } from '../../policy/view.js';
import { isSourceKey } from '../../sources/registry.js';
import { evidence } from '../figures.js';
import { finding } from '../findings.js';
import { rosterEvidence } from '../household.js';
import { ADULT_AGE, type Member } from '../member.js';
import { rowsOf } from '../records.js';
import { containsAny, type Setting } from '../setting.js';

/** What stands in the way of any decision before income and property are looked at. */
export function admissionFindings(
  dossier: Dossier,
  members: readonly Member[],
  setting: Setting,
  policy: PolicyAt,
): Finding[] {
  const found = missingSources(dossier, setting, policy);
  found.push(...doubtfulRows(dossier), ...duplicates(dossier), ...alreadySupported(dossier));
  for (const member of members) found.push(...missingAuthorisation(dossier, member, setting));
  for (const member of members) found.push(...aidElsewhere(dossier, member, policy));
  return found;
}

/** A required source without an import in force: what it would say is not known, so nothing is decided. */
function missingSources(dossier: Dossier, { allowMissing }: Setting, policy: PolicyAt): Finding[] {
  const found: Finding[] = [];
  for (const source of policy.get('requiredSources').value) {
    if (!isSourceKey(source) || dossier.inForce.has(source)) continue;
    found.push(
      finding('SOURCE_MISSING', {
        subject: source,
        ...(allowMissing.has(source) && { severity: 'warning' as const }),
      }),
    );
  }
  return found;
}

function doubtfulRows(dossier: Dossier): Finding[] {
  const { flags } = dossier;
  const found: Finding[] = [];
  if (flags.rowsRejected > 0) found.push(finding('ROSTER_ROW_REJECTED', { verified: flags.rowsRejected }));
  const streets = new Set<string>();
  for (const { street } of dossier.members) if (street !== null) streets.add(streetName(street));
  if (flags.numberConflict || streets.size > 1) {
    const rows = dossier.members.map((row) => rosterEvidence(dossier, row));
    const subject = [...streets].join('、') || null;
    found.push(finding('HOUSEHOLD_NUMBER_CONFLICT', { subject, evidence: rows }));
  }
  return found;
}

const rowsOfMember = (dossier: Dossier, idNo: string) =>
  dossier.members.filter((row) => row.idNo === idNo).map((row) => rosterEvidence(dossier, row));

/** Who shares living here and in another household of the roster; who lives elsewhere is no double here. */
function duplicates(dossier: Dossier): Finding[] {
  const { duplicateMembers } = dossier.flags;
  if (duplicateMembers.length === 0) return [];
  return [...new Set(duplicateMembers)]
    .filter((member) => dossier.members.some((row) => row.idNo === member && row.sharesLiving))
    .map((member) => finding('DUPLICATE_MEMBER', { member, evidence: rowsOfMember(dossier, member) }));
}

/** On both rosters: who has dibao or tekun already cannot be granted again; from another scheme one may move up. */
function alreadySupported(dossier: Dossier): Finding[] {
  if (dossier.roster !== 'applicants' || Object.keys(dossier.flags.onBeneficiaries).length === 0) return [];
  const found: Finding[] = [];
  const seen = new Set<string>();
  for (const row of dossier.members) {
    const scheme = dossier.flags.onBeneficiaries[row.idNo];
    if (scheme === undefined || !row.sharesLiving || seen.has(row.idNo)) continue;
    seen.add(row.idNo);
    const code = scheme === '低保' || scheme === '特困' ? 'ALREADY_BENEFICIARY' : 'UPGRADE_APPLICATION';
    found.push(
      finding(code, { member: row.idNo, subject: scheme, evidence: rowsOfMember(dossier, row.idNo) }),
    );
  }
  return found;
}

/** Nobody may be verified who has not authorised it; of those in a scheme it is caught up on. */
function missingAuthorisation(dossier: Dossier, member: Member, { asOf }: Setting): Finding[] {
  const { authorisedOn } = member.row;
  if (member.age < ADULT_AGE || (authorisedOn !== null && authorisedOn <= asOf)) return [];
  return [
    finding('AUTHORISATION_MISSING', {
      member: member.idNo,
      subject: authorisedOn,
      evidence: [rosterEvidence(dossier, member.row)],
      ...(dossier.roster === 'beneficiaries' && { severity: 'warning' as const }),
    }),
  ];
}

/** Dibao in another place at the same time. */
function aidElsewhere(dossier: Dossier, member: Member, policy: PolicyAt): Finding[] {
  const own = policy.get('ownRegions').value;
  const rows = rowsOf(dossier, 'other-aid', member.idNo).filter(
    (row) => row.scheme === '低保' && !containsAny(row.region, own),
  );
  if (rows.length === 0) return [];
  let monthly = 0;
  for (const row of rows) monthly += row.monthly ?? 0;
  return [
    finding('OTHER_REGION_AID', {
      member: member.idNo,
      verified: monthly,
      subject: [...new Set(rows.map((row) => row.region))].join('、'),
      evidence: rows.map((row) => evidence('other-aid', row)),
    }),
  ];
}
