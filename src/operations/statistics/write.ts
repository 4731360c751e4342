import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MonthlyStatistics } from '../../dossier/statistics.js';
import { chartSvg } from '../../reports/charts/svg.js';
import { assertReplaceable, discardDrafts, draftFile, nameDrafts } from '../../reports/replace-file.js';
import { statisticsCharts } from '../../reports/statistics/charts.js';
import { monthlyWorkbook } from '../../reports/statistics/workbook.js';
import { Tally } from '../../reports/tally.js';
import { draftWithNotes, prepareReport } from '../../reports/write-report.js';
import type { Store } from '../../store/store.js';
import { contextOfRun, type WorkbookOptions } from '../write-of-run.js';

/**
 * Writes 统计表.xlsx and each of its charts as SVG, and gives their paths. When one fails, the folder is left as it was.
 * @throws UserError (2) when a file cannot be written
 */
export async function writeStatistics(
  store: Store,
  statistics: MonthlyStatistics,
  options: WorkbookOptions,
): Promise<string[]> {
  const { dir, language } = options;
  const charts = statisticsCharts(statistics);
  const run = store.runs.get(statistics.run);
  const workbook = monthlyWorkbook(statistics, charts, tallyOf(store, run.number));
  const drawings = charts.map((chart) => ({ chart, path: join(dir, `统计图-${chart.key}.svg`) }));
  const paths = [await prepareReport(dir, workbook.file), ...drawings.map(({ path }) => path)];
  for (const { path } of drawings) await assertReplaceable(path);
  try {
    await draftWithNotes(dir, workbook, contextOfRun(store, run, options));
    for (const { chart, path } of drawings) {
      await draftFile(path, (temporary) => writeFile(temporary, chartSvg(chart, language)));
    }
    await nameDrafts(paths);
  } catch (error) {
    await discardDrafts(paths);
    throw error;
  }
  return paths;
}

/** What the lists of the run would count while they are written. */
function tallyOf(store: Store, run: number): Tally {
  const tally = new Tally();
  for (const _ of tally.counting(store.runs.decisions(run, { withoutEvidence: true }))) {
    // The tally counts as they pass.
  }
  return tally;
}
