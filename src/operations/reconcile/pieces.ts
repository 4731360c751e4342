import { addTo } from '../../base/lists.js';
import { compareText } from '../../base/order.js';
import type { Dossier, EvidenceKey, MemberRow } from '../../dossier/dossier.js';
import { UNREAD_FIELDS } from '../../rules/unread.js';
import { compareRows, type RowChanges } from './compare-rows.js';
import { type AnyRow, EVIDENCE_KEYS, fieldsThatDiffer, personOf, rowsIn } from './row-kinds.js';

/** One thing in which two dossiers of a household differ; each can be exchanged by itself. */
export type Piece =
  | { readonly kind: 'member-in'; readonly person: string; readonly rows: readonly MemberRow[] }
  | { readonly kind: 'member-out'; readonly person: string; readonly rows: readonly MemberRow[] }
  | {
      readonly kind: 'roster-row';
      readonly person: string;
      readonly before: readonly MemberRow[];
      readonly after: readonly MemberRow[];
    }
  | {
      readonly kind: 'records';
      readonly source: EvidenceKey;
      readonly person: string;
      readonly changes: RowChanges;
    };

/** No rule looks at them, but they tell how the family has changed. */
const OF_THE_FAMILY: ReadonlySet<string> = new Set(['notSharingReason', 'maritalStatus']);

/** Fields of a roster whose change is none of a household: no rule looks at them. */
export const ROSTER_FIELDS_IGNORED: ReadonlySet<string> = new Set([
  'household',
  ...UNREAD_FIELDS.beneficiaries.filter((field) => !OF_THE_FAMILY.has(field)),
]);

/** Who left, who came, whose row changed, then the records of each person who stayed or is no member. */
export function piecesBetween(before: Dossier, after: Dossier): Piece[] {
  const [left, came] = [idsIn(before), idsIn(after)];
  const gone = [...left].filter((id) => !came.has(id));
  const fresh = [...came].filter((id) => !left.has(id));
  const moved = new Set([...gone, ...fresh]);
  const rowsOf = ({ members }: Dossier, person: string) => members.filter(({ idNo }) => idNo === person);
  const pieces: Piece[] = [
    ...gone.map((person) => ({ kind: 'member-out' as const, person, rows: rowsOf(before, person) })),
    ...fresh.map((person) => ({ kind: 'member-in' as const, person, rows: rowsOf(after, person) })),
  ];
  for (const person of [...left].filter((id) => came.has(id))) {
    const [was, is] = [rowsOf(before, person), rowsOf(after, person)];
    if (saysOtherwise(was, is)) pieces.push({ kind: 'roster-row', person, before: was, after: is });
  }
  return [...pieces, ...recordPieces(before, after, moved)];
}

const idsIn = ({ members }: Dossier): Set<string> => new Set(members.map(({ idNo }) => idNo));

const saysOtherwise = (before: readonly MemberRow[], after: readonly MemberRow[]): boolean =>
  before.length !== after.length ||
  before.some((row, index) => memberFieldsThatDiffer(row, after[index] ?? row).length > 0);

export const memberFieldsThatDiffer = (before: MemberRow, after: MemberRow) =>
  fieldsThatDiffer('beneficiaries', before, after, ROSTER_FIELDS_IGNORED);

function recordPieces(before: Dossier, after: Dossier, moved: ReadonlySet<string>): Piece[] {
  return EVIDENCE_KEYS.flatMap((source): Piece[] => {
    const [old, fresh] = [rowsIn(before.records, source), rowsIn(after.records, source)];
    if (old.length === 0 && fresh.length === 0) return [];
    const [was, is] = [byPerson(source, old), byPerson(source, fresh)];
    const persons = [...new Set([...was.keys(), ...is.keys()])].sort(compareText);
    return persons.flatMap((person): Piece[] => {
      if (moved.has(person)) return [];
      const changes = compareRows(source, was.get(person) ?? [], is.get(person) ?? []);
      const count = changes.changed.length + changes.gone.length + changes.fresh.length;
      return count === 0 ? [] : [{ kind: 'records', source, person, changes }];
    });
  });
}

function byPerson(source: EvidenceKey, rows: readonly AnyRow[]): Map<string, AnyRow[]> {
  const map = new Map<string, AnyRow[]>();
  for (const row of rows) {
    const person = personOf(source, row);
    addTo(map, person, row);
  }
  return map;
}

/** A dossier with one piece taken from another. */
export function exchange(into: Dossier, piece: Piece, from: Dossier): Dossier {
  if (piece.kind === 'records') {
    return { ...into, records: exchangeRows(into, from, piece.person, [piece.source]) };
  }
  const { person } = piece;
  const rows = from.members.filter(({ idNo }) => idNo === person);
  const members = exchangeInPlace(into.members, person, rows);
  if (piece.kind === 'roster-row') return { ...into, members };
  return { ...into, members, records: exchangeRows(into, from, person, EVIDENCE_KEYS) };
}

/** Rows keep their places, since the first row of a household may be its head. */
function exchangeInPlace(
  members: readonly MemberRow[],
  person: string,
  rows: readonly MemberRow[],
): MemberRow[] {
  const at = members.findIndex(({ idNo }) => idNo === person);
  const others = members.filter(({ idNo }) => idNo !== person);
  return at < 0 ? [...others, ...rows] : [...others.slice(0, at), ...rows, ...others.slice(at)];
}

function exchangeRows(
  into: Dossier,
  from: Dossier,
  person: string,
  sources: readonly EvidenceKey[],
): Dossier['records'] {
  const records: Record<EvidenceKey, readonly AnyRow[]> = { ...into.records };
  for (const source of sources) {
    const [old, fresh] = [rowsIn(into.records, source), rowsIn(from.records, source)];
    if (old.length === 0 && fresh.length === 0) continue;
    const isOf = (row: AnyRow) => personOf(source, row) === person;
    records[source] = [...old.filter((row) => !isOf(row)), ...fresh.filter(isOf)];
  }
  return records as Dossier['records'];
}
