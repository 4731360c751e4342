import { stripVTControlCharacters } from 'node:util';
import chalk from 'chalk';
import stringWidth from 'string-width';
import { maskId } from '../base/identity.js';
import { say } from '../base/text.js';
import { LIST_TEXTS } from '../messages/list-texts.js';
import { wrap } from '../messages/text-lines.js';
import type { ListingColumn, ListingOptions } from './listing.js';
import { writeError, writeOut } from './output.js';
import { type Band, bandsFor, GAP, INDENT } from './table-bands.js';

/** So many rows are measured together; the first of them are on the screen before the last are read. */
const ROWS_TOGETHER = 500;

/**
 * Prints a list in aligned columns, a Chinese character being two wide. On a terminal long texts are broken and columns
 * that find no room go on in a second line; elsewhere each row is one line, for grep.
 */
export async function printTable<Item>(
  items: Iterable<Item>,
  columns: readonly ListingColumn<Item>[],
  options: ListingOptions,
): Promise<void> {
  const screen = process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY;
  const headers = columns.map((column) => say(column.header, options.language));
  const widths = headers.map(widthOf);
  let begun = false;
  for (const some of inChunks(items)) {
    const rows = some.map((item) => ({
      item,
      cells: columns.map((column) => cellOf(column, item, options)),
    }));
    for (const { cells } of rows) {
      for (const [at, cell] of cells.entries()) widths[at] = Math.max(widths[at] ?? 0, widthOf(cell));
    }
    const bands = bandsFor(columns, widths, screen);
    const lines = begun ? [] : rowLines(headers, bands, columns, (text) => chalk.bold(text));
    for (const { item, cells } of rows) {
      lines.push(...rowLines(cells, bands, columns, (text, at) => columns[at]?.paint?.(text, item) ?? text));
    }
    await writeOut(`${lines.join('\n')}\n`);
    begun = true;
  }
  // An empty list leaves stdout empty, as in a pipe; a person is told that nothing is what there is.
  if (!begun && process.stdout.isTTY) writeError(`${say(LIST_TEXTS.empty, options.language)}\n`);
}

function* inChunks<Item>(items: Iterable<Item>): Generator<Item[]> {
  let chunk: Item[] = [];
  for (const item of items) {
    if (chunk.push(item) < ROWS_TOGETHER) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]+/g;

/** On one line: what stands in a file must not move the cursor of a terminal. */
function cellOf<Item>(column: ListingColumn<Item>, item: Item, { mask }: ListingOptions): string {
  const value = column.value(item);
  const text = value === null ? '' : String(value);
  const shown = column.identity && mask ? maskId(text) : text;
  return CONTROL.test(shown) ? stripVTControlCharacters(shown).replace(CONTROL, ' ') : shown;
}

const PLAIN = /^[\x20-\x7e]*$/;
const PLAIN_OR_HAN = /^[\x20-\x7e\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]*$/;

/** The width on the screen; the usual texts without the tables of Unicode. */
function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  if (!PLAIN_OR_HAN.test(text)) return stringWidth(text);
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) > 0x7e ? 2 : 1;
  return width;
}

/** The lines of one row: each band as high as its highest cell. */
function rowLines(
  cells: readonly string[],
  bands: readonly Band[],
  columns: readonly { readonly align?: 'right' }[],
  paint: (text: string, at: number) => string,
): string[] {
  return bands.flatMap((band, bandAt) => {
    const broken = band.map(({ at, width }) => {
      const cell = cells[at] ?? '';
      return widthOf(cell) <= width ? [cell] : wrap(cell, width);
    });
    const height = Math.max(...broken.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => {
      const parts = band.map(({ at, width }, place) => {
        const text = broken[place]?.[line] ?? '';
        const pad = ' '.repeat(Math.max(0, width - widthOf(text)));
        const painted = text === '' ? '' : paint(text, at);
        return columns[at]?.align === 'right' ? pad + painted : painted + pad;
      });
      return (' '.repeat(bandAt === 0 ? 0 : INDENT) + parts.join(' '.repeat(GAP))).trimEnd();
    });
  });
}
