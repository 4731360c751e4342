import type { Database } from 'better-sqlite3';
import type { IdNo } from '../../base/identity.js';
import type { DecidedTier } from '../../dossier/codes.js';
import type { Area } from '../../dossier/decision.js';
import type { Roster, Scheme } from '../../dossier/dossier.js';
import type { HeadCount } from '../../dossier/statistics.js';
import type { RunRecord } from '../run-record.js';
import { importsUsed } from '../run-rows.js';
import { tableOf } from '../source-tables.js';
import type { SingleRow, StockCell } from './record.js';

/** SQL that is true for an application of people who are on the roster already, `UPGRADE_APPLICATION`. */
export const isUpgrade = (alias: string): string =>
  `(${alias}.roster = 'applicants' AND EXISTS (SELECT 1 FROM findings u
     WHERE u.run = ${alias}.run AND u.decision = ${alias}.number AND u.code = 'UPGRADE_APPLICATION'))`;

/** SQL of what a household is to be paid a month: in a gradual exit what it has. */
export const benefitOf = (alias: string): string =>
  `CASE WHEN ${alias}.exit IS NULL THEN ${alias}.monthly_benefit ELSE coalesce(${alias}.current_benefit, 0) END`;

type StockLine = [Roster, DecidedTier, number, number, Area, string | null, number, number, number];

export function stockOf(db: Database, run: RunRecord): StockCell[] {
  const lines = db
    .prepare<[number], StockLine>(
      `SELECT d.roster, d.tier, d.exit IS NOT NULL, ${isUpgrade('d')}, d.area, d.street, d.size,
         count(*), sum(${benefitOf('d')})
       FROM decisions d WHERE d.run = ? GROUP BY 1, 2, 3, 4, 5, 6, 7`,
    )
    .raw()
    .all(run.number) as StockLine[];
  return lines.map(([roster, tier, exit, upgrade, area, street, size, households, monthlyBenefit]) => ({
    roster,
    tier,
    exit: exit === 1,
    upgrade: upgrade === 1,
    area,
    street,
    size,
    households,
    monthlyBenefit,
  }));
}

export const doubtfulOf = (db: Database, run: RunRecord): (HeadCount & { readonly roster: Roster })[] =>
  db
    .prepare<[number], HeadCount & { readonly roster: Roster }>(
      `SELECT d.roster, count(*) AS households, sum(d.size) AS persons FROM decisions d
       WHERE d.run = ? AND EXISTS (SELECT 1 FROM findings f
         WHERE f.run = d.run AND f.decision = d.number AND f.severity <> 'info')
       GROUP BY d.roster`,
    )
    .all(run.number);

export function onRosterOf(db: Database, run: RunRecord): (HeadCount & { readonly scheme: Scheme })[] {
  const imports = importsUsed(run, 'beneficiaries').join(',');
  const table = tableOf('beneficiaries');
  return db
    .prepare<[], HeadCount & { readonly scheme: Scheme }>(
      `WITH heads AS MATERIALIZED (
         SELECT household, scheme, row_number() OVER (PARTITION BY household ORDER BY relation <> '本人', seq) AS place
         FROM ${table} WHERE import_no IN (${imports})
       )
       SELECT h.scheme, count(DISTINCT r.household) AS households,
         count(DISTINCT CASE WHEN r.sharesLiving = 1 THEN r.idNo END) AS persons
       FROM heads h CROSS JOIN ${table} r ON r.household = h.household
       WHERE h.place = 1 AND r.import_no IN (${imports}) GROUP BY h.scheme`,
    )
    .all();
}

export const singlePersonsOf = (db: Database, run: RunRecord): SingleRow[] =>
  db
    .prepare<[number], { idNo: IdNo; monthlyBenefit: number }>(
      `SELECT s.value ->> 'idNo' AS idNo, s.value ->> 'monthlyBenefit' AS monthlyBenefit
       FROM decisions d CROSS JOIN json_each(d.single_persons) s
       WHERE d.run = ? AND d.single_persons <> '[]' AND d.tier <> 'undetermined' AND NOT ${isUpgrade('d')}`,
    )
    .all(run.number);
