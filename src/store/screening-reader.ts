import type { Database } from 'better-sqlite3';
import type { IdNo } from '../base/identity.js';
import { addTo } from '../base/lists.js';
import { type EvidenceKey, NO_RECORDS, type Row, type Scheme } from '../dossier/dossier.js';
import type { ScreeningFamily, ScreeningPerson } from '../dossier/screening.js';
import { type Chosen, chooseImports } from './chosen.js';
import { addRecord } from './draft.js';
import { evidenceQuery } from './evidence-queries.js';
import { type KeyTable, keyTable } from './key-table.js';
import { shaperOf } from './row-shape.js';
import type { Selection } from './run-record.js';
import { type Kinship, kinshipOf, listFamilies, type ScreeningLimits } from './screening-families.js';
import { tableOf } from './source-tables.js';

const FAMILIES_AT_A_TIME = 500;

/** What is read of each person. */
const SOURCES = [
  'disability',
  'illness',
  'medical',
  'care',
  'education',
  'other-aid',
  'deaths',
  'custody',
] as const satisfies readonly EvidenceKey[];

/** A family in the making. */
interface Draft {
  readonly key: string;
  readonly books: Set<string>;
  readonly persons: Map<string, ScreeningPerson>;
  readonly records: Record<EvidenceKey, readonly Row<EvidenceKey>[]>;
}

/**
 * The families of the zone that something speaks for, whether or not they are in a scheme: what a screening looks
 * through. Memory holds a page of families, and the couples that live in two register books.
 */
export function* readFamilies(
  db: Database,
  selection: Selection,
  limits: ScreeningLimits,
): Generator<ScreeningFamily> {
  const chosen = chooseImports(db, selection);
  const kinship = kinshipOf(db, chosen, selection.asOf);
  const families = listFamilies(db, chosen, selection.asOf, kinship, limits);
  const reader = familyReader(db, selection, chosen, kinship);
  const page = db.prepare<[number, number], { kind: 'book' | 'person'; key: string }>(
    `SELECT kind, key FROM ${families} WHERE seq > ? AND seq <= ? ORDER BY seq`,
  );
  try {
    for (let last = 0; ; last += FAMILIES_AT_A_TIME) {
      const listed = page.all(last, last + FAMILIES_AT_A_TIME);
      if (listed.length === 0) return;
      yield* reader.read(listed);
    }
  } finally {
    reader.drop();
    db.exec(`DROP TABLE ${families}`);
    chosen.drop();
  }
}

type Listed = readonly { readonly kind: 'book' | 'person'; readonly key: string }[];

function familyReader(db: Database, selection: Selection, chosen: Chosen, kinship: Kinship) {
  const books = keyTable(db);
  const moved = keyTable(db);
  const members = keyTable(db);
  const registry = rowReader(db, selection, chosen, 'registry', 'bookNo', books);
  const registryOfMoved = rowReader(db, selection, chosen, 'registry', 'idNo', moved);
  const records = SOURCES.map((source) => ({
    source,
    read: rowReader(db, selection, chosen, source, 'idNo', members),
  }));
  const rosters = rosterReader(db, chosen, members);
  const booksOfFamily = inverse(kinship.familyOfBook);
  const movedIntoFamily = inverse(kinship.familyOfPerson);

  const familyOf = ({ idNo, bookNo }: Row<'registry'>): string =>
    kinship.familyOfPerson.get(idNo) ?? kinship.familyOfBook.get(bookNo) ?? bookNo;

  function read(listed: Listed): ScreeningFamily[] {
    const drafts = new Map<string, Draft>(
      listed.map(({ kind, key }) => [
        `${kind} ${key}`,
        {
          key,
          books: new Set(kind === 'book' ? [key] : []),
          persons: new Map(),
          records: { ...NO_RECORDS } as Draft['records'],
        },
      ]),
    );
    const keys = listed.flatMap(({ kind, key }) => (kind === 'book' ? [key] : []));
    books.fill(keys.flatMap((key) => [key, ...(booksOfFamily.get(key) ?? [])]));
    moved.fill(keys.flatMap((key) => movedIntoFamily.get(key) ?? []));
    const owners = new Map<string, Draft>();
    for (const row of [...registry(), ...registryOfMoved()]) {
      const draft = drafts.get(`book ${familyOf(row)}`);
      if (row.status !== '正常' || !draft || draft.persons.has(row.idNo)) continue;
      draft.books.add(row.bookNo);
      draft.persons.set(row.idNo, personOf(row));
      owners.set(row.idNo, draft);
    }
    for (const { kind, key } of listed) {
      const draft = drafts.get(`${kind} ${key}`);
      if (kind === 'person' && draft) owners.set(key, draft);
    }
    members.fill([...owners.keys()]);
    for (const { source, read: rows } of records) {
      for (const row of rows()) {
        const draft = owners.get(row.idNo);
        if (!draft) continue;
        addRecord(draft, source, row);
        if (!draft.persons.has(row.idNo)) draft.persons.set(row.idNo, unregistered(row.idNo, row.name));
      }
    }
    for (const { idNo, scheme, applied } of rosters()) {
      const draft = owners.get(idNo);
      const person = draft?.persons.get(idNo);
      if (!draft || !person) continue;
      draft.persons.set(idNo, {
        ...person,
        scheme: person.scheme ?? scheme,
        applied: person.applied ?? applied,
      });
    }
    return [...drafts.values()].map(({ key, books: own, persons, records: rows }) => ({
      key,
      books: [...own].sort(),
      persons: [...persons.values()],
      records: rows as unknown as ScreeningFamily['records'],
    }));
  }

  const drop = () => {
    for (const table of [books, moved, members]) table.drop();
  };
  return { read, drop };
}

function rowReader<K extends EvidenceKey>(
  db: Database,
  selection: Selection,
  chosen: Chosen,
  source: K,
  field: string,
  keys: KeyTable,
): () => Row<K>[] {
  const read = evidenceQuery(db, source, field, keys.name, chosen, selection.asOf);
  const shape = shaperOf(source, chosen);
  return () => read().map(shape);
}

const personOf = (row: Row<'registry'>): ScreeningPerson => ({
  idNo: row.idNo,
  name: row.name,
  relation: row.relation,
  address: row.address,
  register: { source: 'registry', at: row.at },
  scheme: null,
  applied: null,
});

const unregistered = (idNo: IdNo, name: string): ScreeningPerson => ({
  idNo,
  name,
  relation: null,
  address: null,
  register: null,
  scheme: null,
  applied: null,
});

interface OnRoster {
  readonly idNo: string;
  readonly scheme: Scheme | null;
  readonly applied: string | null;
}

/** Who of the members shares living in a household on a roster in force. */
function rosterReader(db: Database, chosen: Chosen, members: KeyTable): () => OnRoster[] {
  const of = (roster: 'applicants' | 'beneficiaries', scheme: string, applied: string): string => {
    const imports = (chosen.bySource.get(roster) ?? []).join(',');
    return `SELECT r.idNo, ${scheme} AS scheme, ${applied} AS applied
      FROM ${members.name} k CROSS JOIN ${tableOf(roster)} r
      WHERE r.idNo = k.id AND r.import_no IN (${imports}) AND r.sharesLiving = 1`;
  };
  const select = db.prepare<[], OnRoster>(
    `${of('beneficiaries', 'r.scheme', 'NULL')} UNION ALL ${of('applicants', 'NULL', 'r.household')}`,
  );
  return () => select.all();
}

function inverse(map: ReadonlyMap<string, string>): Map<string, string[]> {
  const inverted = new Map<string, string[]>();
  for (const [from, to] of map) {
    addTo(inverted, to, from);
  }
  return inverted;
}
