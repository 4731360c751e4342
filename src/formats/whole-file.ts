import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
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
}

function refusalOf(message: string): FileRefused {
  if (/password|encrypt/i.test(message)) return new FileRefused('password-needed');
  if (message === 'too-heavy') return new FileRefused('too-heavy');
  if (/could not find <table>|no table/i.test(message))
    return new FileRefused('not-a-spreadsheet', { what: 'markup' });
  return new FileRefused('unreadable', { detail: (message.split('\n')[0] ?? '').slice(0, 100) });
}

/** Has the worker parse the file; stops it when it takes too long or too much. */
function parse(data: Uint8Array | string, password: string | undefined): Promise<Parsed> {
  const input: WorkerInput = {
    library: createRequire(import.meta.url).resolve('@e965/xlsx'),
    data,
    password,
    maximumCells: MAXIMUM_CELLS,
  };
  const worker = new Worker(WORKER_SCRIPT, {
    eval: true,
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.wholeFileHeapMegabytes },
    // What SheetJS prints about a file is not for the user.
    stdout: true,
    stderr: true,
  });
  const sheets: Collected[] = [];
  return new Promise<Parsed>((resolve, reject) => {
    const seconds = LIMITS.wholeFileSeconds + data.length / (1024 * 1024);
    const timer = setTimeout(() => settle(() => reject(new FileRefused('too-heavy'))), seconds * 1000);
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      finish();
    };
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'sheet') sheets.push({ sheet: message.sheet, rows: [] });
      else if (message.kind === 'rows') for (const row of message.rows) sheets.at(-1)?.rows.push(row);
      else if (message.kind === 'end') settle(() => resolve({ sheets, date1904: message.date1904 }));
      else settle(() => reject(refusalOf(message.message)));
    });
    // The worker dies of itself only when its memory is used up.
    worker.on('error', () => settle(() => reject(new FileRefused('too-heavy'))));
    worker.on('exit', () => settle(() => reject(new FileRefused('too-heavy'))));
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
  found: { readonly encoding?: string; readonly password?: string },
): Promise<SpreadsheetFile> {
  const { sheets, date1904 } = await parse(data, found.password);
  if (sheets.length === 0) throw new FileRefused('no-sheets');
  const { encoding } = found;
  return {
    format,
    details: encoding === undefined ? { reader: 'sheetjs' } : { reader: 'sheetjs', encoding },
    sheets: sheets.map((sheet) => makeSheet(sheet, date1904)),
    async close() {},
  };
}
