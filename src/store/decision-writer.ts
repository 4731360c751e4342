import type { Database } from 'better-sqlite3';
import type { IsoDate } from '../base/dates.js';
import type { DecidedTier, FindingCode } from '../dossier/codes.js';
import type { SqlValue } from '../sources/row-parser.js';
import { DECISION_COLUMNS, FINDING_COLUMNS, type PackedDecisions } from './decision-packing.js';
import { noTiers } from './run-rows.js';
import { standingWriter } from './standings.js';

const TIER = 1 + DECISION_COLUMNS.indexOf('tier');
const DECISION_WIDTH = 1 + DECISION_COLUMNS.length;
const CODE = FINDING_COLUMNS.indexOf('code');
const FINDING_WIDTH = FINDING_COLUMNS.length;

/** Writes the decisions of a run and counts them. */
export function decisionWriter(db: Database, run: number, asOf: IsoDate) {
  const insertDecision = inserter(db, 'decisions', ['run', 'number', ...DECISION_COLUMNS]);
  const insertFinding = inserter(db, 'findings', ['run', 'decision', 'position', ...FINDING_COLUMNS]);
  const insertStandings = standingWriter(db, run, asOf);
  const tiers = noTiers();
  const codes: Partial<Record<FindingCode, number>> = {};
  let households = 0;

  function add({ count, decisions, findings, standings }: PackedDecisions): void {
    insertStandings(standings);
    let finding = 0;
    for (let at = 0; at < count * DECISION_WIDTH; at += DECISION_WIDTH) {
      households++;
      insertDecision.run([run, households, ...decisions.slice(at + 1, at + DECISION_WIDTH)]);
      tiers[decisions[at + TIER] as DecidedTier]++;
      const ofDecision = Number(decisions[at]);
      for (let position = 0; position < ofDecision; position++, finding += FINDING_WIDTH) {
        const columns = findings.slice(finding, finding + FINDING_WIDTH);
        insertFinding.run([run, households, position, ...columns]);
        const code = columns[CODE] as FindingCode;
        codes[code] = (codes[code] ?? 0) + 1;
      }
    }
  }

  return { add, counts: () => ({ households, tiers, codes }) };
}

const inserter = (db: Database, table: string, columns: readonly string[]) =>
  db.prepare<[SqlValue[]]>(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
