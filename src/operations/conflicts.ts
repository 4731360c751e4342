import type { IdNo } from '../base/identity.js';
import { CONFLICT_KINDS, type ConflictKind, type ConflictLine } from '../dossier/conflict.js';
import type { Decision } from '../dossier/decision.js';
import { ROSTERS, type Roster, type Row } from '../dossier/dossier.js';
import type { Evidence } from '../dossier/figure.js';
import type { RunRecord, Selection } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { byPlace } from './by-place.js';
import { selectionOfRun } from './run-inputs.js';

/** A person with what ties them to somebody on the staff. */
interface Tie {
  readonly kind: ConflictKind;
  readonly staffName: string;
  readonly staffPost: string | null;
  readonly relation: string | null;
  readonly evidence: readonly Evidence[];
}

/**
 * The households of a run with a near relative of staff (近亲属备案), 民发〔2021〕57号 art. 11 and 20, on both rosters: the
 * county visits each itself. Beside those on file, whoever shares living in a household and is in one register book
 * with staff on file without being on file. By street, community and number.
 */
export function listConflicts(store: Store, run: RunRecord): ConflictLine[] {
  const selection = selectionOfRun(store, run);
  const onFile = [...store.rows(selection, 'relatives')];
  const ties = new Map<IdNo, Tie[]>();
  const add = (person: IdNo, tie: Tie) => ties.set(person, [...(ties.get(person) ?? []), tie]);
  for (const row of onFile) {
    const { staffName, staffPost, relation } = row;
    const evidence = [{ source: 'relatives', at: row.at }] as const;
    add(row.idNo, { kind: 'filed', staffName, staffPost, relation, evidence });
  }
  for (const [idNo, row] of staffOf(onFile)) {
    const { staffName, staffPost, at } = row;
    const evidence = [{ source: 'relatives', at }] as const;
    add(idNo, { kind: 'staff', staffName, staffPost, relation: null, evidence });
  }
  for (const { idNo, tie } of registerMates(store, selection, onFile))
    if (!isFiled(ties, idNo)) add(idNo, tie);
  return householdsOf(store, run, selection, ties).sort(inOrder);
}

const staffOf = (onFile: readonly Row<'relatives'>[]): ReadonlyMap<IdNo, Row<'relatives'>> =>
  new Map([...onFile].reverse().map((row) => [row.staffIdNo, row]));

const isFiled = (ties: ReadonlyMap<IdNo, readonly Tie[]>, person: IdNo): boolean =>
  ties.get(person)?.some(({ kind }) => kind !== 'sameBook') ?? false;

/** Everybody who lives in a register book of somebody on the staff. */
function registerMates(store: Store, selection: Selection, onFile: readonly Row<'relatives'>[]) {
  const staff = staffOf(onFile);
  const staffRows = [...store.rows(selection, 'registry', { field: 'idNo', values: [...staff.keys()] })];
  const books = [...new Set(staffRows.map(({ bookNo }) => bookNo))];
  const mates: { readonly idNo: IdNo; readonly tie: Tie }[] = [];
  for (const row of store.rows(selection, 'registry', { field: 'bookNo', values: books })) {
    if (row.status !== '正常') continue;
    for (const mine of staffRows) {
      const filed = staff.get(mine.idNo);
      if (mine.bookNo !== row.bookNo || mine.idNo === row.idNo || !filed) continue;
      const { staffName, staffPost } = filed;
      const evidence = [mine, row].map(({ at }): Evidence => ({ source: 'registry', at }));
      const { relation } = row;
      mates.push({ idNo: row.idNo, tie: { kind: 'sameBook', staffName, staffPost, relation, evidence } });
    }
  }
  return mates;
}

/** A line for each tie of each person who shares living in a household of the run. */
function householdsOf(
  store: Store,
  run: RunRecord,
  selection: Selection,
  ties: ReadonlyMap<IdNo, readonly Tie[]>,
): ConflictLine[] {
  const lines: ConflictLine[] = [];
  for (const roster of ROSTERS) {
    const listed = new Map<
      string,
      { readonly household: string; readonly idNo: IdNo; readonly name: string }
    >();
    for (const row of store.rows(selection, roster, { field: 'idNo', values: [...ties.keys()] })) {
      if (row.sharesLiving) listed.set(`${row.household}\u0000${row.idNo}`, row);
    }
    for (const { household, idNo, name } of listed.values()) {
      const [decision] = store.runs.decisions(run.number, { household, roster });
      if (!decision) continue;
      const about = { ...placeOf(decision, roster), memberId: idNo, memberName: name };
      lines.push(...(ties.get(idNo) ?? []).map((tie) => ({ ...about, ...tie })));
    }
  }
  return lines;
}

const placeOf = ({ household, head, headId, street, community, tier }: Decision, roster: Roster) => ({
  household,
  roster,
  head,
  headId,
  street,
  community,
  tier,
});

const inOrder = (a: ConflictLine, b: ConflictLine): number =>
  byPlace(a, b) || CONFLICT_KINDS.indexOf(a.kind) - CONFLICT_KINDS.indexOf(b.kind);
