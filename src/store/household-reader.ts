import type { Database } from 'better-sqlite3';
import { ROSTERS, type Roster } from '../dossier/dossier.js';
import { sourceOf } from '../sources/registry.js';
import { type DecisionPage, decisionPages } from './decision-reader.js';
import type { DecidedHousehold, DecisionFilter, RosterPerson, RunRecord } from './run-record.js';
import { quoted, tableOf } from './source-tables.js';

const FIELDS = [
  'name',
  'idNo',
  'relation',
  'sharesLiving',
  'notSharingReason',
  'reviewClass',
  'lastReviewedOn',
] as const;

type PersonLine = readonly [
  listed: number,
  seq: number,
  name: string,
  idNo: RosterPerson['idNo'],
  relation: string,
  sharesLiving: number,
  notSharingReason: string | null,
  reviewClass: RosterPerson['reviewClass'],
  lastReviewedOn: RosterPerson['lastReviewedOn'],
];

/** The decisions of a run with the persons of their rosters: a query a page and roster, never one a household. */
export function* readHouseholds(
  db: Database,
  run: RunRecord,
  filter: DecisionFilter = {},
): Generator<DecidedHousehold> {
  const readers = new Map<string, ReadPersons>();
  for (const page of decisionPages(db, run, filter)) {
    const read = readers.get(page.table) ?? personReader(db, run, page.table);
    readers.set(page.table, read);
    const persons = read(page);
    for (const [index, decision] of page.decisions.entries()) {
      yield { decision, persons: persons.get(page.first + index) ?? [] };
    }
  }
}

/** Gives the persons of a page by the `seq` of their household. */
type ReadPersons = (page: DecisionPage) => ReadonlyMap<number, readonly RosterPerson[]>;

function personReader(db: Database, run: RunRecord, table: string): ReadPersons {
  const queries = ROSTERS.flatMap((roster) => personQuery(db, run, table, roster) ?? []);
  return ({ first, last }) => {
    const persons = new Map<number, RosterPerson[]>();
    for (const query of queries) {
      const lines = query(first, last).sort((a, b) => a[1] - b[1]);
      for (const line of lines) {
        const ofHousehold = persons.get(line[0]) ?? [];
        persons.set(line[0], ofHousehold);
        if (!ofHousehold.some(({ idNo }) => idNo === line[3])) ofHousehold.push(toPerson(line));
      }
    }
    return persons;
  };
}

function personQuery(db: Database, run: RunRecord, table: string, roster: Roster) {
  const imports = run.coverage.find(({ source }) => source === roster)?.imports ?? [];
  if (imports.length === 0) return null;
  const { columns } = sourceOf(roster);
  const fields = FIELDS.map((field) => (Object.hasOwn(columns, field) ? `r.${quoted(field)}` : 'NULL'));
  const select = db
    .prepare<[number, number, number, Roster], PersonLine>(
      `SELECT l.seq, r.seq, ${fields.join(', ')}
       FROM ${table} l CROSS JOIN decisions d CROSS JOIN ${tableOf(roster)} r
       WHERE l.seq BETWEEN ? AND ? AND d.run = ? AND d.number = l.decision AND d.roster = ?
         AND r.household = d.household AND r.import_no IN (${imports.join(',')})`,
    )
    .raw();
  return (first: number, last: number) => select.all(first, last, run.number, roster) as PersonLine[];
}

function toPerson(line: PersonLine): RosterPerson {
  const [, , name, idNo, relation, sharesLiving, notSharingReason, reviewClass, lastReviewedOn] = line;
  return {
    name,
    idNo,
    relation,
    sharesLiving: sharesLiving === 1,
    notSharingReason,
    reviewClass,
    lastReviewedOn,
  };
}
