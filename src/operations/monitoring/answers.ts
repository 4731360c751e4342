import { settles, type Task, type VisitAnswer } from '../../dossier/tasks.js';
import type { AnswerPlace, By } from '../../store/monitoring/record.js';
import type { Store } from '../../store/store.js';

const visitors = ({ visitedOn, visitor, visitor2 }: VisitAnswer): string =>
  [visitedOn, visitor, ...(visitor2 === null ? [] : [visitor2])].join(' ');

/** Takes the answer of a visit. */
export function takeAnswer(
  { monitoring }: Store,
  task: Task,
  answer: VisitAnswer,
  place: AnswerPlace,
  by: By,
): void {
  monitoring.addAnswer(task, answer, place);
  const what = task.answer ? 'amended' : 'answered';
  monitoring.move(task.number, 'answered', what, by, { detail: `${answer.result} ${visitors(answer)}` });
  if (settles(answer)) monitoring.move(task.number, 'settled', 'settled', by, { ended: 'visit' });
  if (task.warning !== null) monitoring.settleWarning(task.warning, answer, by);
}

/** Undoes answers of imports that no longer count: the answer before it counts again, else the task is open as it was. */
export function undoAnswers({ monitoring }: Store, revoked: number, by: By): void {
  for (const { task: number, answer } of monitoring.lostAnswers()) {
    monitoring.setAnswer(number, answer);
    const task = monitoring.task(number);
    if (!task) continue;
    const wasSent = monitoring.events(number).some(({ what }) => what === 'dispatched');
    const open = wasSent ? 'dispatched' : 'waiting';
    const state = task.answer ? (settles(task.answer) ? 'settled' : 'answered') : open;
    const ended = state === 'settled' ? ({ ended: 'visit' } as const) : {};
    monitoring.move(number, state, 'revoked', by, { detail: String(revoked), ...ended });
    if (task.warning !== null) monitoring.settleWarning(task.warning, task.answer, by);
  }
}
