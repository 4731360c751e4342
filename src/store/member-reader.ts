import type { Database } from 'better-sqlite3';
import { type MemberRow, ROSTERS, type Roster } from '../dossier/dossier.js';
import { sourceOf } from '../sources/registry.js';
import type { Chosen } from './chosen.js';
import type { Draft } from './draft.js';
import type { ListedHousehold } from './household-list.js';
import { type FieldsLeftOut, type RawRow, rawColumns, shaperOf } from './row-shape.js';
import { fieldsOf, tableOf } from './source-tables.js';

/** Households of one roster that follow each other in the list. */
export type Chunk = readonly ListedHousehold[];

type ReadMembers = (chunk: Chunk, drafts: ReadonlyMap<string, Draft>) => void;

const NOTHING: ReadMembers = () => undefined;

/** Reads the rows of the households of a chunk, in import order. */
export function memberReader(db: Database, chosen: Chosen, households: string, leftOut: FieldsLeftOut) {
  const readers = new Map(
    ROSTERS.map((roster) => [roster, readerOf(db, roster, chosen, households, leftOut)]),
  );
  return (roster: Roster, chunk: Chunk, drafts: ReadonlyMap<string, Draft>): void =>
    readers.get(roster)?.(chunk, drafts);
}

function readerOf(
  db: Database,
  roster: Roster,
  chosen: Chosen,
  households: string,
  leftOut: FieldsLeftOut,
): ReadMembers {
  const imports = chosen.bySource.get(roster) ?? [];
  if (imports.length === 0) return NOTHING;
  const nulls = roster === 'applicants' ? SCHEME_FIELDS : [];
  const shape = shaperOf(roster, chosen, { nulls, leftOut });
  const select = db
    .prepare<[number, number], RawRow>(
      `SELECT ${rawColumns(roster, 'r', leftOut)} FROM ${households} h CROSS JOIN ${tableOf(roster)} r
       WHERE h.seq BETWEEN ? AND ? AND r.household = h.household AND r.import_no IN (${imports.join(',')})`,
    )
    .raw();
  return (chunk, drafts) => {
    const [first, last] = [chunk[0], chunk.at(-1)];
    if (!first || !last) return;
    const rows = (select.all(first.seq, last.seq) as RawRow[]).sort((a, b) => a[0] - b[0]);
    for (const raw of rows) {
      const row = shape(raw);
      drafts.get(row.household)?.members.push(row as MemberRow);
    }
  };
}

/** An applicant has nothing in the columns that only beneficiaries have. */
const SCHEME_FIELDS = fieldsOf(sourceOf('beneficiaries')).filter(
  (field) => !Object.hasOwn(sourceOf('applicants').columns, field),
);
