import { yuanFromFen } from '../base/money.js';
import type { Language } from '../base/text.js';
import { FINDINGS } from '../dossier/codes.js';
import type { Finding } from '../dossier/decision.js';
import type { Evidence } from '../dossier/figure.js';
import { describeFinding } from '../messages/findings.js';

/** A finding in the fields that scripts hold on to; money in yuan, counts and areas as they are. */
export interface FindingOutput {
  readonly household: string;
  readonly roster: string;
  readonly memberId: string | null;
  readonly code: string;
  readonly severity: string;
  readonly declared: number | null;
  readonly verified: number | null;
  readonly limit: number | null;
  readonly message: string;
  readonly evidence: readonly EvidenceOutput[];
}

export interface EvidenceOutput {
  readonly import: number | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly source: string;
}

export const evidenceOutput = ({ source, at }: Evidence): EvidenceOutput => ({
  import: at?.import ?? null,
  file: at?.file ?? null,
  sheet: at?.sheet ?? null,
  row: at?.row ?? null,
  source,
});

export function findingOutput(
  finding: Finding & { readonly household: string; readonly roster: string },
  language: Language,
): FindingOutput {
  const inYuan = FINDINGS[finding.code].unit === 'fen';
  const shown = (value: number | null) => (value !== null && inYuan ? yuanFromFen(value) : value);
  return {
    household: finding.household,
    roster: finding.roster,
    memberId: finding.memberId,
    code: finding.code,
    severity: finding.severity,
    declared: shown(finding.declared),
    verified: shown(finding.verified),
    limit: shown(finding.limit),
    message: describeFinding(finding, language),
    evidence: finding.evidence.map(evidenceOutput),
  };
}
