import type { Database } from 'better-sqlite3';
import { type IsoDate, monthOf, monthsBetween } from '../base/dates.js';
import { streetName } from '../base/names.js';
import { windowBefore } from '../base/window.js';
import type { RunFinding } from '../dossier/run-finding.js';
import { nameWithoutMonth } from '../sources/period.js';
import { sourceOf } from '../sources/registry.js';
import type { ImportRecord } from './import-record.js';
import { importsWhere } from './import-rows.js';
import { IN_FORCE } from './ledger.js';
import { newestSet } from './periods.js';
import type { SourceCoverage } from './run-record.js';
import { tableOf } from './source-tables.js';

/** A snapshot older than so many months before the month of the check is stale. */
const STALE_AFTER_MONTHS = 3;

/** What a run must say about the imports it uses: snapshots that are old or have lost something, imports revoked. */
export function gapsOf(db: Database, asOf: IsoDate, coverage: readonly SourceCoverage[]): RunFinding[] {
  const snapshots = coverage.filter((one) => one.kind === 'snapshot' && one.period !== null);
  return [
    ...snapshots.flatMap((one) => stale(one, asOf)),
    ...snapshots.flatMap((one) => partial(db, one)),
    ...revoked(db, asOf, coverage),
  ];
}

/** Whether a finding of a run is one of these. */
export const isAboutImports = ({ code }: RunFinding): boolean =>
  code === 'SOURCE_STALE' || code === 'SNAPSHOT_PARTIAL' || code === 'IMPORT_REVOKED';

function stale({ source, period }: SourceCoverage, asOf: IsoDate): RunFinding[] {
  const age = period === null ? 0 : monthsBetween(period, monthOf(asOf));
  if (period === null || age <= STALE_AFTER_MONTHS) return [];
  return [{ code: 'SOURCE_STALE', subject: source, details: { period, months: age } }];
}

/** Compares the set in use with that of the period before: streets, file names, a fifth of the rows. */
function partial(db: Database, { source, period, imports }: SourceCoverage): RunFinding[] {
  const now = importsWhere(db, 'number IN (SELECT value FROM json_each(?))', [JSON.stringify(imports)]);
  const earlier = importsWhere(db, `source = ? AND period < ? AND ${IN_FORCE}`, [source, period]);
  const [first] = earlier;
  if (!first || period === null) return [];
  const before = newestSet(earlier, period);
  const streets =
    sourceOf(source).family === 'roster' ? missingFrom(streetsOf(db, before), streetsOf(db, now)) : [];
  const files = missingFrom(fileNames(before), fileNames(now));
  const [taken, takenBefore] = [takenOf(now), takenOf(before)];
  const shrunk = takenBefore > 0 && taken * 5 <= takenBefore * 4;
  if (streets.length === 0 && files.length === 0 && !shrunk) return [];
  const details = {
    period,
    before: before[0]?.period ?? '',
    ...(streets.length > 0 && { streets }),
    ...(files.length > 0 && { files }),
    ...(shrunk && { taken, takenBefore }),
  };
  return [{ code: 'SNAPSHOT_PARTIAL', subject: source, details }];
}

const missingFrom = (before: ReadonlySet<string>, now: ReadonlySet<string>) =>
  [...before].filter((name) => !now.has(name)).sort();

const takenOf = (records: readonly ImportRecord[]) =>
  records.reduce((total, record) => total + record.taken, 0);

const fileNames = (records: readonly ImportRecord[]) =>
  new Set(records.filter((record) => record.amends === null).map((record) => nameWithoutMonth(record.name)));

function streetsOf(db: Database, records: readonly ImportRecord[]): Set<string> {
  const [first] = records;
  if (!first) return new Set();
  const streets = db
    .prepare<[string], string>(
      `SELECT DISTINCT r.street FROM imports i JOIN ${tableOf(first.source)} r
       ON r.seq BETWEEN i.first_seq AND i.last_seq
       WHERE i.number IN (SELECT value FROM json_each(?)) AND r.street IS NOT NULL`,
    )
    .pluck()
    .all(JSON.stringify(records.map((record) => record.number)));
  return new Set(streets.map(streetName));
}

/** Imports taken out of account that would have been used, unless the same file came again. */
function revoked(db: Database, asOf: IsoDate, coverage: readonly SourceCoverage[]): RunFinding[] {
  const bySource = new Map(coverage.map((one) => [one.source, one]));
  const { first } = windowBefore(asOf);
  const records = importsWhere(
    db,
    `revoked_at IS NOT NULL AND amends IS NULL AND period <= ? AND NOT EXISTS (
       SELECT 1 FROM imports again WHERE again.name = imports.name AND again.source = imports.source
         AND again.period = imports.period AND again.revoked_at IS NULL AND again.superseded_by IS NULL)`,
    [monthOf(asOf)],
  );
  return records
    .filter(({ source, period }) => {
      const used = bySource.get(source)?.period ?? null;
      return sourceOf(source).kind === 'ledger' ? period >= first : used === null || period >= used;
    })
    .map(({ source, number, file, period }) => ({
      code: 'IMPORT_REVOKED',
      subject: source,
      details: { import: number, file, period },
    }));
}
