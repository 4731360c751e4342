import { sourceOf } from '../sources/registry.js';
import type {
  ImportRecord,
  ImportSheet,
  ImportWarning,
  ImportWriter,
  NewImport,
} from '../store/import-record.js';
import type { Store } from '../store/store.js';
import { type Amendment, amendmentOf } from './import-amendment.js';
import type { TakeOptions } from './import-file.js';
import type { PlannedFile } from './import-plan.js';
import type { FoundSheet, Line, ReadableFile } from './import-reading.js';
import type { FileReport } from './import-report.js';

type Written = Pick<FileReport, 'imported' | 'unchanged' | 'superseded'>;

/** Writes the tables of one file, one import a source, in one transaction. */
export function importTables(
  store: Store,
  file: PlannedFile,
  readable: ReadableFile,
  options: TakeOptions,
): Promise<Written> {
  return store.transaction('import', async () => {
    const imported: ImportRecord[] = [];
    const unchanged: ImportRecord[] = [];
    const superseded: ImportRecord[] = [];
    for (const { source, sheets } of readable.contents.tables) {
      const amendment = await amendmentOf(store, source, readable, sheets, options.amend);
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
        details: readable.contents.details,
      };
      const twins = namesakes.filter(options.ofThisCommand);
      imported.push(await importSource(store, fresh, { readable, sheets, amendment, twins }, options));
      superseded.push(...supersedes.map((record) => store.imports.get(record.number)));
    }
    if (imported.length > 0) logImports(store, imported, options);
    return { imported, unchanged, superseded };
  });
}

/** Where the rows of an import come from. */
interface Origin {
  readonly readable: ReadableFile;
  readonly sheets: readonly FoundSheet[];
  readonly amendment: Amendment | null;
  /** Files of this command that have the same name. */
  readonly twins: readonly ImportRecord[];
}

async function importSource(
  store: Store,
  fresh: NewImport,
  { readable, sheets, amendment, twins }: Origin,
  options: TakeOptions,
): Promise<ImportRecord> {
  const writer = store.imports.begin(fresh);
  const unreadable = new Map<string, number>();
  const read: ImportSheet[] = [];
  for (const [place, sheet] of sheets.entries()) {
    const { table, name } = sheet;
    const headerOf = (field: string) =>
      table.columns.find((column) => column.field === field)?.header ??
      sourceOf(table.source).columns[field]?.headers[0] ??
      field;
    const sawUnreadable = (field: string) =>
      unreadable.set(headerOf(field), (unreadable.get(headerOf(field)) ?? 0) + 1);
    const writeLine = lineWriter(writer, place, amendment?.linesOf(table) ?? null, sawUnreadable);
    const counts = await readable.rows(sheet, amendment !== null, (batch) => {
      writer.records(place, batch.records);
      for (const field of batch.unreadable) sawUnreadable(field);
      for (const line of batch.lines) writeLine(line);
      options.onRows(batch.read);
    });
    read.push({ name, table, rows: counts.rows, skipped: counts.skipped });
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

function lineWriter(
  writer: ImportWriter,
  place: number,
  mending: ReturnType<Amendment['linesOf']> | null,
  sawUnreadable: (field: string) => void,
): (line: Line) => void {
  return ({ row, parsed, cells }) => {
    const { mends = null, problem = null } = mending?.(cells, parsed.kind !== 'rejected') ?? {};
    if (problem) {
      const { household = null, idNo = null } = parsed.kind === 'rejected' ? parsed : {};
      writer.reject(place, row, { cells, problems: [problem], household, idNo, mends });
      return;
    }
    switch (parsed.kind) {
      case 'record':
        writer.records(place, [row, ...parsed.values]);
        for (const field of parsed.unreadable ?? []) sawUnreadable(field);
        break;
      case 'answer':
        writer.answer(place, row, parsed.idNo, parsed.name);
        break;
      case 'rejected': {
        const { problems, household, idNo } = parsed;
        writer.reject(place, row, { cells, problems, household, idNo, mends });
        return;
      }
    }
    if (mends) writer.cure(mends);
  };
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
