import { streetName } from '../../base/names.js';
import type {
  Aspect,
  HouseholdChange,
  HouseholdSide,
  ParameterChange,
  TotalLine,
} from '../../dossier/change.js';
import type { Dossier, Roster } from '../../dossier/dossier.js';
import { AREAS } from '../../policy/kinds.js';
import type { Standing } from '../../store/reconcile-reader.js';
import type { ChangedPair } from '../../store/run-pairs.js';
import type { RunRecord } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { chooseRuns } from './choose-runs.js';
import { deathsAmong } from './deaths.js';
import { explainChange } from './explain-change.js';
import { namesIn, type Telling } from './piece-causes.js';
import { compareRuns, type RunComparison, type RunSide } from './run-comparison.js';
import { totalsOf } from './totals.js';
import { wholeHousehold } from './whole-changes.js';

export interface ReconcileOptions {
  /** The numbers of two runs; without them the last two of different months. */
  readonly runs?: readonly number[];
}

export interface ChangeFilter {
  readonly household?: string;
  readonly street?: string;
  readonly roster?: Roster;
  /** Only households with one of these aspects. */
  readonly aspects?: readonly Aspect[];
  readonly onProgress?: (done: number, total: number) => void;
}

/** Two runs side by side: money in fen, income per year, benefits per month. */
export interface Reconciliation {
  readonly before: RunRecord;
  readonly after: RunRecord;
  /** Values of the policy that differ, in town and country. */
  readonly parameters: readonly ParameterChange[];
  /** Every line adds up: opening + new − ended + movedIn − movedOut + change = closing. */
  readonly totals: readonly TotalLine[];
  /** How many households are new, ended or decided otherwise. */
  readonly changed: number;
  /**
   * These households with the causes of each, applicants first, then by number. They are decided again as they are
   * read, some hundred at a time: memory does not grow with their number.
   */
  households(filter?: ChangeFilter): Generator<HouseholdChange>;
  close(): void;
}

/**
 * Compares two runs household by household and traces each change to the parameters, roster rows and records that
 * differ. Households are paired by roster and number, the rest by their householder across rosters.
 * @throws UserError (2) when a run does not exist, both are the same, or no two are of different months
 */
export function reconcile(store: Store, { runs: named = [] }: ReconcileOptions = {}): Reconciliation {
  const { before, after } = chooseRuns(store, named);
  const runs = compareRuns(store, before, after);
  const pairs = store.openRunPairs(before, after);
  return {
    before,
    after,
    parameters: runs.parameters.flatMap(({ changes }) => {
      const byArea = AREAS.flatMap((area) => changes[area] ?? []);
      const [first, second] = byArea;
      return first && second && first.area === null && second.area === null ? [first] : byArea;
    }),
    totals: totalsOf(pairs),
    changed: pairs.changed,
    *households(filter = {}) {
      let done = 0;
      for (const page of pairs.pages()) {
        const wanted = page.filter((pair) => isWanted(pair, filter));
        for (const change of changesOf(store, runs, pairs.standing, wanted)) {
          if (!filter.aspects || change.aspects.some((aspect) => filter.aspects?.includes(aspect)))
            yield change;
        }
        done += page.length;
        filter.onProgress?.(done, pairs.changed);
      }
    },
    close: pairs.close,
  };
}

function isWanted({ before, after }: ChangedPair, { household, street, roster }: ChangeFilter): boolean {
  const sides = [before, after].filter((side) => side !== null);
  const some = (matches: (side: HouseholdSide) => boolean) => sides.some(matches);
  return (
    (household === undefined || some((side) => side.household === household)) &&
    (roster === undefined || some((side) => side.roster === roster)) &&
    (street === undefined || some((side) => streetName(side.street ?? '') === streetName(street)))
  );
}

type Dossiers = ReadonlyMap<string, Dossier>;

const keyOf = ({ roster, household }: { readonly roster: Roster; readonly household: string }) =>
  `${roster} ${household}`;

function* changesOf(
  store: Store,
  runs: RunComparison,
  standing: (side: 'before' | 'after', persons: readonly string[]) => Standing[],
  pairs: readonly ChangedPair[],
): Generator<HouseholdChange> {
  const dossiers = {
    before: readDossiers(
      store,
      runs.before,
      pairs.flatMap(({ before }) => before ?? []),
    ),
    after: readDossiers(
      store,
      runs.after,
      pairs.flatMap(({ after }) => after ?? []),
    ),
  };
  const couples = pairs.map((pair) => ({
    pair,
    before: pair.before && (dossiers.before.get(keyOf(pair.before)) ?? null),
    after: pair.after && (dossiers.after.get(keyOf(pair.after)) ?? null),
  }));
  const { came, left } = whoMoved(couples);
  const known = {
    elsewhere: { before: byPerson(standing('before', came)), after: byPerson(standing('after', left)) },
    deaths: deathsAmong(store, runs.after, left),
  };
  for (const couple of couples) yield changeOf(couple, runs, known);
}

/** Exactly what the run knew of these households. */
function readDossiers(store: Store, { selection }: RunSide, sides: readonly HouseholdSide[]): Dossiers {
  if (sides.length === 0) return new Map();
  const households = [...new Set(sides.map(({ household }) => household))];
  return new Map([...store.dossiers(selection, { households })].map((dossier) => [keyOf(dossier), dossier]));
}

interface Couple {
  readonly pair: ChangedPair;
  readonly before: Dossier | null;
  readonly after: Dossier | null;
}

const membersOf = (dossier: Dossier | null): Set<string> =>
  new Set(dossier?.members.map(({ idNo }) => idNo) ?? []);

const lacking = (some: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...some].filter((id) => !others.has(id));

/** Who came into one of the households, and who left one. */
const whoMoved = (couples: readonly Couple[]) => ({
  came: couples.flatMap(({ before, after }) => lacking(membersOf(after), membersOf(before))),
  left: couples.flatMap(({ before, after }) => lacking(membersOf(before), membersOf(after))),
});

function byPerson(found: readonly Standing[]): Map<string, Standing[]> {
  const map = new Map<string, Standing[]>();
  for (const one of found) map.set(one.idNo, [...(map.get(one.idNo) ?? []), one]);
  return map;
}

function changeOf(
  { pair, before, after }: Couple,
  runs: RunComparison,
  known: Pick<Telling, 'elsewhere' | 'deaths'>,
): HouseholdChange {
  const sides = { before: pair.before, after: pair.after };
  const telling = (was: Dossier, is: Dossier): Telling => ({
    runs,
    rosters: { before: was.roster, after: is.roster },
    household: is.household,
    names: namesIn(was, is),
    ...known,
  });
  const none = { standard: null, circumstances: null };
  if (before && after && pair.before && pair.after) {
    const stored = { before: pair.before, after: pair.after };
    const explained = explainChange({ before, after }, stored, telling(before, after));
    return { aspects: aspectsOf(pair, before, after), ...sides, ...explained };
  }
  const only = after ?? before;
  const kind = pair.before === null ? 'household-new' : 'household-ended';
  const causes = only ? wholeHousehold(kind, only, telling(only, only)) : [];
  return { aspects: [pair.before === null ? 'new' : 'ended'], ...sides, ...none, causes };
}

function aspectsOf({ before, after }: ChangedPair, was: Dossier, is: Dossier): Aspect[] {
  if (!before || !after) return [];
  const differs = (...fields: readonly (keyof HouseholdSide)[]) =>
    fields.some((field) => before[field] !== after[field]);
  const tests: readonly (readonly [Aspect, boolean])[] = [
    ['enrolled', before.roster === 'applicants' && after.roster === 'beneficiaries'],
    ['returned', before.roster === 'beneficiaries' && after.roster === 'applicants'],
    ['renumbered', before.roster === after.roster && before.household !== after.household],
    ['tier', differs('tier', 'provisionalTier')],
    [
      'members',
      lacking(membersOf(was), membersOf(is)).length + lacking(membersOf(is), membersOf(was)).length > 0,
    ],
    ['size', differs('size')],
    ['income', differs('grossIncome', 'annualIncome')],
    ['assets', differs('financialAssets')],
    ['benefit', differs('monthlyBenefit', 'provisionalBenefit')],
    ['paid', differs('currentBenefit')],
    ['exit', before.exit?.since !== after.exit?.since || before.exit?.until !== after.exit?.until],
  ];
  return tests.filter(([, holds]) => holds).map(([aspect]) => aspect);
}
