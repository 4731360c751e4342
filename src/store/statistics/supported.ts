import type { Database } from 'better-sqlite3';
import type { IdNo } from '../../base/identity.js';
import type { DecidedTier } from '../../dossier/codes.js';
import { ROSTERS } from '../../dossier/dossier.js';
import type { RunRecord } from '../run-record.js';
import { importsUsed } from '../run-rows.js';
import { tableOf } from '../source-tables.js';
import type { SupportedHousehold, SupportedPerson } from './record.js';
import { isUpgrade } from './stock.js';

/** The findings that say why a member who shares living does not count, as the rules raise them. */
const NOT_COUNTED = ['DEAD_MEMBER', 'IN_CUSTODY', 'MISSING_PERSON', 'SEPARATELY_SUPPORTED'];

type Line = [
  number: number,
  tier: DecidedTier,
  exit: number,
  seq: number,
  idNo: IdNo,
  counts: number,
  selfCare: SupportedPerson['selfCare'],
];

/** Household by household, in the order of the run. Of an ID that is listed twice the first row counts. */
export function* supportedHouseholds(db: Database, run: RunRecord): Generator<SupportedHousehold> {
  for (const roster of ROSTERS) {
    const imports = importsUsed(run, roster).join(',');
    const lines = db
      .prepare<[number, string], Line>(
        `SELECT d.number, d.tier, d.exit IS NOT NULL, r.seq, r.idNo,
           r.sharesLiving = 1 AND NOT EXISTS (SELECT 1 FROM findings f WHERE f.run = d.run AND f.decision = d.number
             AND f.member_id = r.idNo AND f.code IN (${NOT_COUNTED.map((code) => `'${code}'`).join(',')})),
           r.selfCare
         FROM decisions d CROSS JOIN ${tableOf(roster)} r ON r.household = d.household
         WHERE d.run = ? AND d.roster = ? AND r.import_no IN (${imports})
           AND (d.tier NOT IN ('none', 'undetermined') OR d.exit IS NOT NULL) AND NOT ${isUpgrade('d')}
         ORDER BY d.number`,
      )
      .raw()
      .iterate(run.number, roster) as IterableIterator<Line>;
    let household: Line[] = [];
    for (const line of lines) {
      if (household.length > 0 && household[0]?.[0] !== line[0]) {
        yield toHousehold(household);
        household = [];
      }
      household.push(line);
    }
    if (household.length > 0) yield toHousehold(household);
  }
}

function toHousehold(lines: Line[]): SupportedHousehold {
  const first = new Map<IdNo, Line>();
  for (const line of lines.sort((a, b) => a[3] - b[3])) if (!first.has(line[4])) first.set(line[4], line);
  const persons = [...first.values()].filter((line) => line[5] === 1);
  const [, tier, exit] = lines[0] as Line;
  return {
    tier,
    exit: exit === 1,
    upgrade: false,
    persons: persons.map(([, , , , idNo, , selfCare]) => ({ idNo, selfCare })),
  };
}
