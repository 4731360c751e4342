import { join } from 'node:path';
import { UserError } from '../../base/errors.js';
import type { Language } from '../../base/text.js';
import type { Roster } from '../../dossier/dossier.js';
import { REPORT_COMMAND } from '../../messages/household-report.js';
import { reportFileName } from '../../reports/household-report/names.js';
import { draftReport } from '../../reports/household-report/sheet.js';
import { assertNew } from '../../reports/replace-file.js';
import type { RunRecord } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { differences } from '../explanation/of-run.js';
import { assessorOfRun, selectionOfRun } from '../run-inputs.js';
import { householdReport, reportSetting } from './report-of.js';

/** A household of a run; each is wanted once, however often it is named. */
export const keyOf = ({ roster, household }: { readonly roster: Roster; readonly household: string }) =>
  `${roster} ${household}`;

export interface DraftOptions {
  /** The folder of the reports. */
  readonly folder: string;
  readonly language: Language;
  readonly mask: boolean;
  /** Whether reports that exist are replaced. */
  readonly force: boolean;
}

export interface Drafted {
  readonly key: string;
  /** The path that the report is to have. */
  readonly path: string;
}

/**
 * Gives what drafts the reports of households, one after the other; memory holds a page of them.
 * @throws UserError (2): a decision that comes out otherwise than the run stored it; a report that exists and is not to
 * be replaced, or cannot be written
 */
export function reportDrafter(store: Store, run: RunRecord, options: DraftOptions) {
  const { folder, language, mask, force } = options;
  const selection = selectionOfRun(store, run);
  const assessor = assessorOfRun(store, run);
  const setting = reportSetting(store, run, assessor.policy, language);
  /** @param keys of these households those that are wanted: a number may stand on both rosters */
  return async function* drafts(
    households: readonly string[],
    keys: ReadonlySet<string>,
  ): AsyncGenerator<Drafted> {
    for (const dossier of store.dossiers(selection, { households })) {
      const key = keyOf(dossier);
      if (!keys.has(key)) continue;
      const assessment = assessor.assess(dossier);
      const fields = differences(store, run, assessment.decision);
      if (fields.length > 0) {
        const values = { household: dossier.household, run: run.number, fields: fields.join(', ') };
        throw new UserError(REPORT_COMMAND.differs, 2, values);
      }
      const report = householdReport(assessment, dossier, setting);
      const path = join(folder, reportFileName(report));
      if (!force) await assertNew(path);
      await draftReport(path, report, { language, mask });
      yield { key, path };
    }
  };
}
