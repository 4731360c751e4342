import { UserError } from '../base/errors.js';
import { fillText } from '../base/text.js';
import { type SourceKey, sourceOf } from '../sources/registry.js';
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
import { type VisitVerdict, visitLines } from './monitoring/visit-lines.js';

const NOT_OF_SOURCE = {
  zh: '这是“{found}”的表，不是“{wanted}”；请用 hedui import 导入',
  en: 'this is a table of {found}, not of {wanted}; import it with hedui import',
};

const notOf = (wanted: SourceKey, found: SourceKey): UserError => {
  const [one, other] = [sourceOf(wanted).title, sourceOf(found).title];
  const inLanguage = (language: 'zh' | 'en') =>
    fillText(NOT_OF_SOURCE, { wanted: one[language], found: other[language] })[language];
  return new UserError({ zh: inLanguage('zh'), en: inLanguage('en') }, 3);
};

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
      if (options.only !== undefined && source !== options.only) throw notOf(options.only, source);
      const amendment = await amendmentOf(store, source, readable, sheets, options.amend);
      const period = amendment?.target.period ?? file.period;
      // Answers that were refused as second ones are taken from the same file once that is wanted.
      const same = options.amendAnswers ? null : store.imports.sameBytes(file.sha256, source, period);
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
      // Results of visits add up: a sheet that comes back again, filled in further, undoes no answer.
      const supersedes = namesakes.filter(
        (record) =>
          source !== 'visits' && !options.ofThisCommand(record) && (amendment?.covers(record) ?? true),
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
  const visits =
    fresh.source === 'visits'
      ? visitLines(store, {
          import: writer.number,
          today: options.today,
          amend: options.amendAnswers ?? false,
          operator: options.operator,
          at: options.now,
        })
      : null;
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
    let open = 0;
    const writeLine = lineWriter(writer, place, {
      mending: amendment?.linesOf(table) ?? null,
      judge: visits && ((line) => visits(line, table, place)),
      sawOpen: () => open++,
      sawUnreadable,
    });
    const counts = await readable.rows(sheet, amendment !== null, (batch) => {
      writer.records(place, batch.records);
      for (const field of batch.unreadable) sawUnreadable(field);
      for (const line of batch.lines) writeLine(line);
      options.onRows(batch.read);
    });
    const skipped = open > 0 ? { ...counts.skipped, open } : counts.skipped;
    read.push({ name, table, rows: counts.rows - open, skipped });
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
      .filter((sheet) => sheet.rows === 0 && !sheet.skipped.open)
      .map(({ name }): ImportWarning => ({ code: 'TABLE_EMPTY', subject: name, count: 0, other: null })),
  ];
  const record = writer.finish({ sheets: read, warnings });
  const rows = read.reduce((total, sheet) => total + sheet.rows, 0);
  if (record.rows !== rows || record.taken + record.superseded + record.rejected !== rows) {
    throw new Error(`${fresh.file}: ${rows} rows were read, but ${record.rows} are accounted for`);
  }
  return record;
}

interface LineOptions {
  readonly mending: ReturnType<Amendment['linesOf']> | null;
  /** Looks at what a line says beyond its cells. */
  readonly judge: ((line: Line) => VisitVerdict) | null;
  readonly sawOpen: () => void;
  readonly sawUnreadable: (field: string) => void;
}

function lineWriter(
  writer: ImportWriter,
  place: number,
  { mending, judge, sawOpen, sawUnreadable }: LineOptions,
): (line: Line) => void {
  return (line) => {
    const { row, parsed, cells } = line;
    const mended = mending?.(cells, parsed.kind !== 'rejected');
    const mends = mended?.mends ?? null;
    const verdict = mended?.problem ?? judge?.(line) ?? null;
    if (verdict === 'open') {
      sawOpen();
      return;
    }
    if (verdict) {
      const { household = null, idNo = null } = parsed.kind === 'rejected' ? parsed : {};
      writer.reject(place, row, { cells, problems: [verdict], household, idNo, mends });
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
