import type { Cause, ChangedRow, LateImport } from '../../dossier/change.js';
import type { Dossier, MemberRow, Roster } from '../../dossier/dossier.js';
import type { SourceKey } from '../../sources/registry.js';
import type { Standing } from '../../store/reconcile-reader.js';
import { about, cause, type Names } from './cause.js';
import { memberFieldsThatDiffer, type Piece } from './pieces.js';
import { type AnyRow, changedRow, fieldsThatDiffer, nameIn } from './row-kinds.js';
import type { RunComparison } from './run-comparison.js';

/** Where persons stood in the other run. */
export interface Elsewhere {
  readonly before: ReadonlyMap<string, readonly Standing[]>;
  readonly after: ReadonlyMap<string, readonly Standing[]>;
}

export interface Telling {
  readonly runs: RunComparison;
  readonly rosters: { readonly before: Roster; readonly after: Roster };
  readonly household: string;
  readonly names: Names;
  readonly elsewhere: Elsewhere;
  /** The rows of whoever left and is dead, as the later run knows it. */
  readonly deaths: ReadonlyMap<string, ChangedRow>;
}

export const memberRow = (roster: Roster, row: MemberRow): ChangedRow => ({
  source: roster,
  at: row.at,
  words: `${row.name} ${row.relation}`,
  amount: null,
});

export const lateRosterRows = (runs: RunComparison, roster: Roster, rows: readonly MemberRow[]) =>
  runs.lateAmong(rows.map((row) => ({ source: roster, row: row as unknown as AnyRow })));

export const otherHouseholds = (standing: readonly Standing[] | undefined, household: string) =>
  (standing ?? [])
    .filter((one) => one.household !== household)
    .map(({ roster, household: other }) => ({ roster, household: other }));

/** What a piece says as causes. */
export function causesOf(piece: Piece, telling: Telling): Cause[] {
  const deaths = piece.kind === 'member-out' ? deathCauses(piece.person, telling) : [];
  return [causeOf(piece, telling), ...deaths];
}

/** That somebody who is no longer listed is dead. */
export function deathCauses(person: string, { deaths, names }: Telling): Cause[] {
  const row = deaths.get(person);
  return row ? [cause('member-died', { ...about(person, names), source: row.source, after: [row] })] : [];
}

function causeOf(piece: Piece, telling: Telling): Cause {
  switch (piece.kind) {
    case 'member-out':
      return memberOut(piece, telling);
    case 'member-in':
      return memberIn(piece, telling);
    case 'roster-row':
      return rosterRow(piece, telling);
    case 'records':
      return recordsCause(piece, telling);
  }
}

type PieceOf<Kind extends Piece['kind']> = Extract<Piece, { kind: Kind }>;

function memberIn({ person, rows }: PieceOf<'member-in'>, telling: Telling): Cause {
  const { runs, rosters, names, household, elsewhere } = telling;
  return cause('member-in', {
    ...about(person, names),
    source: rosters.after,
    after: rows.map((row) => memberRow(rosters.after, row)),
    late: lateRosterRows(runs, rosters.after, rows),
    elsewhere: otherHouseholds(elsewhere.before.get(person), household),
  });
}

const memberOut = (
  { person, rows }: PieceOf<'member-out'>,
  { rosters, names, household, elsewhere }: Telling,
): Cause =>
  cause('member-out', {
    ...about(person, names),
    source: rosters.before,
    before: rows.map((row) => memberRow(rosters.before, row)),
    elsewhere: otherHouseholds(elsewhere.after.get(person), household),
  });

function rosterRow({ person, before, after }: PieceOf<'roster-row'>, telling: Telling): Cause {
  const { runs, rosters, names } = telling;
  const [first, second] = [before[0], after[0]];
  return cause('roster-row', {
    ...about(person, names),
    source: rosters.after,
    fields: first && second ? memberFieldsThatDiffer(first, second) : [],
    before: before.map((row) => memberRow(rosters.before, row)),
    after: after.map((row) => memberRow(rosters.after, row)),
    late: lateRosterRows(runs, rosters.after, after),
  });
}

function recordsCause({ source, person, changes }: PieceOf<'records'>, { runs, names }: Telling): Cause {
  const { changed, gone, fresh } = changes;
  const before = [...changed.map(([row]) => row), ...gone];
  const after = [...changed.map(([, row]) => row), ...fresh];
  const late = latest([
    ...runs.lateAmong(after.map((row) => ({ source, row }))),
    ...runs.lateInPlaceOf(before),
  ]);
  const kind = before.length === 0 ? 'appeared' : after.length === 0 ? 'vanished' : 'changed';
  const [only, another] = changed;
  const first = before[0] ?? after[0];
  const told = about(person, names);
  return cause(late.length > 0 ? 'late-import' : `records-${kind}`, {
    ...told,
    name: told.name ?? (first ? nameOfObligorless(source, first) : null),
    source,
    fields: only && !another && gone.length + fresh.length === 0 ? fieldsThatDiffer(source, ...only) : [],
    before: before.map((row) => changedRow(source, row)),
    after: after.map((row) => changedRow(source, row)),
    late,
  });
}

/** The name in a row is that of the person it is about, save for an obligor's. */
const nameOfObligorless = (source: SourceKey, row: AnyRow): string | null =>
  source === 'obligors' ? null : nameIn(row);

function latest(found: readonly LateImport[]): LateImport[] {
  return [...new Map(found.map((one) => [one.import, one])).values()];
}

/** The names that the rows of a household give. */
export function namesIn(...dossiers: readonly (Dossier | null)[]): Names {
  const names = new Map<string, string>();
  for (const dossier of dossiers) {
    for (const { idNo, name } of dossier?.members ?? []) names.set(idNo, name);
  }
  return names;
}
