/** Records of the binary workbook format, by their numbers. */
const BOF = [0x0009, 0x0209, 0x0409, 0x0809];
const EOF = 0x000a;
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
const MUL_RK = 0x00bd;
const BOOL_ERR = 0x0205;
/** Formula, Integer, Number, Label, BoolErr, RString, LabelSst, RK, and what they were before. */
const CELLS = new Set([
  0x0006, 0x0206, 0x0406, 0x0002, 0x0003, 0x0203, 0x0004, 0x0204, 0x0005, 0x0205, 0x00d6, 0x00fd, 0x027e,
]);
/** Number, BoolErr, LabelSst and RK are always this long: another length leads astray. */
const FIXED = new Map([
  [0x0203, 14],
  [BOOL_ERR, 8],
  [0x00fd, 10],
  [0x027e, 10],
]);
/** No record has a higher number. */
const LAST_TYPE = 0x10ff;
const WORKSHEET = 0x0010;
const COLUMNS = 256;
const ROWS = 65_536;

export interface BiffContents {
  /** Whether its records are locked with a password. */
  readonly locked: boolean;
  /** How many cells of its worksheets hold something. */
  readonly cells: number;
}

/** Counts cells, one that is written twice once. */
class CellCount {
  count = 0;
  readonly #seen = new Uint8Array((ROWS * COLUMNS) / 8);

  add(row: number, column: number): void {
    const place = row * COLUMNS + Math.min(column, COLUMNS - 1);
    const bit = 1 << (place & 7);
    const byte = this.#seen[place >> 3] ?? 0;
    if (byte & bit) return;
    this.#seen[place >> 3] = byte | bit;
    this.count++;
  }

  clear(): void {
    this.#seen.fill(0);
  }
}

/**
 * Walks through the records of a workbook stream. Null when they do not lead from the beginning of each sheet to its
 * end: then a piece is missing, or a length is wrong and what follows would be read as something else.
 */
export function readBiff(stream: Buffer): BiffContents | null {
  const begun = new Set<number>();
  const ended = new Set<number>();
  /** Where the worksheets begin; charts and macros hold no cells of their own. */
  const sheets: number[] = [];
  const cells = new CellCount();
  const open: { readonly at: number; readonly type: number }[] = [];
  let at = 0;
  while (at + 4 <= stream.length) {
    const type = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    const body = at + 4;
    if (BOF.includes(type)) {
      if (body + Math.max(length, 4) > stream.length) return null;
      if (open.length === 0) cells.clear();
      open.push({ at, type: stream.readUInt16LE(body + 2) });
      begun.add(at);
    } else if (open.length === 0) {
      break;
    } else if (body + length > stream.length || !isPlausible(stream, type, body, length)) {
      return null;
    } else if (type === EOF) {
      const closed = open.pop();
      if (closed) ended.add(closed.at);
    } else if (type === FILE_PASS) {
      return { locked: true, cells: 0 };
    } else if (type === BOUND_SHEET && length >= 6 && stream[body + 5] === 0) {
      sheets.push(stream.readUInt32LE(body));
    } else if (open.length === 1 && open[0]?.type === WORKSHEET && length >= 6) {
      countCells(cells, stream, type, body, length);
    }
    at = body + length;
  }
  const whole = open.length === 0 && begun.size > 0 && sheets.every((place) => ended.has(place));
  return whole ? { locked: false, cells: cells.count } : null;
}

/** Where a length is wrong the next record begins within another one, and is a strange one. */
function isPlausible(stream: Buffer, type: number, body: number, length: number): boolean {
  if (type > LAST_TYPE) return false;
  if (type === MUL_RK) return length % 6 === 0;
  // OpenOffice gave a truth value two bytes instead of one; an error so written would be read as a truth value.
  if (type === BOOL_ERR && length === 9) return stream[body + 7] === 0 && stream[body + 8] === 0;
  return (FIXED.get(type) ?? length) === length;
}

function countCells(cells: CellCount, stream: Buffer, type: number, body: number, length: number): void {
  const row = stream.readUInt16LE(body);
  const column = stream.readUInt16LE(body + 2);
  if (CELLS.has(type)) cells.add(row, column);
  else if (type === MUL_RK) for (let n = 0; n < Math.floor((length - 6) / 6); n++) cells.add(row, column + n);
}
