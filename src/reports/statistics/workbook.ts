import type { MonthlyStatistics } from '../../dossier/statistics.js';
import { STATISTICS, UNIT_NAMES } from '../../messages/statistics/names.js';
import {
  type StatisticsColumn,
  type StatisticsRow,
  type StatisticsTable,
  unitOf,
} from '../../messages/statistics/table.js';
import { statisticsTables } from '../../messages/statistics/tables.js';
import type { Chart } from '../charts/chart.js';
import { chartSheet } from '../charts/sheet.js';
import { type Column, sheet, type Workbook } from '../layout.js';
import { textColumn } from '../plain-columns.js';
import type { Tally } from '../tally.js';
import { FORMATS, monthlyForm } from './monthly-form.js';
import { statisticsWorkbook } from './run-statistics.js';

/** A figure with the words of its table, row and column. */
interface WordedFigure {
  readonly table: StatisticsTable;
  readonly row: StatisticsRow;
  readonly column: StatisticsColumn;
  readonly value: number | null;
}

function* wordedFigures(tables: readonly StatisticsTable[]): Iterable<WordedFigure> {
  for (const table of tables) {
    for (const row of table.rows.lines) {
      for (const [at, column] of table.columns.entries()) {
        const value = row.cells[at];
        if (value !== undefined) yield { table, row, column, value };
      }
    }
  }
}

const FIGURES: readonly Column<WordedFigure>[] = [
  textColumn(
    { zh: '统计表', en: 'Table' },
    { zh: 24, en: 34 },
    ({ table }, { language }) => table.title[language],
  ),
  textColumn(STATISTICS.item, { zh: 32, en: 34 }, ({ row }, { language }) => row.name[language]),
  textColumn(
    { zh: '栏目', en: 'Column' },
    { zh: 16, en: 30 },
    ({ column }, { language }) => column.name[language],
  ),
  {
    header: STATISTICS.value,
    width: 18,
    format: 'integer',
    formatOf: ({ row, column, value }) => (value === null ? 'text' : FORMATS[unitOf(row, column)]),
    value: ({ value }, { language }) => value ?? STATISTICS.unknown[language],
    about: {
      zh: '“未知”是没有数据，不是零。',
      en: '"unknown" is what no data tell; it is no zero.',
    },
  },
  textColumn(
    { zh: '单位', en: 'Unit' },
    14,
    ({ row, column }, { language }) => UNIT_NAMES[unitOf(row, column)][language],
  ),
];

/**
 * 统计表.xlsx of a month: the monthly return to print, its charts, every figure as a list, and the four sheets that the
 * export of the run writes into the workbook of the same name.
 */
export function monthlyWorkbook(
  statistics: MonthlyStatistics,
  charts: readonly Chart[],
  tally: Tally,
): Workbook {
  const tables = statisticsTables(statistics);
  const ofRun = statisticsWorkbook(tally);
  const { month } = statistics;
  return {
    file: ofRun.file,
    about: STATISTICS.about,
    drawn: [
      monthlyForm(statistics, tables),
      chartSheet(
        STATISTICS.chart,
        { zh: `${month} 社会救助统计图`, en: `Social assistance in ${month}: charts` },
        charts,
      ),
    ],
    sheets: [
      sheet<WordedFigure>({
        name: { zh: '数据', en: 'Figures' },
        title: { zh: `${month} 统计数据`, en: `Figures of ${month}` },
        columns: FIGURES,
        rows: () => wordedFigures(tables),
        pinned: 2,
      }),
      ...ofRun.sheets,
    ],
  };
}
