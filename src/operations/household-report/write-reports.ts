import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../base/text.js';
import type { DecidedTier } from '../../dossier/codes.js';
import type { Roster } from '../../dossier/dossier.js';
import { REPORTS_FOLDER } from '../../reports/household-report/names.js';
import { discardDraftsIn, explainWriteError, nameDrafts } from '../../reports/replace-file.js';
import type { RunRecord, Selection } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { dossiersNamed } from '../explanation/of-run.js';
import { selectionOfRun } from '../run-inputs.js';
import { type Drafted, type DraftOptions, keyOf, reportDrafter } from './draft-reports.js';
import { draftInThreads, threadsFor } from './report-threads.js';

/** Which households: by number or by a member's ID number, or all of a tier (null: of every tier). */
export type Reported = { readonly named: readonly string[] } | { readonly tier: DecidedTier | null };

export interface ReportOptions {
  /** The reports go into the folder 核对报告 below it. */
  readonly dir: string;
  /** The number of the run; the latest where none is given. */
  readonly run: number | null;
  /** Without it a number that stands on both rosters gives two reports. */
  readonly roster: Roster | null;
  readonly language: Language;
  readonly mask: boolean;
  /** Whether reports that exist are replaced. */
  readonly force: boolean;
  readonly progress?: (done: number, total: number) => void;
}

export interface WrittenReports {
  readonly run: number;
  readonly folder: string;
  readonly paths: readonly string[];
}

/**
 * Writes the verification reports of households of a run, a workbook each. When one fails, the folder is left as it was.
 * Households are read and written one by one, many of them in threads; memory does not grow with them beyond their
 * numbers.
 * @throws UserError (2): no such run or household; a decision that comes out otherwise than the run stored it; a report
 * that exists and is not to be replaced, or cannot be written
 */
export async function writeReports(
  store: Store,
  reported: Reported,
  options: ReportOptions,
): Promise<WrittenReports> {
  const run = options.run === null ? store.runs.latest() : store.runs.get(options.run);
  const selection = selectionOfRun(store, run);
  const wanted = wantedOf(store, selection, run, reported, options.roster);
  const folder = join(options.dir, REPORTS_FOLDER);
  if (wanted.keys.size === 0) return { run: run.number, folder, paths: [] };
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw explainWriteError(error, folder);
  });
  // Those of a thread that was stopped are not known by name.
  const discard = () => discardDraftsIn(folder);
  process.once('exit', discard);
  try {
    const paths = await draftWanted(store, run, wanted, { ...options, folder });
    await nameDrafts(paths);
    return { run: run.number, folder, paths };
  } catch (error) {
    discard();
    throw error;
  } finally {
    process.off('exit', discard);
  }
}

/** Drafts the reports, many of them in threads, and gives the paths in the order of the run. */
async function draftWanted(
  store: Store,
  run: RunRecord,
  { keys, households }: Wanted,
  { folder, language, mask, force, progress }: ReportOptions & Pick<DraftOptions, 'folder'>,
): Promise<string[]> {
  const options = { folder, language, mask, force };
  const paths = new Map<string, string>();
  const seen = ({ key, path }: Drafted) => {
    paths.set(key, path);
    progress?.(paths.size, keys.size);
  };
  const threads = threadsFor(store, keys.size);
  if (threads === 1) {
    for await (const drafted of reportDrafter(store, run, options)(households, keys)) seen(drafted);
    return [...paths.values()];
  }
  const task = { path: store.path, run: run.number, households, keys: [...keys], options };
  await draftInThreads(threads, task, seen);
  return [...keys].flatMap((key) => paths.get(key) ?? []);
}

interface Wanted {
  readonly keys: ReadonlySet<string>;
  readonly households: readonly string[];
}

function wantedOf(
  store: Store,
  selection: Selection,
  run: RunRecord,
  reported: Reported,
  roster: Roster | null,
): Wanted {
  const keys = new Set<string>();
  const households = new Set<string>();
  const want = (found: { readonly roster: Roster; readonly household: string }) => {
    keys.add(keyOf(found));
    households.add(found.household);
  };
  if ('named' in reported) {
    for (const what of reported.named) {
      dossiersNamed(store, selection, what, roster, run.number).forEach(want);
    }
  } else {
    const filter = { ...(reported.tier !== null && { tier: reported.tier }), ...(roster && { roster }) };
    for (const decision of store.runs.decisions(run.number, filter)) want(decision);
  }
  return { keys, households: [...households] };
}
