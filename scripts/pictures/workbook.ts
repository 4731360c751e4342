import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import { cellText } from './cell-text.js';
import { element, escapeXml, picture } from './svg.js';
import { widthOf, wrap } from './wrap.js';

/** The size of the screen, in pixels. */
export interface View {
  readonly width: number;
  readonly height: number;
}

interface Strip {
  readonly number: number;
  readonly at: number;
  readonly size: number;
}

const GUTTER = 34;
const TOP = 22;
const TABS = 30;
const POINT = 4 / 3;
const LINE = 1.3;
const PADDING = 4;
const FONT =
  "Calibri, Carlito, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Segoe UI', Arial, sans-serif";
const FRAME = '#d0d4d9';
const INK = '#3c4248';

/**
 * The first sheet of a workbook on the screen of a spreadsheet program, moved to the right until its figures stand beside
 * the frozen columns.
 */
export async function workbookPicture(path: string, view: View, title: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error(`${path} has no sheet`);
  const columns = strips(visibleColumns(sheet), columnSize(sheet), GUTTER, view.width);
  const rows = strips(allRows(sheet), rowSize(sheet), TOP, view.height - TABS);
  const cells = rows.flatMap((row) => columns.map((column) => drawCell(sheet, row, column, view)));
  return picture(view.width, view.height, title, [
    element('rect', { width: view.width, height: view.height, fill: '#ffffff' }),
    element('defs', {}, element('clipPath', { id: 'sheet' }, element('rect', { ...pane(view) }))),
    element('g', { 'font-family': FONT, 'clip-path': 'url(#sheet)' }, cells.filter(Boolean).join('\n')),
    element('g', { 'font-family': FONT, 'font-size': 11 }, frame(sheet, columns, rows, view)),
    tabs(book.worksheets, view),
    element('rect', {
      x: 0.5,
      y: 0.5,
      width: view.width - 1,
      height: view.height - 1,
      fill: 'none',
      stroke: FRAME,
    }),
  ]);
}

const pane = ({ width, height }: View) => ({
  x: GUTTER,
  y: TOP,
  width: width - GUTTER,
  height: height - TOP - TABS,
});

function frozen(sheet: Worksheet): number {
  const [view] = sheet.views;
  return view?.state === 'frozen' ? (view.xSplit ?? 0) : 0;
}

function* visibleColumns(sheet: Worksheet): Iterable<number> {
  for (let column = 1; column <= frozen(sheet); column++) yield column;
  for (let column = firstFigures(sheet); column <= sheet.columnCount; column++) yield column;
}

function firstFigures(sheet: Worksheet): number {
  for (let column = frozen(sheet) + 1; column <= sheet.columnCount; column++) {
    for (const row of allRows(sheet)) {
      if (typeof sheet.getCell(row, column).value === 'number') return column;
    }
  }
  return frozen(sheet) + 1;
}

function* allRows(sheet: Worksheet): Iterable<number> {
  for (let row = 1; row <= sheet.rowCount; row++) yield row;
}

/** Excel counts a width in digits of seven pixels, and adds five. */
const columnSize = (sheet: Worksheet) => (column: number) => {
  const { hidden, width } = sheet.getColumn(column);
  return hidden ? 0 : Math.round((width ?? 8.43) * 7 + 5);
};

const rowSize = (sheet: Worksheet) => (row: number) => {
  const { hidden, height } = sheet.getRow(row);
  return hidden ? 0 : Math.round((height ?? 15) * POINT);
};

/** Rows or columns side by side until the space is full; the last may be cut. */
function strips(
  numbers: Iterable<number>,
  sizeOf: (one: number) => number,
  start: number,
  end: number,
): Strip[] {
  const found: Strip[] = [];
  let at = start;
  for (const number of numbers) {
    if (at >= end) break;
    const size = sizeOf(number);
    if (size > 0) found.push({ number, at, size });
    at += size;
  }
  return found;
}

function drawCell(sheet: Worksheet, row: Strip, column: Strip, view: View): string {
  const cell = sheet.getCell(row.number, column.number);
  if (cell.isMerged && cell.master !== cell) return '';
  return drawGround(cell, row, column) + drawText(cell, row, column, view);
}

const colourOf = (colour: { readonly argb?: string } | undefined): string | undefined =>
  colour?.argb === undefined ? undefined : `#${colour.argb.slice(-6).toLowerCase()}`;

function drawGround({ fill, border }: Cell, row: Strip, column: Strip): string {
  const ground = fill?.type === 'pattern' && fill.pattern === 'solid' ? colourOf(fill.fgColor) : undefined;
  const line = colourOf(border?.bottom?.color);
  if (ground === undefined && line === undefined) return '';
  const place = { x: column.at + 0.5, y: row.at + 0.5, width: column.size, height: row.size };
  return element('rect', { ...place, fill: ground ?? '#ffffff', stroke: line });
}

function drawText(cell: Cell, row: Strip, column: Strip, view: View): string {
  const text = cellText(cell);
  if (text === '') return '';
  const size = (cell.font?.size ?? 11) * POINT;
  const { horizontal = 'left', vertical = 'bottom', indent = 0, wrapText = false } = cell.alignment ?? {};
  const left = PADDING + indent * 9;
  // What is not wrapped runs on over its neighbours, as the title of a sheet does.
  const room = wrapText ? column.size - left - PADDING : view.width;
  const all = wrap(text, Math.max(1, room / size));
  const lines = wrapText ? all.slice(0, Math.max(1, Math.floor(row.size / (size * LINE)))) : all;
  const height = lines.length * size * LINE;
  const above =
    vertical === 'top' ? 2 : vertical === 'middle' ? (row.size - height) / 2 : row.size - height - 2;
  const x =
    horizontal === 'right'
      ? column.at + column.size - PADDING - indent * 9
      : horizontal === 'center'
        ? column.at + column.size / 2
        : column.at + left;
  const spans = lines.map((line, index) =>
    element('tspan', { x, y: row.at + above + size * LINE * index + size }, escapeXml(line)),
  );
  return element(
    'text',
    {
      'font-size': size,
      'xml:space': 'preserve',
      'font-weight': cell.font?.bold ? 'bold' : undefined,
      'text-anchor': horizontal === 'right' ? 'end' : horizontal === 'center' ? 'middle' : undefined,
      fill: colourOf(cell.font?.color) ?? '#1f2328',
    },
    spans.join(''),
  );
}

/** The letters of the columns and the numbers of the rows. */
function frame(
  sheet: Worksheet,
  columns: readonly Strip[],
  rows: readonly Strip[],
  { width, height }: View,
): string {
  const bottom = height - TABS;
  const heads = columns.map(({ number, at, size }) =>
    head(sheet.getColumn(number).letter, at, 0, Math.min(size, width - at), TOP),
  );
  const sides = rows.map(({ number, at, size }) =>
    head(String(number), 0, at, GUTTER, Math.min(size, bottom - at)),
  );
  return [head('', 0, 0, GUTTER, TOP), ...heads, ...sides].join('\n');
}

function head(text: string, x: number, y: number, width: number, height: number): string {
  const box = element('rect', { x: x + 0.5, y: y + 0.5, width, height, fill: '#f3f5f7', stroke: FRAME });
  if (text === '') return box;
  const place = { x: x + width / 2, y: y + height / 2 + 4, 'text-anchor': 'middle', fill: INK };
  return box + element('text', place, text);
}

/** The names of the sheets, the first one open. */
function tabs(sheets: readonly Worksheet[], { width, height }: View): string {
  const y = height - TABS;
  let at = GUTTER;
  const drawn = sheets.map(({ name }, index) => {
    const size = widthOf(name) * 12 + 24;
    const fill = index === 0 ? '#ffffff' : '#e9ecef';
    const box = element('rect', { x: at, y, width: size, height: TABS - 6, fill, stroke: FRAME });
    const place = {
      x: at + size / 2,
      y: y + 17,
      'text-anchor': 'middle',
      fill: index === 0 ? '#1a7f37' : INK,
    };
    at += size;
    return box + element('text', place, escapeXml(name));
  });
  const ground = element('rect', { x: 0, y, width, height: TABS, fill: '#f3f5f7', stroke: FRAME });
  return element('g', { 'font-family': FONT, 'font-size': 12 }, ground + drawn.join(''));
}
