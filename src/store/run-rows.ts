import type { Database } from 'better-sqlite3';
import { UserError } from '../base/errors.js';
import { TIERS } from '../dossier/codes.js';
import type { SourceKey } from '../sources/registry.js';
import type { RunRecord } from './run-record.js';

interface RunRow {
  number: number;
  as_of: RunRecord['asOf'];
  policy_id: string;
  policy_title: string;
  policy_hash: string;
  overrides: string;
  allow_missing: string;
  imports_of: number | null;
  imports: string;
  coverage: string;
  findings: string;
  parameters: string;
  households: number;
  tiers: string;
  codes: string;
  operator: string;
  at: string;
}

const COLUMNS = `number, as_of, policy_id, policy_title, policy_hash, overrides, allow_missing, imports_of, imports,
  coverage, findings, parameters, households, tiers, codes, operator, at`;

const NO_SUCH = {
  zh: '没有编号为 {number} 的核对；hedui runs 列出全部',
  en: 'there is no run {number}; hedui runs lists them all',
};
const NONE_YET = {
  zh: '还没有核对过；请先运行 hedui check --as-of 日期',
  en: 'nothing was checked yet; run hedui check --as-of DATE first',
};

/** The imports of a source that a run used. */
export const importsUsed = (run: RunRecord, source: SourceKey): readonly number[] =>
  run.coverage.find((one) => one.source === source)?.imports ?? [];

export const listRuns = (db: Database): RunRecord[] =>
  db.prepare<[], RunRow>(`SELECT ${COLUMNS} FROM runs ORDER BY number`).all().map(toRecord);

export function runOf(db: Database, number: number): RunRecord {
  const row = Number.isSafeInteger(number)
    ? db.prepare<[number], RunRow>(`SELECT ${COLUMNS} FROM runs WHERE number = ?`).get(number)
    : undefined;
  if (!row) throw new UserError(NO_SUCH, 2, { number });
  return toRecord(row);
}

export function latestRun(db: Database): RunRecord {
  const row = db.prepare<[], RunRow>(`SELECT ${COLUMNS} FROM runs ORDER BY number DESC LIMIT 1`).get();
  if (!row) throw new UserError(NONE_YET, 2);
  return toRecord(row);
}

/** No household yet in any tier. */
export const noTiers = (): Record<keyof RunRecord['tiers'], number> => ({
  ...(Object.fromEntries(TIERS.map((tier) => [tier, 0])) as Record<(typeof TIERS)[number], number>),
  undetermined: 0,
});

function toRecord(row: RunRow): RunRecord {
  return {
    number: row.number,
    asOf: row.as_of,
    policy: { id: row.policy_id, title: row.policy_title, hash: row.policy_hash },
    overrides: JSON.parse(row.overrides) as RunRecord['overrides'],
    allowMissing: JSON.parse(row.allow_missing) as RunRecord['allowMissing'],
    importsOf: row.imports_of,
    operator: row.operator,
    at: row.at,
    imports: JSON.parse(row.imports) as RunRecord['imports'],
    coverage: JSON.parse(row.coverage) as RunRecord['coverage'],
    findings: JSON.parse(row.findings) as RunRecord['findings'],
    parameters: JSON.parse(row.parameters) as RunRecord['parameters'],
    households: row.households,
    tiers: { ...noTiers(), ...(JSON.parse(row.tiers) as RunRecord['tiers']) },
    codes: JSON.parse(row.codes) as RunRecord['codes'],
  };
}
