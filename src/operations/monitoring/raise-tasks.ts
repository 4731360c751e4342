import { monthOf } from '../../base/dates.js';
import { FINDINGS } from '../../dossier/codes.js';
import type { Decision, Finding } from '../../dossier/decision.js';
import { ROSTERS } from '../../dossier/dossier.js';
import type { Task } from '../../dossier/tasks.js';
import { FINDING_DUE_IN_DAYS } from '../../dossier/warnings.js';
import type { By, NewTask } from '../../store/monitoring/record.js';
import type { RunRecord } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { dueAfter } from './raise-warnings.js';

/**
 * A task for each finding of a run that must be verified. One that has a task keeps it: an open task takes the numbers of
 * this run, a settled one stays settled as long as it is the same fact. Open tasks whose finding the run no longer has
 * end as 不再存在.
 */
export function raiseTasks(store: Store, run: RunRecord, by: By): void {
  const due = dueAfter(by.at, FINDING_DUE_IN_DAYS);
  for (const decision of store.runs.decisions(run.number)) {
    const seen = new Set<string>();
    for (const finding of decision.findings) {
      // Two findings of one identity are one thing to verify.
      const key = JSON.stringify([finding.code, finding.memberId, finding.subject]);
      if (!isForVisit(finding) || seen.has(key)) continue;
      seen.add(key);
      raiseTask(store, taskOf(decision, finding, run, due), by);
    }
  }
  endUnseen(store, run, by);
}

/** A source that may be missing is a matter of the whole run: no visit finds what an agency did not send. */
const isForVisit = ({ severity, code }: Finding): boolean =>
  severity === 'warning' && code !== 'SOURCE_MISSING';

const taskOf = (decision: Decision, finding: Finding, run: RunRecord, due: NewTask['due']): NewTask => ({
  roster: decision.roster,
  household: decision.household,
  head: decision.head,
  street: decision.street,
  community: decision.community,
  code: finding.code,
  memberId: finding.memberId,
  memberName: finding.memberName,
  declared: finding.declared,
  verified: finding.verified,
  limit: finding.limit,
  subject: finding.subject,
  evidence: finding.evidence,
  warning: null,
  due,
  run: run.number,
  month: monthOf(run.asOf),
});

function raiseTask({ monitoring }: Store, fact: NewTask, by: By): void {
  const known = monitoring.taskOf(fact);
  if (!known || (known.ended === 'visit' && !isSameFact(known, fact))) {
    monitoring.addTask(fact, by);
    return;
  }
  if (known.state !== 'settled') monitoring.stands(known.number, fact);
  else if (known.ended === 'gone') {
    monitoring.stands(known.number, fact);
    monitoring.move(known.number, 'waiting', 'returned', by, { detail: String(fact.run) });
  }
}

/**
 * Whether a finding is what a visit has answered already. Where the visit confirmed a value, it is as long as the data
 * say that value or the disputed one: otherwise the value has lapsed. Else an amount that was found right, or what is no
 * amount, is asked again only when the data say more of it.
 */
function isSameFact({ answer, code }: Task, { verified }: NewTask): boolean {
  if (answer === null || verified === null || answer.disputed === null) return true;
  if (verified === answer.disputed || verified === answer.confirmed) return true;
  if (answer.confirmed !== null) return false;
  const isAmount = code in FINDINGS && FINDINGS[code as Finding['code']].unit === 'fen';
  if (isAmount) return answer.result === '属实';
  return verified < answer.disputed;
}

/**
 * What no longer stands needs no visit. It may only be out of sight: while one of the sources that showed it has no data
 * in the run, the task stays.
 */
function endUnseen(store: Store, run: RunRecord, by: By): void {
  const inForce = new Set<string>([
    ...ROSTERS,
    ...run.coverage.filter((one) => one.inForce).map(({ source }) => source),
  ]);
  for (const task of store.monitoring.unseenSince(run.number)) {
    if (task.evidence.every(({ source }) => inForce.has(source) || source === 'visits')) {
      store.monitoring.move(task.number, 'settled', 'gone', by, {
        detail: String(run.number),
        ended: 'gone',
      });
    }
  }
}
