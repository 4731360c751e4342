import type { IdNo } from '../base/identity.js';
import { FINDINGS, type FindingCode, type Severity } from '../dossier/codes.js';
import type { Finding } from '../dossier/decision.js';
import type { Evidence } from '../dossier/figure.js';

interface Details {
  readonly member?: IdNo;
  readonly declared?: number | null;
  readonly verified?: number | null;
  readonly limit?: number | null;
  readonly subject?: string | null;
  readonly evidence?: readonly Evidence[];
  /** Where a rule makes it milder than declared. */
  readonly severity?: Severity;
}

/** A finding of a code, with the severity that the code is declared with. */
export function finding(code: FindingCode, details: Details = {}): Finding {
  return {
    code,
    severity: details.severity ?? FINDINGS[code].severity,
    memberId: details.member ?? null,
    memberName: null,
    declared: details.declared ?? null,
    verified: details.verified ?? null,
    limit: details.limit ?? null,
    subject: details.subject ?? null,
    evidence: details.evidence ?? [],
  };
}

/** The finding with the name of the member that it is about. */
export const withName = (found: Finding, name: string | null): Finding => ({
  code: found.code,
  severity: found.severity,
  memberId: found.memberId,
  memberName: name,
  declared: found.declared,
  verified: found.verified,
  limit: found.limit,
  subject: found.subject,
  evidence: found.evidence,
});
