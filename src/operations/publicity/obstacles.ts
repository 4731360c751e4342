import type { IsoDate } from '../../base/dates.js';
import { addTo } from '../../base/lists.js';
import type { Decision, Finding } from '../../dossier/decision.js';
import type { Roster } from '../../dossier/dossier.js';
import type {
  PublicityCase,
  PublicityCaseKind,
  PublishedLine,
  PublishedTier,
} from '../../dossier/publicity.js';
import type { Task, Warning } from '../../dossier/tasks.js';
import type { RunRecord } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { isName, saysAmount } from './lines.js';

type About = Partial<Pick<PublicityCase, 'number' | 'code' | 'until'>>;

const caseOf = (decision: Decision, kind: PublicityCaseKind, about: About = {}): PublicityCase => {
  const { household, roster, head, street, community } = decision;
  return {
    kind,
    household,
    roster,
    head,
    street,
    community,
    number: null,
    code: null,
    until: null,
    ...about,
  };
};

/** A source that may be missing is a matter of the whole run, and said with it. */
const isToVerify = ({ severity, code }: Finding): boolean =>
  severity === 'blocker' || (severity === 'warning' && code !== 'SOURCE_MISSING');

/** What stands in the way of publishing households of a run: everything that nobody has verified yet. */
export class Obstacles {
  readonly #store: Store;
  readonly #run: RunRecord;
  readonly #tasks = new Map<string, Task[]>();
  readonly #warnings = new Map<string, Warning[]>();

  constructor(store: Store, run: RunRecord, roster: Roster) {
    this.#store = store;
    this.#run = run;
    for (const task of store.monitoring.tasks({ roster })) addTo(this.#tasks, task.household, task);
    if (roster !== 'beneficiaries') return;
    for (const warning of store.monitoring.warnings()) addTo(this.#warnings, warning.household, warning);
  }

  /** Of a household that would be on a list with these lines, or that cannot be decided. */
  of(decision: Decision, lines: readonly PublishedLine[]): PublicityCase[] {
    if (decision.tier === 'undetermined') {
      const blocker = decision.findings.find(({ severity }) => severity === 'blocker');
      const undecided = caseOf(decision, 'undetermined', { code: blocker?.code ?? null });
      return [undecided, ...this.#unverified(decision)];
    }
    const names = [decision.head, ...decision.singlePersons.map(({ name }) => name)];
    return [
      ...(lines.every(saysAmount) ? [] : [caseOf(decision, 'noAmount')]),
      ...(names.every(isName) ? [] : [caseOf(decision, 'noName')]),
      ...(decision.community === null ? [caseOf(decision, 'noCommunity')] : []),
      ...this.#unverified(decision),
      ...this.#findings(decision),
    ];
  }

  #unverified(decision: Decision): PublicityCase[] {
    const tasks = this.#tasks.get(decision.household) ?? [];
    const warnings = this.#warnings.get(decision.household) ?? [];
    const withTask = new Set(tasks.map(({ warning }) => warning));
    return [
      ...tasks.map(({ number, code }) => caseOf(decision, 'task', { number, code })),
      ...warnings
        .filter(({ number }) => !withTask.has(number))
        .map(({ number, kind }) => caseOf(decision, 'warning', { number, code: kind })),
    ];
  }

  /** Findings that no visit has answered, and values that visits confirmed since the run. */
  #findings(decision: Decision): PublicityCase[] {
    return decision.findings.filter(isToVerify).flatMap((finding) => {
      const { household, roster } = decision;
      const task = this.#store.monitoring.taskOf({ household, roster, ...finding });
      const { code } = finding;
      if (!task) return [caseOf(decision, 'unraised', { code })];
      const { answer } = task;
      const isNews = answer?.confirmed !== undefined && answer.confirmed !== null;
      if (!isNews || this.#run.imports.includes(answer.import)) return [];
      return [caseOf(decision, 'recheck', { number: task.number, code })];
    });
  }
}

/**
 * What stands in the way of confirming a household: the same must have hung out for its days, and nobody may wait for an
 * answer to an objection, 民发〔2021〕57号 art. 19.
 */
export function notYetConfirmable(
  { publicity }: Store,
  decision: Decision,
  lines: readonly PublishedLine[],
  tiers: readonly PublishedTier[],
  from: IsoDate,
): PublicityCase[] {
  const { household } = decision;
  const objections = publicity
    .objections({ open: true, household })
    .map(({ number }) => caseOf(decision, 'objection', { number }));
  const review = publicity.lastReview(household);
  if (!review) return [caseOf(decision, 'notReviewed'), ...objections];
  const { number, to } = review;
  const shown = publicity.lines(number, household).filter(({ tier }) => tiers.includes(tier));
  if (!isSame(shown, lines)) return [caseOf(decision, 'reviewedOtherwise', { number }), ...objections];
  if (to === null || to < from) return objections;
  return [caseOf(decision, 'reviewRuns', { number, until: to }), ...objections];
}

const told = (lines: readonly PublishedLine[]): string =>
  lines
    .map(({ tier, persons, amount }) => `${tier} ${persons} ${amount}`)
    .sort()
    .join();

const isSame = (a: readonly PublishedLine[], b: readonly PublishedLine[]): boolean => told(a) === told(b);
