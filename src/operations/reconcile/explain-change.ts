import { type Cause, type Effect, type HouseholdSide, MEASURED } from '../../dossier/change.js';
import type { Decision } from '../../dossier/decision.js';
import type { Dossier } from '../../dossier/dossier.js';
import { PolicyError } from '../../policy/problems.js';
import { assessHousehold } from '../../rules/assess.js';
import type { Setting } from '../../rules/setting.js';
import { about, cause } from './cause.js';
import { comesToTheSame, effectBetween } from './effects.js';
import { movedDossier, type WindowMove, windowMoves, withoutRows } from './moving-window.js';
import { agesCrossed, datesPassed } from './passing-time.js';
import { causeOf, memberRow, type Telling } from './piece-causes.js';
import { exchange, type Piece, piecesBetween } from './pieces.js';
import { changedRow } from './row-kinds.js';
import { blockerCauses, confirmedCauses, obligorCauses, sourceCauses } from './whole-changes.js';

export interface Explained {
  readonly standard: Effect;
  readonly circumstances: Effect;
  readonly causes: readonly Cause[];
}

interface Sides<Of> {
  readonly before: Of;
  readonly after: Of;
}

/** Decides; null where a policy has no value that only this mixture of two runs needs. */
function decide(dossier: Dossier, setting: Setting): Decision | null {
  try {
    return assessHousehold(dossier, setting).decision;
  } catch (error) {
    if (error instanceof PolicyError) return null;
    throw error;
  }
}

/**
 * Goes from the earlier decision to the later one in steps and gives each step what it changes, so that the effects
 * add up to the whole: first the values of the policy, then the date, then the moved window, then roster rows,
 * members and records, one at a time, last what concerns sources and other households.
 */
class Walk {
  readonly causes: Cause[] = [];
  #at: Decision;

  constructor(start: Decision) {
    this.#at = start;
  }

  get at(): Decision {
    return this.#at;
  }

  /** @returns by how much the step changes the household; null where it does not, or cannot be decided alone */
  step(decision: Decision | null): Effect | null {
    if (decision === null) return null;
    const before = this.#at;
    this.#at = decision;
    return comesToTheSame(before, decision) ? null : effectBetween(before, decision);
  }

  /** Tells the causes of one step, its effect with the first of them. */
  tell(causes: readonly Cause[], effect: Effect | null): void {
    this.causes.push(...causes.map((one, index) => (index === 0 ? { ...one, effect } : one)));
  }
}

/** Why a household that is in both runs is decided otherwise. */
export function explainChange(
  dossiers: Sides<Dossier>,
  stored: Sides<HouseholdSide>,
  telling: Telling,
): Explained {
  const { settings } = telling.runs;
  const start = assessHousehold(dossiers.before, settings.before).decision;
  const end = assessHousehold(dossiers.after, settings.after).decision;
  const walk = new Walk(start);
  walkStandard(walk, dossiers.before, telling);
  const afterStandard = walk.at;
  walkDates(walk, dossiers, telling);
  const moved = walkWindow(walk, dossiers, telling);
  walkRoster(walk, moved, dossiers, telling);
  walkPieces(walk, moved, { after: dossiers.after, end }, telling);
  walkRest(walk, dossiers, { start, end }, telling);
  const again = recomputed(stored, { before: start, after: end });
  if (again) walk.tell([cause('recomputed')], again);
  if (walk.causes.length === 0) walk.tell([cause('other')], null);
  return {
    standard: effectBetween(start, afterStandard),
    circumstances: circumstancesOf(stored, start, afterStandard),
    causes: walk.causes,
  };
}

/** The whole change less that of the standard. */
function circumstancesOf(stored: Sides<HouseholdSide>, start: Decision, afterStandard: Decision): Effect {
  const [whole, standard] = [effectBetween(stored.before, stored.after), effectBetween(start, afterStandard)];
  const amounts = MEASURED.map((measure) => [measure, whole[measure] - standard[measure]]);
  const [from, to] = [afterStandard.tier, stored.after.tier];
  return { ...(Object.fromEntries(amounts) as Effect), tier: from === to ? null : { from, to } };
}

function walkStandard(walk: Walk, dossier: Dossier, { runs }: Telling): void {
  const { parameters, settings } = runs;
  if (parameters.length === 0) return;
  const all = decide(dossier, settings.standard);
  if (all === null || comesToTheSame(walk.at, all)) return;
  const { area } = walk.at;
  for (const { changes, policy } of parameters) {
    const effect = walk.step(decide(dossier, { ...settings.before, policy }));
    if (!effect) continue;
    const parameter = changes[area];
    walk.tell([cause('parameter', { side: 'standard', subject: parameter?.key ?? null, parameter })], effect);
  }
  // What a value that could not be changed alone has left.
  const rest = walk.step(all);
  if (rest) walk.tell([cause('parameter', { side: 'standard' })], rest);
}

function walkDates(walk: Walk, { before }: Sides<Dossier>, { runs, names }: Telling): void {
  const { settings } = runs;
  if (settings.before.asOf === settings.after.asOf) return;
  const effect = walk.step(decide(before, settings.dates));
  if (!effect) return;
  const found = [...agesCrossed(before, settings, walk.at.area), ...datesPassed(before, settings, names)];
  walk.tell(found.length > 0 ? found : [cause('date')], effect);
}

/** @returns the earlier dossier with the rows that the later window gives it */
function walkWindow(walk: Walk, dossiers: Sides<Dossier>, { runs, names }: Telling): Dossier {
  const { settings } = runs;
  const windows = { before: settings.before.window, after: settings.after.window };
  if (windows.before.first === windows.after.first) return dossiers.before;
  const moves = windowMoves(dossiers.before, dossiers.after, windows, runs.before.imports);
  const moved = movedDossier(dossiers.before, moves);
  const effect = walk.step(decide(moved, settings.window));
  if (!effect) return moved;
  const matters = ({ source, left, entered }: WindowMove): boolean =>
    differs(
      decide(dossiers.before, settings.dates),
      withoutRows(dossiers.before, source, left),
      settings.dates,
    ) || differs(walk.at, withoutRows(moved, source, entered), settings.window);
  const causes = moves.filter(matters).map(({ source, person, left, entered }) =>
    cause('window', {
      ...about(person, names),
      source,
      before: left.map((row) => changedRow(source, row)),
      after: entered.map((row) => changedRow(source, row)),
    }),
  );
  walk.tell(causes.length > 0 ? causes : [cause('window')], effect);
  return moved;
}

function differs(decision: Decision | null, dossier: Dossier, setting: Setting): boolean {
  const other = decide(dossier, setting);
  return decision !== null && other !== null && !comesToTheSame(decision, other);
}

function walkRoster(walk: Walk, moved: Dossier, { before, after }: Sides<Dossier>, { runs }: Telling): void {
  if (before.roster === after.roster && before.household === after.household) return;
  const { roster, flags } = after;
  const effect = walk.step(decide({ ...moved, roster, flags }, runs.settings.window));
  const rows = (dossier: Dossier) => dossier.members.slice(0, 1).map((row) => memberRow(dossier.roster, row));
  const subject = before.roster === after.roster ? 'number' : 'roster';
  walk.tell(
    [cause('roster-moved', { source: roster, subject, before: rows(before), after: rows(after) })],
    effect,
  );
}

/** Members, roster rows and records, one at a time. */
function walkPieces(
  walk: Walk,
  moved: Dossier,
  { after, end }: { readonly after: Dossier; readonly end: Decision },
  telling: Telling,
): void {
  const { settings } = telling.runs;
  const { roster, flags } = after;
  const start: Dossier = moved.roster === roster ? moved : { ...moved, roster, flags };
  const first = walk.at;
  let at = start;
  for (const piece of piecesBetween(moved, after)) {
    at = exchange(at, piece, after);
    const effect = walk.step(decide(at, settings.window));
    const told = effect !== null || isMember(piece) || mattersAlone(piece);
    if (told) walk.tell([causeOf(piece, telling)], effect);
  }

  /** Two things may each have had the same effect: what comes second still is a cause. */
  function mattersAlone(piece: Piece): boolean {
    return (
      differs(first, exchange(start, piece, after), settings.window) ||
      differs(end, exchange(after, piece, moved), settings.after)
    );
  }
}

const isMember = ({ kind }: Piece): boolean => kind === 'member-in' || kind === 'member-out';

/** What is left: sources that are in force or allowed to be missing, and what other households bring. */
function walkRest(
  walk: Walk,
  { before, after }: Sides<Dossier>,
  { start, end }: { readonly start: Decision; readonly end: Decision },
  { runs }: Telling,
): void {
  const effect = walk.step(end);
  const found = effect
    ? [
        ...sourceCauses(before, after, runs),
        ...obligorCauses(before, after),
        ...confirmedCauses(before, after),
      ]
    : [];
  const blockers = blockerCauses(start, end);
  const causes = [...found, ...blockers];
  walk.tell(causes.length > 0 || effect === null ? causes : [cause('other')], effect);
}

/** A run of another version of the program may have decided otherwise than this one does. */
function recomputed(stored: Sides<HouseholdSide>, again: Sides<Decision>): Effect | null {
  const same = comesToTheSame(stored.before, again.before) && comesToTheSame(stored.after, again.after);
  if (same) return null;
  const [whole, reckoned] = [
    effectBetween(stored.before, stored.after),
    effectBetween(again.before, again.after),
  ];
  const amounts = MEASURED.map((measure) => [measure, whole[measure] - reckoned[measure]]);
  return { ...(Object.fromEntries(amounts) as Effect), tier: null };
}
