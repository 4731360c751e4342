import type { Database } from 'better-sqlite3';
import type { Decision } from '../dossier/decision.js';
import { ROSTERS, type Roster } from '../dossier/dossier.js';
import { sourceOf } from '../sources/registry.js';
import { decisionPages } from './decision-reader.js';
import type { DecidedHousehold, DecisionFilter, RosterPerson, RunRecord } from './run-record.js';
import { importsUsed } from './run-rows.js';
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
  place: number,
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
  const queries = ROSTERS.flatMap((roster) => personQuery(db, run, roster) ?? []);
  for (const page of decisionPages(db, run, filter)) {
    const persons = page.map((): RosterPerson[] => []);
    for (const query of queries) {
      for (const line of query(page)) {
        const ofHousehold = persons[line[0]];
        if (ofHousehold?.some(({ idNo }) => idNo === line[3]) === false) ofHousehold.push(toPerson(line));
      }
    }
    for (const [place, decision] of page.entries()) yield { decision, persons: persons[place] ?? [] };
  }
}

/** Gives the lines of the persons of a page in import order, each with the place of its household in the page. */
type PersonQuery = (page: readonly Decision[]) => PersonLine[];

function personQuery(db: Database, run: RunRecord, roster: Roster): PersonQuery | null {
  const imports = importsUsed(run, roster);
  if (imports.length === 0) return null;
  const { columns } = sourceOf(roster);
  const fields = FIELDS.map((field) => (Object.hasOwn(columns, field) ? `r.${quoted(field)}` : 'NULL'));
  // Of households on the other roster the name is null, which no row has.
  const select = db
    .prepare<[string], PersonLine>(
      `SELECT h.key, r.seq, ${fields.join(', ')} FROM json_each(?) h CROSS JOIN ${tableOf(roster)} r
       WHERE r.household = h.value AND r.import_no IN (${imports.join(',')})`,
    )
    .raw();
  return (page) => {
    const households = page.map((decision) => (decision.roster === roster ? decision.household : null));
    return (select.all(JSON.stringify(households)) as PersonLine[]).sort((a, b) => a[1] - b[1]);
  };
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
