import { type Cause, type Effect, type HouseholdSide, MEASURED } from '../../dossier/change.js';
import type { Decision } from '../../dossier/decision.js';
import type { Dossier } from '../../dossier/dossier.js';
import { assessHousehold } from '../../rules/assess.js';
import { about, cause } from './cause.js';
import { comesToTheSame, effectBetween } from './effects.js';
import { movedDossier, type WindowMove, windowMoves, withoutRows } from './moving-window.js';
import { agesCrossed, datesPassed } from './passing-time.js';
import { causesOf, memberRow, type Telling } from './piece-causes.js';
import { exchange, type Piece, piecesBetween } from './pieces.js';
import { changedRow } from './row-kinds.js';
import { decide, differs, Walk } from './walk.js';
import { blockerCauses, confirmedCauses, exitCauses, obligorCauses, sourceCauses } from './whole-changes.js';

export interface Explained {
  readonly standard: Effect;
  readonly circumstances: Effect;
  readonly causes: readonly Cause[];
}

interface Sides<Of> {
  readonly before: Of;
  readonly after: Of;
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
  const walk = new Walk(start, end);
  walkStandard(walk, dossiers.before, telling);
  const afterStandard = walk.at;
  const moves = movesBetween(dossiers, telling);
  const moved = moves.length === 0 ? dossiers.before : movedDossier(dossiers.before, moves);
  const pieces = piecesBetween(moved, dossiers.after);
  const sameRows = pieces.length === 0 && isSameHousehold(dossiers, telling.runs);
  // Most households differ by the standard alone: then no date and no moved window has anything to explain.
  if (!(sameRows && walk.isThere)) {
    walkDates(walk, dossiers, telling);
    walkWindow(walk, { before: dossiers.before, moved, moves, sameRows }, telling);
    walkRoster(walk, moved, dossiers, telling);
    walkPieces(walk, { pieces, moved, after: dossiers.after }, telling);
  }
  walkRest(walk, dossiers, start, telling);
  walk.tell(exitCauses(stored.before, stored.after), null);
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
  for (const [index, { changes, policy }] of parameters.entries()) {
    // With the last of them all have changed.
    const isLast = index === parameters.length - 1;
    const effect = walk.step(isLast ? all : decide(dossier, { ...settings.before, policy }));
    if (!effect) continue;
    const parameter = changes[area];
    walk.tell([cause('parameter', { side: 'standard', subject: parameter?.key ?? null, parameter })], effect);
  }
}

function walkDates(walk: Walk, { before }: Sides<Dossier>, { runs, names }: Telling): void {
  const { settings } = runs;
  if (settings.before.asOf === settings.after.asOf) return;
  const effect = walk.step(decide(before, settings.dates));
  if (!effect) return;
  const found = [...agesCrossed(before, settings, walk.at.area), ...datesPassed(before, settings, names)];
  walk.tell(found.length > 0 ? found : [cause('date')], effect);
}

function movesBetween({ before, after }: Sides<Dossier>, { runs }: Telling): WindowMove[] {
  const { settings } = runs;
  const windows = { before: settings.before.window, after: settings.after.window };
  if (windows.before.first === windows.after.first) return [];
  return windowMoves(before, after, windows, runs.before.imports);
}

interface WindowStep {
  readonly before: Dossier;
  /** With the rows that the later window gives it. */
  readonly moved: Dossier;
  readonly moves: readonly WindowMove[];
  /** The later run has just these rows. */
  readonly sameRows: boolean;
}

function walkWindow(walk: Walk, { before, moved, moves, sameRows }: WindowStep, { runs, names }: Telling) {
  const { settings } = runs;
  if (settings.before.window.first === settings.after.window.first) return;
  const dated = walk.at;
  const effect = walk.step(sameRows ? walk.end : decide(moved, settings.window));
  if (!effect) return;
  const matters = ({ source, left, entered }: WindowMove): boolean =>
    (left.length > 0 && differs(dated, withoutRows(before, source, left), settings.dates)) ||
    (entered.length > 0 && differs(walk.at, withoutRows(moved, source, entered), settings.window));
  const causes = moves.filter(matters).map(({ source, person, left, entered }) =>
    cause('window', {
      ...about(person, names),
      source,
      before: left.map((row) => changedRow(source, row)),
      after: entered.map((row) => changedRow(source, row)),
    }),
  );
  walk.tell(causes.length > 0 ? causes : [cause('window')], effect);
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

interface PieceSteps {
  readonly pieces: readonly Piece[];
  readonly moved: Dossier;
  readonly after: Dossier;
}

/** Members, roster rows and records, one at a time. */
function walkPieces(walk: Walk, { pieces, moved, after }: PieceSteps, telling: Telling): void {
  const { settings } = telling.runs;
  const { roster, flags } = after;
  const start: Dossier = moved.roster === roster ? moved : { ...moved, roster, flags };
  const first = walk.at;
  let at = start;
  for (const piece of pieces) {
    at = exchange(at, piece, after);
    const effect = walk.step(decide(at, settings.window));
    const told = effect !== null || isMember(piece) || mattersAlone(piece);
    if (told) walk.tell(causesOf(piece, telling), effect);
  }

  /** Two things may each have had the same effect: what comes second still is a cause. */
  function mattersAlone(piece: Piece): boolean {
    return (
      differs(first, exchange(start, piece, after), settings.window) ||
      differs(walk.end, exchange(after, piece, moved), settings.after)
    );
  }
}

const isMember = ({ kind }: Piece): boolean => kind === 'member-in' || kind === 'member-out';

/** What is left: sources that are in force or allowed to be missing, and what other households bring. */
function walkRest(walk: Walk, { before, after }: Sides<Dossier>, start: Decision, { runs }: Telling): void {
  const effect = walk.step(walk.end);
  const found = effect
    ? [
        ...sourceCauses(before, after, runs),
        ...obligorCauses(before, after),
        ...confirmedCauses(before, after),
      ]
    : [];
  const causes = [...found, ...blockerCauses(start, walk.end)];
  walk.tell(causes.length > 0 || effect === null ? causes : [cause('other')], effect);
}

/** Whether both runs know the same beside the rows, but for what only a gradual exit asks. */
function isSameHousehold({ before, after }: Sides<Dossier>, { settings }: Telling['runs']): boolean {
  const flags = ({ flags: { lastDibao: _, exitSince: __, ...others } }: Dossier) => JSON.stringify(others);
  return (
    before.roster === after.roster &&
    before.household === after.household &&
    flags(before) === flags(after) &&
    isSameSet(before.inForce, after.inForce) &&
    isSameSet(settings.before.allowMissing, settings.after.allowMissing)
  );
}

const isSameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((item) => other.has(item));

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
