import { monthOf, monthsBetween } from '../../base/dates.js';
import { fileName } from '../../base/file-name.js';
import type { TotalLine, TotalMeasure } from '../../dossier/change.js';
import { DECIDED_TIERS, type DecidedTier } from '../../dossier/codes.js';
import type { ConflictLine } from '../../dossier/conflict.js';
import type { Roster } from '../../dossier/dossier.js';
import {
  type DeathLine,
  DUE_KINDS,
  type DueKind,
  type DueLine,
  EXIT_KINDS,
  type ExitLine,
} from '../../dossier/leaving.js';
import type {
  ChangeSummary,
  MonthFlow,
  MonthReport,
  RepeatedMonth,
  TierFlows,
} from '../../dossier/month-report.js';
import { WARNINGS, type WarningDirection } from '../../dossier/warnings.js';
import { declarationOf, isParameterKey } from '../../policy/parameters.js';
import type { RunInfo } from '../../reports/report-data.js';
import type { Count, Tally } from '../../reports/tally.js';
import { isSourceKey, type SourceKey, sourceOf } from '../../sources/registry.js';
import type { RunRecord } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import type { PaymentReport } from '../payments.js';

/** The run of the month before with what a reconciliation says of the two. */
export interface Compared {
  readonly before: RunRecord;
  readonly totals: readonly TotalLine[];
  readonly summary: ChangeSummary;
}

/** What the lists of the month hold. */
export interface MonthLists {
  readonly exits: readonly ExitLine[];
  readonly deaths: readonly DeathLine[];
  readonly due: readonly DueLine[];
  readonly dueBy: MonthReport['due']['by'];
  readonly conflicts: readonly ConflictLine[];
  readonly payments: PaymentReport | null;
}

/** What is counted of the decisions themselves, by one walk over them. */
export interface Decided {
  readonly tally: Tally;
  readonly inScheme: { readonly households: number; readonly paid: number };
  readonly eligibleApplicants: number;
}

export interface FiguresOptions {
  readonly info: RunInfo;
  readonly jurisdiction: string;
  /** The day by which tasks are overdue. */
  readonly today: string;
}

/** Work of the bureau itself, which no agency sends. */
const OWN_WORK: ReadonlySet<SourceKey> = new Set(['visits']);

/** The figures of the monthly report. */
export function monthFigures(
  store: Store,
  run: RunRecord,
  decided: Decided,
  compared: Compared | null,
  repeated: RepeatedMonth | null,
  lists: MonthLists,
  { info, jurisdiction, today }: FiguresOptions,
): MonthReport {
  const month = monthOf(run.asOf);
  const { exits, deaths, conflicts, payments } = lists;
  return {
    jurisdiction,
    month,
    asOf: run.asOf,
    run: run.number,
    policy: info.policyTitle,
    before: compared && comparedMonth(run, compared.before),
    repeated,
    data: dataOf(store, run, compared?.before ?? null, info),
    tiers: tierFlows(decided.tally, compared?.totals ?? null),
    inScheme: inSchemeOf(decided, compared?.totals ?? null),
    eligibleApplicants: decided.eligibleApplicants,
    changes: compared?.summary ?? null,
    undetermined: undeterminedOf(decided.tally),
    warnings: warningsOf(store, month),
    tasks: tasksOf(store, today),
    exits: countsOf(EXIT_KINDS, exits),
    deaths: { open: deaths.length, overdue: deaths.filter(({ overdue }) => overdue).length },
    payments: payments && paymentsOf(payments),
    due: dueOf(lists),
    relatives: {
      households: new Set(conflicts.map(({ roster, household }) => `${roster} ${household}`)).size,
      notFiled: new Set(conflicts.filter(({ kind }) => kind === 'sameBook').map(({ memberId }) => memberId))
        .size,
    },
    parameters: parametersOf(info),
  };
}

function comparedMonth(run: RunRecord, before: RunRecord): MonthReport['before'] {
  const month = monthOf(before.asOf);
  const adjacent = monthsBetween(month, monthOf(run.asOf)) === 1;
  return { run: before.number, asOf: before.asOf, month, adjacent };
}

const isSnapshot = (source: SourceKey): boolean => sourceOf(source).kind === 'snapshot';

/** New is what the run used and the earlier one did not: a file that came late counts in the month that first saw it. */
function dataOf(
  store: Store,
  run: RunRecord,
  before: RunRecord | null,
  { coverage, refusedFiles, warnings }: RunInfo,
): MonthReport['data'] {
  const month = monthOf(run.asOf);
  const known = new Set(before?.imports ?? []);
  const fresh = run.imports.filter((number) => !known.has(number)).map((number) => store.imports.get(number));
  const sum = (of: (record: (typeof fresh)[number]) => number) =>
    fresh.reduce((total, record) => total + of(record), 0);
  const sources = coverage.filter(({ source }) => !OWN_WORK.has(source));
  const subjects = (code: 'SOURCE_STALE' | 'SNAPSHOT_PARTIAL') =>
    warnings.flatMap(({ code: of, subject }) =>
      of === code && subject !== null && isSourceKey(subject) ? [subject] : [],
    );
  return {
    answered: sources.filter(({ inForce }) => inForce).length,
    sources: sources.length,
    required: sources.filter(({ required }) => required).length,
    missing: sources.filter(({ required, inForce }) => required && !inForce).map(({ source }) => source),
    older: sources
      .filter(
        ({ source, required, period }) => required && isSnapshot(source) && period !== null && period < month,
      )
      .map(({ source }) => source),
    stale: subjects('SOURCE_STALE'),
    partial: subjects('SNAPSHOT_PARTIAL'),
    files: new Set(fresh.map(({ sha256 }) => sha256)).size,
    rows: sum(({ rows }) => rows),
    rejected: sum(({ rejected, cured }) => rejected - cured),
    refused: refusedFiles.map(({ file }) => fileName(file)),
  };
}

type Group = { readonly roster: Roster | null; readonly tier: DecidedTier | null };

/** The flow of a quantity, from the totals of a reconciliation where there is one. */
function flow(
  closing: number,
  totals: readonly TotalLine[] | null,
  measure: TotalMeasure,
  { roster, tier }: Group,
): MonthFlow {
  if (totals === null) return { closing, since: null };
  const line = totals.find((one) => one.measure === measure && one.roster === roster && one.tier === tier);
  if (line?.closing !== closing) {
    throw new Error(`the month and its reconciliation differ: ${measure} ${roster} ${tier} ${closing}`);
  }
  const { opening, new: fresh, ended, movedIn, movedOut, change } = line;
  return { closing, since: { opening, new: fresh, ended, net: movedIn - movedOut + change } };
}

function tierFlows({ tiers, total }: Tally, totals: readonly TotalLine[] | null): TierFlows[] {
  const lineOf = (tier: DecidedTier | null, count: Count | undefined): TierFlows => ({
    tier,
    households: flow(count?.households ?? 0, totals, 'households', { roster: null, tier }),
    persons: flow(count?.persons ?? 0, totals, 'persons', { roster: null, tier }),
    benefit: flow(count?.benefit ?? 0, totals, 'monthlyBenefit', { roster: null, tier }),
  });
  return [...DECIDED_TIERS.map((tier) => lineOf(tier, tiers.get(tier))), lineOf(null, total)];
}

function inSchemeOf({ inScheme }: Decided, totals: readonly TotalLine[] | null): MonthReport['inScheme'] {
  const group: Group = { roster: 'beneficiaries', tier: null };
  return {
    households: flow(inScheme.households, totals, 'households', group),
    paid: flow(inScheme.paid, totals, 'currentBenefit', group),
  };
}

function undeterminedOf({ tiers, missing }: Tally): MonthReport['undetermined'] {
  return {
    households: tiers.get('undetermined')?.households ?? 0,
    missing: [...missing.values()]
      .map(({ code, source, count }) => ({
        code,
        source: source !== null && isSourceKey(source) ? source : null,
        households: count.households,
      }))
      .sort((a, b) => b.households - a.households),
  };
}

function warningsOf(store: Store, month: MonthReport['month']): MonthReport['warnings'] {
  const counts: Record<WarningDirection, { open: number; new: number }> = {
    exit: { open: 0, new: 0 },
    help: { open: 0, new: 0 },
    recheck: { open: 0, new: 0 },
  };
  for (const { kind, firstMonth, closedAt } of store.monitoring.warnings({ state: 'all' })) {
    const count = counts[WARNINGS[kind].direction];
    if (closedAt === null) count.open++;
    if (firstMonth === month) count.new++;
  }
  return counts;
}

function tasksOf(store: Store, today: string): MonthReport['tasks'] {
  const counts = { unanswered: 0, answered: 0, overdue: 0 };
  for (const { state, due } of store.monitoring.tasks()) {
    counts[state === 'answered' ? 'answered' : 'unanswered']++;
    if (due < today) counts.overdue++;
  }
  return counts;
}

function countsOf<Kind extends string>(
  kinds: readonly Kind[],
  lines: readonly { readonly kind: Kind }[],
): Record<Kind, number> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const { kind } of lines) counts[kind]++;
  return counts;
}

function paymentsOf({ lines, totals }: PaymentReport): NonNullable<MonthReport['payments']> {
  const { kinds, paid, households, undecidedPaid } = totals;
  const wrong = lines.filter((line) => line.kinds.some((kind) => kind !== 'notDecidable')).length;
  return { kinds, paid, households, undecidedPaid, wrong };
}

/** Dead members are told by themselves, and a gradual exit that ends is nothing to be late with. */
const REVIEWS: ReadonlySet<DueKind> = new Set(['review', 'reapply']);

function dueOf({ due, dueBy }: MonthLists): MonthReport['due'] {
  const known = due.filter((line) => line.due !== null);
  return {
    by: dueBy,
    kinds: countsOf(DUE_KINDS, known),
    overdue: known.filter(({ kind, overdue }) => overdue && REVIEWS.has(kind)).length,
    unknown: due.length - known.length,
  };
}

const LEAST_CERTAIN_FIRST = ['unknown', 'assumed', 'inferred'] as const;

function parametersOf({ unverified, warnings }: RunInfo): MonthReport['parameters'] {
  const stale = warnings.flatMap(({ code, subject }) =>
    code === 'PARAMETER_STALE' && subject !== null && isParameterKey(subject)
      ? [declarationOf(subject).title]
      : [],
  );
  const names = LEAST_CERTAIN_FIRST.flatMap((status) =>
    unverified.filter((one) => one.status === status).map(({ name }) => name),
  );
  return { unverified: unverified.length, names, stale };
}
