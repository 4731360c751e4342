import { maskId } from '../../base/identity.js';
import type { Roster } from '../../dossier/dossier.js';
import type { HouseholdReport } from '../../dossier/household-report.js';
import { safeName } from '../file-name.js';
import { LONG_NUMBER } from '../write-sheet.js';

/** The folder of the reports below the output folder; its name does not change with the language. */
export const REPORTS_FOLDER = '核对报告';

const LETTERS: Readonly<Record<Roster, string>> = { applicants: 'A', beneficiaries: 'B' };

/** The same for every print of a run; a number that stands on both rosters gives two. */
export const reportNumber = (run: number, roster: Roster, household: string): string =>
  `HD-${String(run).padStart(4, '0')}-${LETTERS[roster]}-${household}`;

const DIGITS_OF_HASH = 12;

/**
 * The name of a report's file: its number, made safe. Where that changes the number, or where a file system might take
 * it for another one, the digest of the content follows, so that no two households share a file. A household number
 * that is an identity number shows its first six and last four characters only.
 */
export function reportFileName({ number, hash }: Pick<HouseholdReport, 'number' | 'hash'>): string {
  const safe = safeName(number.replace(LONG_NUMBER, (digits) => maskId(digits).replaceAll('*', 'x')));
  // Windows and macOS take 甲-a and 甲-A for one file, and pass over a dot or space at the end.
  const isPlain = safe === number && safe === safe.toUpperCase() && !safe.endsWith('.');
  return isPlain ? `${safe}.xlsx` : `${safe}_${hash.slice(0, DIGITS_OF_HASH)}.xlsx`;
}
