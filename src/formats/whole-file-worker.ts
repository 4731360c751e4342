/** A cell as it crosses from the worker: a number with its format, an error with its code, or the value itself. */
export type RawCell =
  | null
  | string
  | number
  | boolean
  | readonly [number, string]
  | { readonly e: number | string };

export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly (readonly [column: number, top: number, bottom: number])[];
}

export type WorkerMessage =
  | { readonly kind: 'sheet'; readonly sheet: RawSheet }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly [number, RawCell[]])[] }
  | { readonly kind: 'end'; readonly date1904: boolean; readonly cells: number }
  | { readonly kind: 'failed'; readonly message: string };

export interface WorkerInput {
  readonly library: string;
  readonly data: Uint8Array | string;
  readonly maximumCells: number;
}

/**
 * The script that has SheetJS parse a whole file. `raw` keeps SheetJS from turning the texts of a web page into
 * numbers, which spoils identity numbers.
 */
export const WORKER_SCRIPT = `
'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const post = (message) => parentPort.postMessage(message);
function rawCell(cell) {
  if (cell == null || cell.v === undefined || cell.v === null) return cell && cell.t === 'e' ? { e: cell.w || '' } : null;
  if (cell.t === 'e') return { e: cell.v };
  if (cell.t === 'n') return cell.z && cell.z !== 'General' ? [cell.v, String(cell.z)] : cell.v;
  if (cell.t === 'b') return Boolean(cell.v);
  if (cell.v instanceof Date) return cell.v.toISOString();
  return cell.t === 'z' || cell.v === '' ? null : String(cell.v);
}
let cells = 0;
function sendRows(data, budget) {
  let rows = [];
  for (let r = 0; r < data.length; r++) {
    const source = data[r];
    if (!source) continue;
    const row = [];
    let filled = 0;
    for (let c = 0; c < source.length; c++) {
      if (source[c]) cells++;
      const cell = rawCell(source[c]);
      row.push(cell);
      if (cell !== null) filled = c + 1;
    }
    if (filled === 0) continue;
    row.length = filled;
    budget -= filled;
    if (budget < 0) throw new Error('too-heavy');
    rows.push([r + 1, row]);
    if (rows.length === 1000) { post({ kind: 'rows', rows }); rows = []; }
  }
  if (rows.length > 0) post({ kind: 'rows', rows });
  return budget;
}
try {
  const XLSX = require(workerData.library);
  const { data } = workerData;
  const bytes = typeof data === 'string' ? data : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const book = XLSX.read(bytes, {
    type: typeof data === 'string' ? 'string' : 'buffer', raw: true,
    dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false,
  });
  const info = book.Workbook || {};
  let budget = workerData.maximumCells;
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet) throw new Error('the sheet "' + name + '" is missing');
    if ((sheet['!type'] && sheet['!type'] !== 'sheet')) return;
    const merges = (sheet['!merges'] || []).filter((m) => m.e.r > m.s.r).map((m) => [m.s.c, m.s.r + 1, m.e.r + 1]);
    const hidden = Boolean(info.Sheets && info.Sheets[index] && info.Sheets[index].Hidden);
    post({ kind: 'sheet', sheet: { name, hidden, merges } });
    budget = sendRows(sheet['!data'] || [], budget);
  });
  post({ kind: 'end', date1904: Boolean(info.WBProps && info.WBProps.date1904), cells });
} catch (error) {
  post({ kind: 'failed', message: String((error && error.message) || error) });
}
`;
