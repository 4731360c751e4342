import type { Database } from 'better-sqlite3';
import { firstDayOf, type IsoDate } from '../base/dates.js';
import { windowBefore } from '../base/window.js';
import type { EmptyAnswer } from '../dossier/dossier.js';
import { type SourceKey, sourceOf } from '../sources/registry.js';
import type { Chosen } from './chosen.js';
import type { Owners } from './draft.js';
import { givesWay } from './ledger.js';
import { type FieldsLeftOut, type RawRow, rawColumns } from './row-shape.js';
import { quoted, tableOf } from './source-tables.js';

/** Sources whose ledger rows count up to the date of the check, however old they are. */
const WHATEVER_THEIR_AGE: ReadonlySet<SourceKey> = new Set(['deaths', 'marriages']);

/**
 * Reads the rows of a source that belong to a set of keys and can count at a date.
 * @param keys a table with one column `id`, in the order of which the index is walked
 * @param field the field of the source that holds the key
 */
export function evidenceQuery(
  db: Database,
  source: SourceKey,
  field: string,
  keys: string,
  chosen: Chosen,
  asOf: IsoDate,
  leftOut: FieldsLeftOut = {},
): () => RawRow[] {
  const imports = chosen.bySource.get(source) ?? [];
  if (imports.length === 0) return () => [];
  const inIndex = [`i.${quoted(field)} = k.id`];
  const { kind, dateField, naturalKey } = sourceOf(source);
  if (kind === 'snapshot') inIndex.push(`i.import_no IN (${imports.join(',')})`);
  else if (!chosen.isWhole(source)) inIndex.push(`+i.import_no IN (SELECT number FROM ${chosen.table})`);
  if (dateField) {
    const [first, last] = datesThatCount(source, dateField, asOf);
    inIndex.push(`i.${quoted(dateField)} BETWEEN '${first}' AND '${last}'`);
  }
  const counts = naturalKey ? `AND NOT ${givesWay(source, 'r', chosen.table)}` : '';
  // The index gives the places of the rows, which are then fetched in the order in which they lie: measured, that halves
  // the pages read. It is also the order of import.
  const statement = db
    .prepare<[], RawRow>(
      `SELECT ${rawColumns(source, 'r', leftOut)} FROM ${tableOf(source)} r
       WHERE r.seq IN (SELECT i.seq FROM ${keys} k CROSS JOIN ${tableOf(source)} i WHERE ${inIndex.join(' AND ')})
         ${counts}
       ORDER BY r.seq`,
    )
    .raw();
  return () => statement.all() as RawRow[];
}

/** The first and last date or month by which a row of a ledger counts. */
export function datesThatCount(
  source: SourceKey,
  dateField: string,
  asOf: IsoDate,
): readonly [string, string] {
  if (WHATEVER_THEIR_AGE.has(source)) return ['0000', asOf];
  const { first, last } = windowBefore(asOf);
  if (sourceOf(source).columns[dateField]?.type === 'month') return [first, last];
  return [firstDayOf(first), `${last}-31`];
}

/** Reads "asked, nothing found" of the members: of snapshots in use, of ledgers whose period is recent. */
export function answerReader(db: Database, chosen: Chosen, members: string): (owners: Owners) => void {
  const select = db.prepare<[], AnswerRow>(
    `SELECT a.* FROM ${members} k CROSS JOIN answers a
     WHERE a.id_no = k.id AND a.import_no IN (SELECT number FROM ${chosen.table} WHERE current)
     ORDER BY a.seq`,
  );
  return (owners) => {
    for (const row of select.all()) {
      const answer: EmptyAnswer = {
        source: row.source,
        idNo: row.id_no,
        name: row.name,
        at: chosen.originOf(row.import_no, row.sheet_no, row.row_no),
      };
      for (const draft of owners.of(row.id_no)) draft.answers.push(answer);
    }
  };
}

interface AnswerRow {
  source: EmptyAnswer['source'];
  id_no: EmptyAnswer['idNo'];
  name: string;
  import_no: number;
  sheet_no: number;
  row_no: number;
}
