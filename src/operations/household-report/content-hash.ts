import { createHash } from 'node:crypto';
import type { HouseholdReport } from '../../dossier/household-report.js';

/** Raised when what is hashed changes its form, so that a digest of another form is not taken for another content. */
const CONTENT_VERSION = 1;

/**
 * The digest of what a report says: figures, codes, persons, dates and places of rows. Sentences are left out, since
 * they follow from these and differ by language; so is masking, which the report applies only when it is written.
 * @param policyHash the digest of the policy that the run kept
 */
export function contentHash(report: Omit<HouseholdReport, 'hash'>, policyHash: string): string {
  const content = { version: CONTENT_VERSION, ...report, policyHash };
  return createHash('sha256').update(JSON.stringify(content, inOrder)).digest('hex');
}

/** Fields that hold words in the language of the report. */
const WORDS: ReadonlySet<string> = new Set(
  'language text title name rosterName provisionalName message nextStep article change marks source'.split(
    ' ',
  ),
);

/** Fields in one order, whatever order the program made them in. */
function inOrder(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const isPerson = 'idNo' in value;
  const fields = Object.entries(value).filter(
    ([field]) => !WORDS.has(field) || (isPerson && field === 'name'),
  );
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}
