import { firstDayOf, type IsoDate, lastDayOf, shiftDateByMonths } from '../base/dates.js';
import { compareText } from '../base/order.js';
import type { Decision } from '../dossier/decision.js';
import { DUE_KINDS, type DueLine } from '../dossier/leaving.js';
import { PolicyAt } from '../policy/view.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { listDeaths } from './exits.js';
import { policyOfRun } from './run-inputs.js';
import { type SchemeRow, schemeRows } from './scheme-rows.js';

/**
 * What falls due by a day for the households in a scheme, overdue first, then by day; what cannot be told because the
 * roster lacks the class or a date stands last, and is said, not left out.
 * - Reviews: of 特困 after `review.months.tekun`, of 低保 and 低保边缘 by class A, B, C (民发〔2021〕57号 art. 31),
 *   counted from the last review, else from the first day of the month of enrolment.
 * - 支出型困难 is granted for `review.months.expenditure` months from its enrolment and then asked for again
 *   (民发〔2024〕57号 art. 10).
 * - Dead members, within three months of the death; the last month of a gradual exit.
 * @throws PolicyError (2) when the policy of the run gives no months
 */
export function listDue(
  store: Store,
  run: RunRecord,
  by: IsoDate,
  onProgress: (done: number, total: number) => void = () => undefined,
): DueLine[] {
  const policy = new PolicyAt(policyOfRun(store, run), run.asOf);
  const rows = schemeRows(store, run);
  const lines: DueLine[] = [];
  const heads = new Map<string, Outlined>();
  let seen = 0;
  const listed = { roster: 'beneficiaries', withoutEvidence: true } as const;
  for (const decision of store.runs.decisions(run.number, listed)) {
    onProgress(++seen, run.households);
    const row = rows.get(decision.household);
    if (!row) continue;
    const { household, head, headId, street, community } = decision;
    heads.set(household, { household, head, headId, street, community });
    lines.push(reviewOf(decision, row, policy, run.asOf));
    const { exit } = decision;
    if (exit) {
      const due = lastDayOf(exit.until);
      lines.push({ ...outline(decision, row), kind: 'exitEnds', due, from: firstDayOf(exit.since) });
    }
  }
  for (const death of listDeaths(store, run)) {
    const [decision, row] = [heads.get(death.household), rows.get(death.household)];
    if (!decision || !row) continue;
    const { diedOn, deadline, overdue, memberId } = death;
    const unknown = deadline === null ? 'date' : null;
    lines.push({
      ...outline(decision, row),
      kind: 'death',
      from: diedOn,
      due: deadline,
      overdue,
      unknown,
      memberId,
    });
  }
  return lines.filter(({ due }) => due === null || due <= by).sort(byDay);
}

const byDay = (a: DueLine, b: DueLine): number =>
  compareText(a.due ?? '9', b.due ?? '9') ||
  DUE_KINDS.indexOf(a.kind) - DUE_KINDS.indexOf(b.kind) ||
  compareText(a.household, b.household);

type Outlined = Pick<Decision, 'household' | 'head' | 'headId' | 'street' | 'community'>;

function outline(
  { household, head, headId, street, community }: Outlined,
  row: SchemeRow,
): Omit<DueLine, 'kind'> {
  const { scheme, reviewClass } = row;
  return {
    household,
    head,
    headId,
    street,
    community,
    scheme,
    reviewClass,
    from: null,
    months: null,
    due: null,
    overdue: false,
    unknown: null,
    memberId: null,
  };
}

function reviewOf(decision: Decision, row: SchemeRow, policy: PolicyAt, asOf: IsoDate): DueLine {
  const { scheme, reviewClass, lastReviewedOn, enrolledIn } = row;
  const kind = scheme === '支出型困难' ? 'reapply' : 'review';
  const enrolled = enrolledIn && firstDayOf(enrolledIn);
  const from = kind === 'reapply' ? (enrolled ?? lastReviewedOn) : (lastReviewedOn ?? enrolled);
  const about = { ...outline(decision, row), kind, from } as const;
  const key =
    scheme === '特困'
      ? 'review.months.tekun'
      : scheme === '支出型困难'
        ? 'review.months.expenditure'
        : reviewClass && (`review.months.${reviewClass}` as const);
  if (!key) return { ...about, unknown: 'class' };
  const months = policy.get(key, decision.area).value;
  if (!from) return { ...about, months, unknown: 'date' };
  const due = shiftDateByMonths(from, months);
  return { ...about, months, due, overdue: due < asOf };
}
