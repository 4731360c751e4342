import { columnName } from '../base/columns.js';
import { type Language, say, type Text } from '../base/text.js';
import { SKIPPED_ROWS, TABLE_TEXTS } from '../messages/peek.js';
import { sourceOf } from '../sources/registry.js';
import type { SkippedRows, TableColumn, TableFound } from '../sources/table.js';

/** Identity numbers and accounts, wherever they stand in a text. */
export const LONG_NUMBER = /(?<![0-9])[0-9]{14,}[Xx]?/g;

type ShownTable = Pick<
  TableFound,
  'source' | 'forced' | 'headerRow' | 'headerRows' | 'firstDataRow' | 'columns' | 'unread'
>;

/** How a table is read: source, header, what each column is taken for and in which unit, and what is left unread. */
export function tableLines(table: ShownTable, amends: number | null, language: Language): string[] {
  const source = sourceOf(table.source);
  const named = say(TABLE_TEXTS.source, language, { title: source.title[language], key: source.key });
  const lines = [
    // The source of an amendment is that of the import it amends; nobody had to name it.
    table.forced && amends === null ? say(TABLE_TEXTS.forced, language, { source: named }) : named,
  ];
  if (amends !== null) lines.push(say(TABLE_TEXTS.amends, language, { number: amends }));
  lines.push(
    say(table.headerRows === 2 ? TABLE_TEXTS.headerOfTwo : TABLE_TEXTS.header, language, {
      above: table.headerRow - 1,
      row: table.headerRow,
      first: table.firstDataRow,
    }),
    say(TABLE_TEXTS.columns, language),
    ...table.columns.map((column) => `  ${columnLine(column, table, language)}`),
  );
  if (table.unread.length > 0) {
    const headers = table.unread.map(({ index, header }) => `${columnName(index)} ${header}`);
    lines.push(say(TABLE_TEXTS.unread, language, { headers: list(headers, language) }));
  }
  return lines;
}

function columnLine(column: TableColumn, table: ShownTable, language: Language): string {
  const declared = sourceOf(table.source).columns[column.field];
  const mapping = `${columnName(column.index)} ${column.header} → ${declared?.headers[0] ?? column.field}`;
  if (column.unit === null) {
    return declared?.type === 'yuan' ? `${mapping}　${say(TABLE_TEXTS.unitUnsaid, language)}` : mapping;
  }
  const from: Text = column.unitFrom === 'unit-row' ? TABLE_TEXTS.unitFromRow : TABLE_TEXTS.unit;
  return `${mapping}　${say(from, language, { unit: column.unit })}`;
}

/** The rows that were passed over as no data, by what they were taken for. */
export function skippedLine(skipped: Partial<SkippedRows>, language: Language): string | null {
  const kinds = Object.entries(SKIPPED_ROWS).flatMap(([kind, text]) => {
    const count = skipped[kind as keyof SkippedRows] ?? 0;
    return count > 0 ? [say(text, language, { count })] : [];
  });
  return kinds.length > 0 ? say(TABLE_TEXTS.skipped, language, { kinds: list(kinds, language) }) : null;
}

export const list = (words: readonly string[], language: Language): string =>
  words.join(language === 'zh' ? '、' : ', ');
