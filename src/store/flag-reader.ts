import type { Database } from 'better-sqlite3';
import { ROSTERS, type Roster, type Scheme } from '../dossier/dossier.js';
import { type Chosen, temporaryName } from './chosen.js';
import type { Draft, Owners } from './draft.js';
import { uncured } from './household-list.js';
import type { Chunk } from './member-reader.js';
import type { Selection } from './run-record.js';
import { tableOf } from './source-tables.js';
import { standingReader } from './standings.js';

interface ChunkRead {
  readonly roster: Roster;
  readonly chunk: Chunk;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly owners: Owners;
  readonly supporters: Owners;
}

/** The schemes that bar an application come before those that do not. */
const BARRING: readonly Scheme[] = ['低保', '特困'];

/** Reads what is known of the households of a chunk beyond their own rows. */
export function flagReader(
  db: Database,
  selection: Selection,
  chosen: Chosen,
  households: string,
  members: string,
  others: string,
): { readonly read: (read: ChunkRead) => void; readonly drop: () => void } {
  const rejected = db.prepare<[number, number, Roster], { household: string; count: number }>(
    `SELECT r.household, count(*) AS count FROM ${households} h CROSS JOIN rejects r
     JOIN imports i ON i.number = r.import_no
     WHERE h.seq BETWEEN ? AND ? AND r.household = h.household AND i.source = ? AND ${uncured(chosen)}
     GROUP BY r.household`,
  );
  const duplicates = new Map(
    ROSTERS.map((roster) => [roster, duplicateQuery(db, chosen, roster, members, households)]),
  );
  const standings = standingReader(db, households, selection.asOf, selection.earlierRuns);
  const membersOnRoster = onRosterQuery(db, chosen, members);
  const othersOnRoster = onRosterQuery(db, chosen, others);

  function read({ roster, chunk, drafts, owners, supporters }: ChunkRead): void {
    const [first, last] = [chunk[0], chunk.at(-1)];
    if (!first || !last) return;
    for (const { household, count } of rejected.all(first.seq, last.seq, roster)) {
      const draft = drafts.get(household);
      if (draft) draft.rowsRejected = count;
    }
    for (const id of duplicates.get(roster)?.find() ?? []) {
      for (const draft of owners.of(id)) {
        if (sharesLiving(draft, id)) draft.duplicateMembers.push(id);
      }
    }
    if (roster === 'applicants') {
      for (const { idNo, scheme } of membersOnRoster()) {
        for (const draft of owners.of(idNo)) {
          if (!BARRING.includes(draft.onBeneficiaries[idNo] as Scheme)) draft.onBeneficiaries[idNo] = scheme;
        }
      }
    }
    if (roster === 'beneficiaries') {
      for (const { household, lastDibao, exitSince } of standings(first.seq, last.seq)) {
        const draft = drafts.get(household);
        if (!draft) continue;
        draft.lastDibao = lastDibao;
        draft.exitSince = exitSince;
      }
    }
    for (const { idNo } of othersOnRoster()) {
      for (const draft of supporters.of(idNo)) {
        if (!draft.obligorsOnRoster.includes(idNo)) draft.obligorsOnRoster.push(idNo);
      }
    }
  }

  const drop = () => {
    for (const query of duplicates.values()) query.drop();
  };
  return { read, drop };
}

const sharesLiving = ({ members }: Draft, id: string): boolean =>
  members.some((row) => row.idNo === id && row.sharesLiving === true);

/** Persons of a table of keys who share living in a household on the beneficiaries roster in force. */
function onRosterQuery(db: Database, chosen: Chosen, keys: string) {
  const imports = chosen.bySource.get('beneficiaries') ?? [];
  const select = db.prepare<[], { idNo: string; scheme: Scheme }>(
    `SELECT r.idNo, r.scheme FROM ${keys} k CROSS JOIN ${tableOf('beneficiaries')} r
     WHERE r.idNo = k.id AND r.import_no IN (${imports.join(',')}) AND r.sharesLiving = 1 ORDER BY r.seq`,
  );
  return () => (imports.length === 0 ? [] : select.all());
}

/** From so many households on, looking through a whole roster once is quicker than asking for every member. */
const HOUSEHOLDS_WORTH_A_SCAN = 2000;

/** Members who share living in two households of one roster. Most stand there once, which the index alone tells. */
function duplicateQuery(
  db: Database,
  chosen: Chosen,
  roster: Roster,
  members: string,
  households: string,
): { readonly find: () => string[]; readonly drop: () => void } {
  const imports = (chosen.bySource.get(roster) ?? []).join(',');
  const count = Number(db.prepare(`SELECT count(*) FROM ${households}`).pluck().get());
  const table = count < HOUSEHOLDS_WORTH_A_SCAN ? null : standingTwice(db, roster, imports);
  const standsTwice =
    table === null
      ? `(SELECT count(*) FROM ${tableOf(roster)} r WHERE r.idNo = k.id AND r.import_no IN (${imports})) > 1`
      : `k.id IN (SELECT id FROM ${table})`;
  const select = db
    .prepare<[], string>(
      `SELECT k.id FROM ${members} k WHERE ${standsTwice} AND (
         SELECT count(DISTINCT r.household) FROM ${tableOf(roster)} r
         WHERE r.idNo = k.id AND r.import_no IN (${imports}) AND r.sharesLiving = 1) > 1`,
    )
    .pluck();
  return {
    find: () => select.all(),
    drop: () => {
      if (table !== null) db.exec(`DROP TABLE ${table}`);
    },
  };
}

/** A table of the persons who stand on a roster more than once. */
function standingTwice(db: Database, roster: Roster, imports: string): string {
  const table = temporaryName('twice');
  db.exec(`CREATE TABLE ${table} (id TEXT PRIMARY KEY) WITHOUT ROWID`);
  db.exec(
    `INSERT INTO ${table} SELECT idNo FROM ${tableOf(roster)} WHERE import_no IN (${imports})
     GROUP BY idNo HAVING count(*) > 1`,
  );
  return table;
}
