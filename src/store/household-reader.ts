import type { Database } from 'better-sqlite3';
import { ROSTERS, type Roster } from '../dossier/dossier.js';
import { sourceOf } from '../sources/registry.js';
import { decisionsBeside } from './decision-reader.js';
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

/** In the order of FIELDS. */
type PersonLine = readonly [
  name: string,
  idNo: RosterPerson['idNo'],
  relation: string,
  sharesLiving: number,
  notSharingReason: string | null,
  reviewClass: RosterPerson['reviewClass'],
  lastReviewedOn: RosterPerson['lastReviewedOn'],
];

/** The decisions of a run with the persons of their rosters. */
export function* readHouseholds(
  db: Database,
  run: RunRecord,
  filter: DecisionFilter = {},
): Generator<DecidedHousehold> {
  const ofRosters = ROSTERS.flatMap((roster) => personsOf(run, roster) ?? []);
  const beside = ofRosters.length === 0 ? 'NULL' : `CASE d.roster ${ofRosters.join(' ')} END`;
  for (const [decision, packed] of decisionsBeside(db, run, filter, beside)) {
    yield { decision, persons: packed === null ? [] : personsFrom(packed) };
  }
}

/** SQL of the persons of a decision `d` on a roster, in import order; null where the run used no file of it. */
function personsOf(run: RunRecord, roster: Roster): string | null {
  const imports = importsUsed(run, roster);
  if (imports.length === 0) return null;
  const { columns } = sourceOf(roster);
  const fields = FIELDS.map((field) => (Object.hasOwn(columns, field) ? `r.${quoted(field)}` : 'NULL'));
  return `WHEN '${roster}' THEN (SELECT json_group_array(json_array(${fields.join(', ')}) ORDER BY r.seq)
    FROM ${tableOf(roster)} r WHERE r.household = d.household AND r.import_no IN (${imports.join(',')}))`;
}

/** Each person once, where rosters of several months list them. */
function personsFrom(packed: string): RosterPerson[] {
  const persons: RosterPerson[] = [];
  for (const line of JSON.parse(packed) as PersonLine[]) {
    if (!persons.some(({ idNo }) => idNo === line[1])) persons.push(toPerson(line));
  }
  return persons;
}

function toPerson(line: PersonLine): RosterPerson {
  const [name, idNo, relation, sharesLiving, notSharingReason, reviewClass, lastReviewedOn] = line;
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
