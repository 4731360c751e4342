import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../base/errors.js';
import type { Language } from '../../base/text.js';
import type { DecidedTier } from '../../dossier/codes.js';
import type { Dossier, Roster } from '../../dossier/dossier.js';
import { REPORT_COMMAND } from '../../messages/household-report.js';
import { REPORTS_FOLDER, reportFileName } from '../../reports/household-report/names.js';
import { draftReport } from '../../reports/household-report/sheet.js';
import { assertNew, discardDraftsNow, explainWriteError, nameDrafts } from '../../reports/replace-file.js';
import type { RunRecord, Selection } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { differences, dossiersNamed } from '../explanation/of-run.js';
import { assessorOfRun, selectionOfRun } from '../run-inputs.js';
import { householdReport, reportSetting } from './report-of.js';

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
 * Households are read and written one by one; memory does not grow with them beyond their numbers.
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
  if (wanted.size === 0) return { run: run.number, folder, paths: [] };
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw explainWriteError(error, folder);
  });
  const paths: string[] = [];
  const discard = () => discardDraftsNow(paths);
  process.once('exit', discard);
  try {
    for (const { path, draft } of drafts(store, selection, run, wanted, { ...options, dir: folder })) {
      if (!options.force) await assertNew(path);
      // Named before it is written, so that nothing of it is left when it fails.
      paths.push(path);
      await draft();
      options.progress?.(paths.length, wanted.size);
    }
    await nameDrafts(paths);
    return { run: run.number, folder, paths };
  } catch (error) {
    discard();
    throw error;
  } finally {
    process.off('exit', discard);
  }
}

/** A household of a run; each is wanted once, however often it is named. */
const keyOf = (roster: Roster, household: string): string => `${roster} ${household}`;

interface Wanted {
  readonly size: number;
  readonly has: (dossier: Dossier) => boolean;
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
    keys.add(keyOf(found.roster, found.household));
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
  return {
    size: keys.size,
    has: (dossier) => keys.has(keyOf(dossier.roster, dossier.household)),
    households: [...households],
  };
}

interface Draft {
  readonly path: string;
  readonly draft: () => Promise<void>;
}

function* drafts(
  store: Store,
  selection: Selection,
  run: RunRecord,
  { has, households }: Wanted,
  { dir, language, mask }: Pick<ReportOptions, 'dir' | 'language' | 'mask'>,
): Generator<Draft> {
  const assessor = assessorOfRun(store, run);
  const setting = reportSetting(store, run, assessor.policy, language);
  for (const dossier of store.dossiers(selection, { households })) {
    if (!has(dossier)) continue;
    const assessment = assessor.assess(dossier);
    const fields = differences(store, run, assessment.decision);
    if (fields.length > 0) {
      const values = { household: dossier.household, run: run.number, fields: fields.join(', ') };
      throw new UserError(REPORT_COMMAND.differs, 2, values);
    }
    const report = householdReport(assessment, dossier, setting);
    const path = join(dir, reportFileName(report));
    yield { path, draft: () => draftReport(path, report, { language, mask }) };
  }
}
