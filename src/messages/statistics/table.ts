import type { Text } from '../../base/text.js';

/** What a number counts. Money is in fen. */
export type StatisticsUnit =
  | 'households'
  | 'persons'
  | 'yuan'
  | 'cases'
  | 'personTimes'
  | 'families'
  | 'ratio';

/** What a row or column says of its cells: together they name each figure for scripts. */
interface Named {
  readonly name: Text;
  readonly scheme?: string;
  readonly measure?: string;
  readonly unit?: StatisticsUnit;
}

export type StatisticsColumn = Named;

/** Null: not known. Undefined: there is no such figure. */
export type StatisticsCell = number | null | undefined;

export interface StatisticsRow extends Named {
  readonly cells: readonly StatisticsCell[];
  readonly total?: boolean;
}

/** One table of the statistics, from which the screen, the workbook and the long form for scripts are made. */
export interface StatisticsTable {
  readonly section: string;
  readonly title: Text;
  /** How its figures came about. */
  readonly note?: Text;
  /** What the rows are. */
  readonly rows: { readonly header: Text; readonly lines: readonly StatisticsRow[] };
  readonly columns: readonly StatisticsColumn[];
  /** Rows of nothing but zeros are left out for people. */
  readonly sparse?: boolean;
  /** Too long for a screen: in the workbook and for scripts only. */
  readonly detail?: boolean;
}

/** One figure in the long form. */
export interface StatisticsFigure {
  readonly section: string;
  readonly scheme: string | null;
  readonly measure: string;
  /** Fen where the unit is yuan. */
  readonly value: number | null;
  readonly unit: StatisticsUnit;
}

export const unitOf = (row: StatisticsRow, column: StatisticsColumn): StatisticsUnit =>
  row.unit ?? column.unit ?? 'households';

/** Every figure of some tables, each with a name of its own. */
export function* figuresOf(tables: readonly StatisticsTable[]): Generator<StatisticsFigure> {
  for (const { section, rows, columns } of tables) {
    for (const row of rows.lines) {
      for (const [at, column] of columns.entries()) {
        const value = row.cells[at];
        if (value === undefined) continue;
        const scheme = row.scheme ?? column.scheme ?? null;
        const measure = [row.measure, column.measure].filter((word) => word !== undefined).join('.');
        yield { section, scheme, measure, value, unit: unitOf(row, column) };
      }
    }
  }
}

/** The rows that people are shown. */
export const shownRows = ({ rows, sparse }: StatisticsTable): readonly StatisticsRow[] =>
  sparse
    ? rows.lines.filter(({ cells }) => cells.some((cell) => cell !== 0 && cell !== undefined))
    : rows.lines;

/** Two names as one, as each language puts them side by side. */
export const joinedNames = (first: Text, second: Text): Text => ({
  zh: [first.zh, second.zh].join(''),
  en: [first.en, second.en.toLowerCase()].join(', '),
});
