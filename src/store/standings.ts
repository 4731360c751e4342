import type { Database } from 'better-sqlite3';
import { type IsoDate, type Month, monthOf } from '../base/dates.js';
import type { DossierFlags } from '../dossier/dossier.js';
import type { SqlValue } from '../sources/row-parser.js';
import { runOf } from './run-rows.js';

/**
 * The runs that a check at a date looks back on, one a month: of each month before the date, and of its own, the run of
 * the latest as-of date, of several the last. Runs that decided again with the imports of another do not count: they
 * repeat what is known already.
 * @param importsOf the run whose result is to come out again: only what it could see counts
 */
export function earlierRuns(db: Database, asOf: IsoDate, importsOf: number | null): number[] {
  const upTo = importsOf === null ? Number.MAX_SAFE_INTEGER : firstDecided(db, importsOf);
  const rows = db
    .prepare<[string, number], { number: number; asOf: IsoDate }>(
      `SELECT number, as_of AS asOf FROM runs WHERE as_of < ? AND number <= ? AND imports_of IS NULL
       ORDER BY as_of, number`,
    )
    .all(asOf, upTo);
  return [...new Map(rows.map((row) => [monthOf(row.asOf), row.number])).values()];
}

/** A run that decided with the imports of another saw what that one saw. */
function firstDecided(db: Database, run: number): number {
  const { importsOf } = runOf(db, run);
  return importsOf === null ? run : firstDecided(db, importsOf);
}

/** Columns of a standing as it is written, after its run and date. */
export const STANDING_WIDTH = 3;

export function standingWriter(db: Database, run: number, asOf: IsoDate) {
  const insert = db.prepare<[string, number, ...SqlValue[]]>(
    'INSERT INTO standings (as_of, run, household, earned_wage, exit_since) VALUES (?, ?, ?, ?, ?)',
  );
  return (standings: readonly SqlValue[]): void => {
    for (let at = 0; at < standings.length; at += STANDING_WIDTH) {
      insert.run(asOf, run, ...standings.slice(at, at + STANDING_WIDTH));
    }
  };
}

export interface EarlierStanding {
  readonly household: string;
  readonly lastDibao: DossierFlags['lastDibao'];
  readonly exitSince: Month | null;
}

/**
 * Reads what the earlier runs say of the households of a chunk: the last decision as dibao, and whether the latest run
 * that has the household saw a gradual exit. A run in which it is missing says nothing of it.
 * @param households a table with `seq`, `roster` and `household`
 */
export function standingReader(
  db: Database,
  households: string,
  asOf: IsoDate,
  runs: readonly number[],
): (first: number, last: number) => EarlierStanding[] {
  if (runs.length === 0) return () => [];
  const newest = (condition: string) =>
    db
      .prepare<[number, number], Line>(
        `SELECT h.household, l.as_of, l.earned_wage, l.exit_since FROM ${households} h CROSS JOIN standings l
         WHERE h.seq BETWEEN ? AND ? AND h.roster = 'beneficiaries' AND l.household = h.household
           AND (l.as_of, l.run) = (
             SELECT s.as_of, s.run FROM standings s WHERE s.household = h.household AND s.as_of < '${asOf}'
               AND s.run IN (${runs.join(',')}) ${condition} ORDER BY s.as_of DESC LIMIT 1)`,
      )
      .raw();
  const latest = newest('');
  const latestDibao = newest('AND s.earned_wage IS NOT NULL');
  return (first, last) => {
    const standings = latest.all(first, last) as Line[];
    // Of most households the latest decision is one as dibao.
    const others = standings.some(([, , wages]) => wages === null);
    const dibao = others ? new Map(latestDibao.all(first, last).map((line) => [line[0], line])) : null;
    return standings.map((line) => {
      const [household, , wages, exitSince] = line;
      return { household, lastDibao: dibaoOf(wages === null ? dibao?.get(household) : line), exitSince };
    });
  };
}

type Line = readonly [household: string, asOf: IsoDate, earnedWage: string | null, exitSince: Month | null];

const NO_WAGES: NonNullable<DossierFlags['lastDibao']>['earnedWage'] = {};

function dibaoOf(line: Line | undefined): DossierFlags['lastDibao'] {
  if (!line) return null;
  const [, asOf, wages] = line;
  return { asOf, earnedWage: wages === null || wages === '{}' ? NO_WAGES : JSON.parse(wages) };
}
