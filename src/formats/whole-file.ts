import { createRequire } from 'node:module';
import { dateOfSerial } from './cell-normaliser.js';
import {
  type Cell,
  ErrorCell,
  type FileFormat,
  type RowVisitor,
  type Sheet,
  type SpreadsheetFile,
} from './cells.js';
import { LIMITS } from './limits.js';
import { MergeFiller } from './merge-filler.js';
import type { Merge } from './merges.js';
import { FileRefused } from './refusals.js';
import { runApart } from './run-apart.js';
import { isDateFormat } from './styles.js';
import {
  type RawCell,
  type RawSheet,
  WORKER_SCRIPT,
  type WorkerInput,
  type WorkerMessage,
} from './whole-file-worker.js';

const MAXIMUM_CELLS = 20_000_000;
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

interface Collected {
  readonly sheet: RawSheet;
  readonly rows: (readonly [number, RawCell[]])[];
}

interface Parsed {
  readonly sheets: readonly Collected[];
  readonly date1904: boolean;
  readonly cells: number;
}

function refusalOf(message: string): FileRefused {
  if (/password|encrypt/i.test(message)) return new FileRefused('password-needed');
  if (message === 'too-heavy') return new FileRefused('too-heavy');
  if (/could not find <table>|no table/i.test(message))
    return new FileRefused('not-a-spreadsheet', { what: 'markup' });
  return new FileRefused('unreadable', { detail: (message.split('\n')[0] ?? '').slice(0, 100) });
}

/** Has a worker parse the file. */
function parse(data: Uint8Array | string): Promise<Parsed> {
  const input: WorkerInput = {
    library: createRequire(import.meta.url).resolve('@e965/xlsx'),
    data,
    maximumCells: MAXIMUM_CELLS,
  };
  const beyond = Math.max(0, data.length - LIMITS.quickFileBytes) / (1024 * 1024);
  const seconds = LIMITS.wholeFileSeconds + beyond;
  const sheets: Collected[] = [];
  return runApart<WorkerMessage, Parsed>(WORKER_SCRIPT, input, seconds, (message) => {
    if (message.kind === 'end') return { sheets, date1904: message.date1904, cells: message.cells };
    if (message.kind === 'failed') throw refusalOf(message.message);
    if (message.kind === 'sheet') sheets.push({ sheet: message.sheet, rows: [] });
    else for (const row of message.rows) sheets.at(-1)?.rows.push(row);
    return undefined;
  });
}

function makeNormaliser(date1904: boolean): (raw: RawCell) => Cell {
  const formats = new Map<string, boolean>();
  const showsDate = (format: string): boolean => {
    const known = formats.get(format);
    if (known !== undefined) return known;
    const shows = isDateFormat(format);
    formats.set(format, shows);
    return shows;
  };
  return (raw) => {
    if (raw === null || typeof raw !== 'object') return raw;
    if ('e' in raw)
      return new ErrorCell(typeof raw.e === 'number' ? (ERRORS[raw.e] ?? '#VALUE!') : raw.e || '#VALUE!');
    const [value, format] = raw;
    return showsDate(format) ? (dateOfSerial(value, date1904) ?? value) : value;
  };
}

function makeSheet({ sheet, rows }: Collected, date1904: boolean): Sheet {
  const normalise = makeNormaliser(date1904);
  const merges: Merge[] = sheet.merges
    .map(([column, top, bottom]) => ({ column, top, bottom }))
    .sort((a, b) => a.top - b.top || a.column - b.column);
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    date1904,
    async read(visit: RowVisitor): Promise<void> {
      const filler = new MergeFiller(
        (row, cells) => visit(row, cells) !== false,
        merges,
        async () => merges,
      );
      for (const [row, cells] of rows) if (!filler.offer(row, cells.map(normalise))) return;
    },
  };
}

/** A file that is read as a whole by SheetJS: old and rare formats, and workbooks that the other readers decline. */
export async function openWhole(
  format: FileFormat,
  data: Uint8Array | string,
  found: { readonly encoding?: string; readonly cells?: number },
): Promise<SpreadsheetFile> {
  const { sheets, date1904, cells } = await parse(data);
  // SheetJS reads damaged files as far as they make sense, without a word.
  if (cells < (found.cells ?? 0))
    throw new FileRefused('file-damaged', { detail: `${cells}/${found.cells}` });
  if (sheets.length === 0) throw new FileRefused('no-sheets');
  const { encoding } = found;
  return {
    format,
    details: encoding === undefined ? { reader: 'sheetjs' } : { reader: 'sheetjs', encoding },
    sheets: sheets.map((sheet) => makeSheet(sheet, date1904)),
    async close() {},
  };
}
