import { type IsoDate, type Month, monthOf, shiftDateByMonths } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import { compareText } from '../base/order.js';
import { type DecidedTier, TIERS } from '../dossier/codes.js';
import type { Decision } from '../dossier/decision.js';
import type { Scheme } from '../dossier/dossier.js';
import { type DeathLine, type ExitKind, type ExitLine, TIER_OF_SCHEME } from '../dossier/leaving.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { selectionOfRun } from './run-inputs.js';
import { schemeRows } from './scheme-rows.js';

/** 民发〔2022〕83号 一（三）: a death is to be handled within so many months. No locality may set it. */
const MONTHS_AFTER_DEATH = 3;

const isBelow = (tier: DecidedTier, scheme: Scheme): boolean =>
  tier !== 'undetermined' && TIERS.indexOf(tier) > TIERS.indexOf(TIER_OF_SCHEME[scheme]);

/**
 * The exit list (退出名单) of a run: every household on the beneficiaries roster whose tier is below that of its
 * scheme, by street, community and number. An undetermined household is not on it. The last month is that of the
 * first run, without a break until this one, that saw the tier lost; of a gradual exit its own last month. The findings
 * of the decisions come without evidence.
 */
export function listExits(
  store: Store,
  run: RunRecord,
  onProgress: (done: number, total: number) => void = () => undefined,
): ExitLine[] {
  const schemes = schemeRows(store, run);
  const month = monthOf(run.asOf);
  const open = new Map<string, Scheme>();
  const leaving: Decision[] = [];
  let seen = 0;
  const listed = { roster: 'beneficiaries', order: 'place', withoutEvidence: true } as const;
  for (const decision of store.runs.decisions(run.number, listed)) {
    onProgress(++seen, run.households);
    const scheme = schemes.get(decision.household)?.scheme;
    if (!scheme || (!decision.exit && !isBelow(decision.tier, scheme))) continue;
    leaving.push(decision);
    if (!decision.exit) open.set(decision.household, scheme);
  }
  const earlier = earlierLosses(store, run, open);
  return leaving.flatMap((decision) => {
    const scheme = schemes.get(decision.household)?.scheme;
    if (!scheme) return [];
    const { exit } = decision;
    if (exit)
      return [{ decision, scheme, kind: 'gradual' as const, since: exit.since, lastMonth: exit.until }];
    const { since = month, lastMonth = since, gradual = false } = earlier.get(decision.household) ?? {};
    return [{ decision, scheme, kind: kindOf(decision, gradual), since, lastMonth }];
  });
}

function kindOf({ size, tier }: Decision, gradual: boolean): ExitKind {
  if (size === 0) return 'noMember';
  if (gradual) return 'gradualOver';
  return tier === 'none' ? 'lost' : 'moved';
}

interface EarlierLoss {
  readonly since?: Month;
  readonly lastMonth?: Month;
  /** The loss followed upon a gradual exit. */
  readonly gradual: boolean;
}

/** Goes back run by run, as long as a household was lost there too; one that a run does not have is passed over. */
function earlierLosses(
  store: Store,
  run: RunRecord,
  lost: ReadonlyMap<string, Scheme>,
): ReadonlyMap<string, EarlierLoss> {
  const losses = new Map<string, EarlierLoss>();
  const open = new Map(lost);
  const { earlierRuns } = selectionOfRun(store, run);
  for (const number of [...earlierRuns].reverse()) {
    if (open.size === 0) break;
    const month = monthOf(store.runs.get(number).asOf);
    for (const { household, tier, exit } of store.runs.tiersOf(number, [...open.keys()])) {
      const scheme = open.get(household);
      if (!exit && scheme && isBelow(tier, scheme)) {
        losses.set(household, { since: month, gradual: false });
        continue;
      }
      const since = losses.get(household)?.since ?? monthOf(run.asOf);
      // Lost before its months were over, it was lost by something else.
      if (exit && exit.until < since) losses.set(household, { since, lastMonth: exit.until, gradual: true });
      open.delete(household);
    }
  }
  return losses;
}

/**
 * The dead members whom the beneficiaries roster of a run still lists as sharing living, overdue first, then by
 * deadline; those whose date of death is not known last.
 * @param at the day by which a deadline is overdue
 */
export function listDeaths(store: Store, run: RunRecord, at: IsoDate = run.asOf): DeathLine[] {
  const found = [...store.runs.findings(run.number, { code: 'DEAD_MEMBER', roster: 'beneficiaries' })];
  const persons = found.flatMap(({ memberId }) => memberId ?? []);
  const selection = selectionOfRun(store, run);
  const died = new Map<IdNo, IsoDate>();
  for (const { idNo, diedOn } of store.rows(selection, 'deaths', { field: 'idNo', values: persons })) {
    if (diedOn <= run.asOf) died.set(idNo, diedOn);
  }
  return found
    .flatMap((finding): DeathLine[] => {
      const { household, head, street, community, tier, memberId, memberName, evidence } = finding;
      if (memberId === null) return [];
      const diedOn = died.get(memberId) ?? null;
      const deadline = diedOn && shiftDateByMonths(diedOn, MONTHS_AFTER_DEATH);
      const overdue = deadline !== null && deadline < at;
      const about = { household, head, street, community, tier, memberId, memberName };
      return [{ ...about, diedOn, deadline, overdue, evidence }];
    })
    .sort(
      (a, b) => compareText(a.deadline ?? '9', b.deadline ?? '9') || compareText(a.household, b.household),
    );
}
