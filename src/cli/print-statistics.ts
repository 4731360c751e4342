import { formatYuan } from '../base/money.js';
import { type Language, say, type Text } from '../base/text.js';
import type { MonthlyStatistics } from '../dossier/statistics.js';
import { missingText } from '../messages/statistics/missing.js';
import { STATISTICS } from '../messages/statistics/names.js';
import {
  figuresOf,
  type StatisticsRow,
  type StatisticsTable,
  type StatisticsUnit,
  shownRows,
  unitOf,
} from '../messages/statistics/table.js';
import { statisticsTables } from '../messages/statistics/tables.js';
import { type Line, layOut, line } from '../messages/text-lines.js';
import { figureOutput, statisticsOutput } from '../operations/statistics/output.js';
import type { Context } from './context.js';
import { type ListingColumn, printListing } from './listing.js';
import { writeOut } from './output.js';
import { paint, screenWidth } from './screen.js';

/** A table a section for people, one object as JSON, and a line a figure as NDJSON or CSV. */
export async function printStatistics(statistics: MonthlyStatistics, { listing }: Context): Promise<void> {
  const { language, format } = listing;
  if (format === 'json') {
    await writeOut(`${JSON.stringify(statisticsOutput(statistics), null, 2)}\n`);
    return;
  }
  const tables = statisticsTables(statistics);
  if (format !== 'table') {
    await printListing(mapped(tables), [], listing);
    return;
  }
  const put = (lines: readonly Line[]) => writeOut(layOut(lines, screenWidth(), paint));
  await put([...headLines(statistics, language), line(0, '')]);
  for (const table of tables) {
    if (table.detail) continue;
    const rows = shownRows(table);
    if (rows.length === 0) continue;
    await put([line(0, table.title[language], 'heading')]);
    await printListing(rows, columnsOf(table, language), listing);
    await writeOut('\n');
  }
}

function* mapped(tables: readonly StatisticsTable[]) {
  for (const figure of figuresOf(tables)) yield figureOutput(figure);
}

function headLines({ month, run, asOf, previous, missing }: MonthlyStatistics, language: Language): Line[] {
  const told = (text: Text, values: Parameters<typeof say>[2], tone: Line['tone']) =>
    line(0, say(text, language, values), tone);
  return [
    told(STATISTICS.heading, { month, run, asOf }, 'title'),
    ...(previous ? [told(STATISTICS.previous, { run: previous.run, asOf: previous.asOf }, 'dim')] : []),
    ...missing.map((part) => told(STATISTICS.missing, { missing: missingText(part)[language] }, 'warn')),
  ];
}

function columnsOf(table: StatisticsTable, language: Language): ListingColumn<StatisticsRow>[] {
  return [
    { header: table.rows.header, value: ({ name }) => name[language] },
    ...table.columns.map(
      (column, at): ListingColumn<StatisticsRow> => ({
        header: column.name,
        value: (row) => cellText(row.cells[at], unitOf(row, column), language),
        align: 'right',
      }),
    ),
  ];
}

function cellText(value: number | null | undefined, unit: StatisticsUnit, language: Language): string {
  if (value === undefined) return '';
  if (value === null) return STATISTICS.unknown[language];
  if (unit === 'yuan') return formatYuan(value).replace(/\.00$/, '');
  return unit === 'ratio' ? `${(value * 100).toFixed(1)}%` : String(value);
}
