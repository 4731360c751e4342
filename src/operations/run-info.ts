import { type Fen, ZERO } from '../base/money.js';
import type { Area } from '../dossier/decision.js';
import type { ParameterUse } from '../dossier/figure.js';
import { declarationOf, isParameterKey } from '../policy/parameters.js';
import type { Policy } from '../policy/policy.js';
import { PolicyAt } from '../policy/view.js';
import { relativeKey } from '../reports/relative-mark.js';
import type { ReviewMonths, RunInfo, Standards, UnverifiedParameter } from '../reports/report-data.js';
import type { SourceKey } from '../sources/registry.js';
import type { RunRecord, Selection } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import type { FileReport } from './import-report.js';
import { policyOfRun } from './run-inputs.js';

/** What is said of a run as a whole. */
export function runInfo(store: Store, run: RunRecord, refused: readonly FileReport[]): RunInfo {
  const policy = policyOfRun(store, run);
  const view = new PolicyAt(policy, run.asOf);
  const required = view.peek('requiredSources')?.value as readonly string[] | undefined;
  return {
    number: run.number,
    asOf: run.asOf,
    policyTitle: policy.title,
    standards: { 城镇: standardsOf(view, '城镇'), 农村: standardsOf(view, '农村') },
    coverage: run.coverage.map((one) => ({
      source: one.source,
      inForce: one.inForce,
      required: required?.includes(one.source) ?? false,
      allowedMissing: run.allowMissing.includes(one.source) && !one.inForce,
      refused: false,
      period: one.period,
      files: one.imports.length,
      rows: one.taken,
    })),
    reviewMonths: reviewMonthsOf(view),
    unverified: unverifiedParameters(run, view),
    warnings: run.findings,
    nearRelatives: nearRelativesOf(store, run),
    refusedFiles: refused.flatMap(({ file, refusal }) => (refusal ? [{ file, reason: refusal }] : [])),
  };
}

/** What is said of a list that rests on no run: the data of a selection and the values of the policy that it used. */
export function infoWithoutRun(
  { asOf, coverage, findings }: Selection,
  policy: Policy,
  used: readonly ParameterUse[],
  sources: ReadonlySet<SourceKey>,
): RunInfo {
  const view = new PolicyAt(policy, asOf);
  return {
    number: null,
    asOf,
    policyTitle: policy.title,
    standards: { 城镇: standardsOf(view, '城镇'), 农村: standardsOf(view, '农村') },
    coverage: coverage
      .filter(({ source }) => sources.has(source))
      .map(({ source, inForce, period, imports, taken: rows }) => ({
        ...{ source, inForce, period, rows, files: imports.length },
        ...{ required: false, allowedMissing: false, refused: false },
      })),
    reviewMonths: reviewMonthsOf(view),
    unverified: unverifiedParameters({ parameters: used }, view),
    warnings: findings.filter(({ subject }) => (sources as ReadonlySet<string | null>).has(subject)),
    nearRelatives: new Set(),
    refusedFiles: [],
  };
}

/** The households of a run with a near relative of staff, as lists and tasks mark them. */
export function nearRelativesOf(store: Store, run: RunRecord): ReadonlySet<string> {
  return new Set([...store.runs.findings(run.number, { code: 'NEAR_RELATIVE' })].map(relativeKey));
}

/** The lines that the sentences of the lists compare with; 0 where the policy has none in force and none was needed. */
function standardsOf(view: PolicyAt, area: Area): Standards {
  const money = (key: 'dibao.standard' | 'disposableIncome') =>
    (view.peek(key, area)?.value as Fen | undefined) ?? ZERO;
  const dibaoMonthly = money('dibao.standard');
  const margin = view.get('margin.multiple', area).value;
  const test = view.get('rigid.test', area).value;
  return {
    dibaoMonthly,
    marginYearly: margin.times(dibaoMonthly * 12).toNumber(),
    disposableYearly: money('disposableIncome'),
    rigid: test === 'ratio' ? { test, ratio: view.get('rigid.ratio', area).value.toNumber() } : { test },
  };
}

function reviewMonthsOf(view: PolicyAt): ReviewMonths {
  const months = (of: keyof ReviewMonths) =>
    (view.peek(`review.months.${of}`)?.value as number | null) ?? null;
  return {
    A: months('A'),
    B: months('B'),
    C: months('C'),
    tekun: months('tekun'),
    expenditure: months('expenditure'),
  };
}

function unverifiedParameters(run: Pick<RunRecord, 'parameters'>, view: PolicyAt): UnverifiedParameter[] {
  const listed = new Map<string, UnverifiedParameter>();
  for (const use of run.parameters) {
    if (use.status === 'verified' || !isParameterKey(use.key)) continue;
    const { title } = declarationOf(use.key);
    const written = view.peek(use.key, '城镇')?.written ?? null;
    const value = Array.isArray(written)
      ? written.join('、')
      : written === null
        ? '—'
        : JSON.stringify(written);
    listed.set(use.key, {
      key: use.key,
      name: title,
      value: `${value.replace(/^"|"$/g, '')} ${use.unit}`,
      status: use.status,
      source: use.source,
    });
  }
  return [...listed.values()];
}
