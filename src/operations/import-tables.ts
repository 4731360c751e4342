import { basename } from 'node:path';
import type { SpreadsheetFile } from '../formats/cells.js';
import type { SourceKey } from '../sources/registry.js';
import { sourceOf } from '../sources/registry.js';
import { readTable } from '../sources/table.js';
import type {
  ImportRecord,
  ImportSheet,
  ImportWarning,
  ImportWriter,
  NewImport,
} from '../store/import-record.js';
import type { Store } from '../store/store.js';
import { type Amendment, amendmentOf } from './import-amendment.js';
import type { FoundSheet, TakeOptions } from './import-file.js';
import type { PlannedFile } from './import-plan.js';
import type { FileReport } from './import-report.js';
import { storedCells } from './stored-cells.js';

type Written = Pick<FileReport, 'imported' | 'unchanged' | 'superseded'>;

const PROGRESS_EVERY = 5000;

/** Writes the tables of one file, one import a source, in one transaction. */
export function importTables(
  store: Store,
  file: PlannedFile,
  spreadsheet: SpreadsheetFile,
  found: ReadonlyMap<SourceKey, readonly FoundSheet[]>,
  options: TakeOptions,
): Promise<Written> {
  return store.transaction('import', async () => {
    const imported: ImportRecord[] = [];
    const unchanged: ImportRecord[] = [];
    const superseded: ImportRecord[] = [];
    for (const [source, sheets] of found) {
      const amendment = await amendmentOf(store, source, sheets, options.amend);
      const period = amendment?.target.period ?? file.period;
      const same = store.imports.sameBytes(file.sha256, source, period);
      if (same) {
        unchanged.push(same);
        continue;
      }
      const namesakes = store.imports.named({
        name: file.name,
        source,
        period,
        amends: amendment?.target.number ?? null,
      });
      const supersedes = namesakes.filter(
        (record) => !options.ofThisCommand(record) && (amendment?.covers(record) ?? true),
      );
      const fresh: NewImport = {
        file: file.path,
        name: file.name,
        sha256: file.sha256,
        source,
        period,
        amends: amendment?.target.number ?? null,
        supersedes: supersedes.map((record) => record.number),
        operator: options.operator,
        at: options.now,
        details: { format: spreadsheet.format, ...spreadsheet.details },
      };
      const twins = namesakes.filter(options.ofThisCommand);
      imported.push(await importSource(store, fresh, sheets, amendment, twins, options));
      superseded.push(...supersedes.map((record) => store.imports.get(record.number)));
    }
    if (imported.length > 0) logImports(store, imported, options);
    return { imported, unchanged, superseded };
  });
}

async function importSource(
  store: Store,
  fresh: NewImport,
  sheets: readonly FoundSheet[],
  amendment: Amendment | null,
  twins: readonly ImportRecord[],
  options: TakeOptions,
): Promise<ImportRecord> {
  const writer = store.imports.begin(fresh);
  const unreadable = new Map<string, number>();
  const read: ImportSheet[] = [];
  for (const [place, one] of sheets.entries()) {
    read.push(await importSheet(writer, place, one, amendment, unreadable, options));
  }
  const warnings: ImportWarning[] = [
    ...twins.map(
      (twin): ImportWarning => ({
        code: 'SAME_NAME_TWICE',
        subject: twin.file,
        count: twin.rows,
        other: twin.number,
      }),
    ),
    ...[...unreadable].map(
      ([subject, count]): ImportWarning => ({
        code: 'CELL_UNREADABLE',
        subject,
        count,
        other: null,
      }),
    ),
    ...read
      .filter((sheet) => sheet.rows === 0)
      .map(({ name }): ImportWarning => ({ code: 'TABLE_EMPTY', subject: name, count: 0, other: null })),
  ];
  const record = writer.finish({ sheets: read, warnings });
  const rows = read.reduce((total, sheet) => total + sheet.rows, 0);
  if (record.rows !== rows || record.taken + record.superseded + record.rejected !== rows) {
    throw new Error(`${fresh.file}: ${rows} rows were read, but ${record.rows} are accounted for`);
  }
  return record;
}

async function importSheet(
  writer: ImportWriter,
  place: number,
  { sheet, table }: FoundSheet,
  amendment: Amendment | null,
  unreadable: Map<string, number>,
  options: TakeOptions,
): Promise<ImportSheet> {
  const amend = amendment?.linesOf(table);
  const headerOf = (field: string) =>
    table.columns.find((column) => column.field === field)?.header ??
    sourceOf(table.source).columns[field]?.headers[0] ??
    field;
  const context = { today: options.today, fileName: basename(options.path) };
  let rows = 0;
  const counts = await readTable(sheet, table, context, (row, parsed, cells) => {
    if (++rows % PROGRESS_EVERY === 0) options.onRows(rows);
    const line = amend?.(cells, parsed.kind !== 'rejected') ?? null;
    if (line?.problem) {
      const { household = null, idNo = null } = parsed.kind === 'rejected' ? parsed : {};
      const reject = { problems: [line.problem], household, idNo, mends: line.mends };
      writer.reject(place, row, { ...reject, cells: storedCells(cells) });
      return;
    }
    switch (parsed.kind) {
      case 'record':
        writer.record(place, row, parsed.values);
        for (const field of parsed.unreadable ?? []) {
          unreadable.set(headerOf(field), (unreadable.get(headerOf(field)) ?? 0) + 1);
        }
        break;
      case 'answer':
        writer.answer(place, row, parsed.idNo, parsed.name);
        break;
      case 'rejected':
        writer.reject(place, row, {
          cells: storedCells(cells),
          problems: parsed.problems,
          household: parsed.household,
          idNo: parsed.idNo,
          mends: line?.mends ?? null,
        });
        return;
    }
    if (line?.mends) writer.cure(line.mends);
  });
  return { name: sheet.name, table, rows: counts.rows, skipped: counts.skipped };
}

function logImports(store: Store, imported: readonly ImportRecord[], options: TakeOptions): void {
  for (const { number, file, sha256, source, period, rows, taken, rejected } of imported) {
    store.log.add({
      at: options.now,
      operator: options.operator,
      action: 'import',
      details: { import: number, file, sha256, source, period, rows, taken, rejected },
    });
  }
}
