import type { Finding } from '../../dossier/decision.js';
import type { Dossier } from '../../dossier/dossier.js';
import { evidence } from '../figures.js';
import { finding } from '../findings.js';
import { rosterEvidence } from '../household.js';
import type { Member } from '../member.js';

/** Statements about a member's ability to work or study that nothing supports, or that somebody must weigh. */
export function labourFindings(dossier: Dossier, member: Member): Finding[] {
  const found: Finding[] = [];
  const supported = member.disabilities.length > 0 || member.illnesses.length > 0;
  if (member.row.labourCapacity === '无' && member.ofLabourAge && !member.student && !supported) {
    const proof = [rosterEvidence(dossier, member.row)];
    found.push(finding('LABOUR_CAPACITY_UNSUPPORTED', { member: member.idNo, evidence: proof }));
  }
  if (member.postgraduate) {
    const rows = member.enrolments.map((enrolment) => evidence('education', enrolment));
    found.push(finding('POSTGRADUATE_REVIEW', { member: member.idNo, evidence: rows }));
  }
  return found;
}
