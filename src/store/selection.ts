import type { Database } from 'better-sqlite3';
import { type IsoDate, type Month, monthOf } from '../base/dates.js';
import { windowBefore } from '../base/window.js';
import { type SourceKey, sources } from '../sources/registry.js';
import type { Source } from '../sources/source.js';
import type { ImportRecord } from './import-record.js';
import { importsWhere } from './import-rows.js';
import { IN_FORCE } from './ledger.js';
import { newestSet } from './periods.js';
import type { Selection, SourceCoverage } from './run-record.js';
import { runOf } from './run-rows.js';
import { gapsOf, isAboutImports } from './snapshot-gaps.js';
import { earlierRuns } from './standings.js';
import type { SelectOptions } from './store.js';

/**
 * The imports that a check at a date uses: of a snapshot all files of its newest period not after the month of the
 * date, of a ledger all files, since each of its rows counts by its own date.
 */
export function selectImports(db: Database, asOf: IsoDate, options: SelectOptions = {}): Selection {
  const run = options.importsOf === undefined ? null : runOf(db, options.importsOf);
  const candidates = run ? importsAmong(db, run.imports) : importsWhere(db, IN_FORCE, []);
  const chosen = sources.map((source) =>
    choose(
      source,
      candidates.filter((record) => record.source === source.key),
      asOf,
    ),
  );
  return {
    asOf,
    importsOf: run?.number ?? null,
    imports: chosen.flatMap((one) => one.imports).sort((a, b) => a - b),
    inForce: new Set(chosen.filter((one) => one.inForce).map((one) => one.source)),
    coverage: chosen,
    findings: run?.asOf === asOf ? run.findings.filter(isAboutImports) : gapsOf(db, asOf, chosen),
    earlierRuns: earlierRuns(db, asOf, run?.number ?? null),
  };
}

function choose(
  source: Source<SourceKey>,
  candidates: readonly ImportRecord[],
  asOf: IsoDate,
): SourceCoverage {
  const used = source.kind === 'snapshot' ? newestSet(candidates, monthOf(asOf)) : candidates;
  const { first } = windowBefore(asOf);
  const counts = (period: Month) => period >= first && period <= monthOf(asOf);
  return {
    source: source.key,
    kind: source.kind,
    inForce: source.kind === 'snapshot' ? used.length > 0 : used.some((record) => counts(record.period)),
    period: used.reduce<Month | null>((last, { period }) => (!last || period > last ? period : last), null),
    imports: used.map((record) => record.number),
    taken: used.reduce((total, record) => total + record.taken, 0),
    rejected: used.reduce((total, record) => total + record.rejected, 0),
  };
}

const importsAmong = (db: Database, numbers: readonly number[]) =>
  importsWhere(db, 'number IN (SELECT value FROM json_each(?))', [JSON.stringify(numbers)]);
