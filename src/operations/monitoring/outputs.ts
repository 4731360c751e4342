import { yuanFromFen } from '../../base/money.js';
import type { Language } from '../../base/text.js';
import { FINDINGS, type FindingCode } from '../../dossier/codes.js';
import { type Task, taskName, type Warning } from '../../dossier/tasks.js';
import { WARNINGS, type WarningKind } from '../../dossier/warnings.js';
import { describeTask } from '../../messages/tasks.js';
import { describeWarning } from '../../messages/warnings.js';
import type { Store } from '../../store/store.js';
import { evidenceOutput } from '../finding-output.js';

/** A number of a fact in yuan where it counts money. */
const inYuan = (value: number | null, isMoney: boolean): number | null =>
  value !== null && isMoney ? yuanFromFen(value) : value;

/** A warning as scripts see it: money in yuan. */
export function warningOutput(warning: Warning, language: Language) {
  const { direction, severity, unit } = WARNINGS[warning.kind];
  const isMoney = unit === 'fen';
  return {
    number: warning.number,
    kind: warning.kind,
    direction,
    severity,
    household: warning.household,
    scheme: warning.scheme,
    head: warning.head,
    street: warning.street,
    community: warning.community,
    memberId: warning.memberId,
    memberName: warning.memberName,
    subject: warning.subject,
    before: inYuan(warning.declared, isMoney),
    now: inYuan(warning.verified, isMoney),
    limit: inYuan(warning.limit, isMoney),
    message: describeWarning(warning, language),
    firstMonth: warning.firstMonth,
    firstRun: warning.firstRun,
    raisedAt: warning.raisedAt,
    due: warning.due,
    state: warning.closedAt === null ? 'open' : 'closed',
    closedAt: warning.closedAt,
    closedBy: warning.closedBy,
    closedWhy: warning.closedWhy,
    closedResult: warning.closedResult,
    evidence: warning.evidence.map(evidenceOutput),
  };
}

const isMoneyOf = (code: Task['code']): boolean =>
  Object.hasOwn(FINDINGS, code)
    ? FINDINGS[code as FindingCode].unit === 'fen'
    : WARNINGS[code as WarningKind].unit === 'fen';

/** A task as scripts see it, with what happened to it: money in yuan. */
export function taskOutput(store: Store, task: Task, language: Language) {
  const isMoney = isMoneyOf(task.code);
  const { answer } = task;
  return {
    task: taskName(task.number),
    state: task.state,
    ended: task.ended,
    due: task.due,
    household: task.household,
    roster: task.roster,
    head: task.head,
    street: task.street,
    community: task.community,
    memberId: task.memberId,
    memberName: task.memberName,
    code: task.code,
    warning: task.warning,
    subject: task.subject,
    declared: inYuan(task.declared, isMoney),
    verified: inYuan(task.verified, isMoney),
    limit: inYuan(task.limit, isMoney),
    message: describeTask(task, language),
    month: task.month,
    answer: answer && {
      ...answer,
      confirmed: inYuan(answer.confirmed, true),
      disputed: inYuan(answer.disputed, isMoney),
    },
    events: store.monitoring.events(task.number),
    evidence: task.evidence.map(evidenceOutput),
  };
}

/** How far the visits of a street are. */
export interface StreetTasks {
  readonly street: string | null;
  readonly waiting: number;
  readonly dispatched: number;
  readonly answered: number;
  readonly settled: number;
  readonly overdue: number;
}

/** Tasks counted by street, in the order of their names. @param today before which an open task must have been settled */
export function tasksByStreet(store: Store, today: string): StreetTasks[] {
  const streets = new Map<string | null, { -readonly [K in keyof StreetTasks]: StreetTasks[K] }>();
  for (const { street, state, due } of store.monitoring.tasks({ state: 'all' })) {
    const counts = streets.get(street) ?? {
      street,
      waiting: 0,
      dispatched: 0,
      answered: 0,
      settled: 0,
      overdue: 0,
    };
    counts[state]++;
    if (state !== 'settled' && due < today) counts.overdue++;
    streets.set(street, counts);
  }
  return [...streets.values()];
}
