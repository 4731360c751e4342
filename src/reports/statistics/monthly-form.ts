import { yuanFromFen } from '../../base/money.js';
import { say } from '../../base/text.js';
import type { MonthlyStatistics } from '../../dossier/statistics.js';
import { missingText } from '../../messages/statistics/missing.js';
import { STATISTICS } from '../../messages/statistics/names.js';
import {
  type StatisticsCell,
  type StatisticsTable,
  type StatisticsUnit,
  shownRows,
  unitOf,
} from '../../messages/statistics/table.js';
import { footerOf, subtitleOf } from '../frame.js';
import { Form, type FormCell, type FormColumn, LANDSCAPE } from '../household-report/form.js';
import type { DrawSheet, Format } from '../layout.js';

/** Grid columns of a number: wide enough for hundreds of millions of yuan. */
const NUMBER = 4;

export const FORMATS: Readonly<Record<StatisticsUnit, Format>> = {
  households: 'integer',
  persons: 'integer',
  cases: 'integer',
  personTimes: 'integer',
  families: 'integer',
  yuan: 'money',
  ratio: 'percent',
};

/** 月报: every table of the month on pages to print. */
export const monthlyForm =
  (statistics: MonthlyStatistics, tables: readonly StatisticsTable[]): DrawSheet =>
  (book, context) => {
    const { language, mask } = context;
    const form = new Form(book, SHEET[language], language, {
      mask,
      footer: footerOf(context),
      page: LANDSCAPE,
    });
    const { month, previous, missing } = statistics;
    form.title(say(STATISTICS.formTitle, language, { month }), subtitleOf(context));
    if (previous) {
      form.text(say(STATISTICS.previous, language, { run: previous.run, asOf: previous.asOf }), 'dim');
    }
    for (const part of missing) {
      form.text(say(STATISTICS.missing, language, { missing: missingText(part)[language] }), 'warning');
    }
    for (const table of tables) writeTable(form, table, language);
    form.close();
  };

const SHEET = STATISTICS.formSheet;

function writeTable(form: Form, table: StatisticsTable, language: 'zh' | 'en'): void {
  const rows = shownRows(table);
  form.heading(table.title[language]);
  if (rows.length === 0) form.text(STATISTICS.nothing[language], 'dim');
  else {
    const columns = columnsOf(table, language);
    form.header(columns);
    for (const row of rows) {
      const cells = table.columns.map((column, at) =>
        cellOf(row.cells[at], FORMATS[unitOf(row, column)], language),
      );
      form.row(columns, [row.name[language], ...cells], row.total ? 'total' : null);
    }
  }
  if (table.note) form.text(table.note[language], 'dim');
}

const columnsOf = (table: StatisticsTable, language: 'zh' | 'en'): FormColumn[] => [
  { header: table.rows.header[language], span: LANDSCAPE.grid - NUMBER * MOST_NUMBERS, align: 'left' },
  ...table.columns.map((column) => ({
    header: column.name[language],
    span: NUMBER,
    format: FORMATS[column.unit ?? 'households'],
  })),
];

/** What the widest table has. */
const MOST_NUMBERS = 7;

function cellOf(value: StatisticsCell, format: Format, language: 'zh' | 'en'): FormCell {
  if (value === undefined) return null;
  return value === null ? STATISTICS.unknown[language] : { value: inFormat(value, format), format };
}

/** A form takes money in yuan. */
const inFormat = (value: number, format: Format): number => (format === 'money' ? yuanFromFen(value) : value);
