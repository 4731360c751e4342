import type { Database } from 'better-sqlite3';
import type { EvidenceKey, Roster, Row } from '../dossier/dossier.js';
import { type SourceKey, sources } from '../sources/registry.js';
import type { Chosen } from './chosen.js';
import { addRecord, type Draft, newDraft, Owners } from './draft.js';
import { answerReader, evidenceQuery } from './evidence-queries.js';
import { flagReader } from './flag-reader.js';
import { keyTable } from './key-table.js';
import { type Chunk, memberReader } from './member-reader.js';
import { confirmedReader } from './monitoring/confirmed-reader.js';
import { type FieldsLeftOut, shaperOf } from './row-shape.js';
import type { Selection } from './run-record.js';
import { tableOf } from './source-tables.js';

/** Their rows are also about persons whom no row of the household names as its own, so they are read apart. */
const READ_APART: readonly SourceKey[] = ['registry', 'deaths', 'custody'];

/** The sources that are asked for obligors and spouses as well. */
const ABOUT_OTHERS: readonly SourceKey[] = [...READ_APART, 'beneficiaries'];

/** Reads everything that is known of some households at a time: one query a source, rows shared out in memory. */
export function chunkReader(
  db: Database,
  selection: Selection,
  chosen: Chosen,
  households: string,
  leftOut: FieldsLeftOut,
) {
  const members = keyTable(db);
  const others = keyTable(db);
  const books = keyTable(db);

  /** @returns what gives each row of the source to the drafts that it belongs to */
  const query = <K extends EvidenceKey>(source: K, field: string, keys: string) => {
    const read = evidenceQuery(db, source, field, keys, chosen, selection.asOf, leftOut);
    const shape = shaperOf(source, chosen, { leftOut });
    return (draftsOf: (record: Row<K>) => readonly Draft[]) => {
      for (const raw of read()) {
        const record = shape(raw);
        for (const draft of draftsOf(record)) addRecord(draft, source, record);
      }
    };
  };

  const readMembers = memberReader(db, chosen, households, leftOut);
  const readAnswers = answerReader(db, chosen, members.name);
  const readConfirmed = confirmedReader(db, selection, chosen, households);
  const flags = flagReader(db, selection, chosen, households, members.name, others.name);
  const ofPersons = sources
    .filter(({ key, family }) => family === 'person' && !READ_APART.includes(key))
    .map(({ key }) => query(key as 'bank', 'idNo', members.name));
  const obligors = query('obligors', 'supportedIdNo', members.name);
  const relatives = query('relatives', 'idNo', members.name);
  const staff = query('relatives', 'staffIdNo', members.name);
  const registry = query('registry', 'bookNo', books.name);
  const registryOfOthers = query('registry', 'idNo', others.name);
  const deaths = query('deaths', 'idNo', others.name);
  const custody = query('custody', 'idNo', others.name);
  const booksOfMembers = db.prepare<[], { idNo: string; bookNo: string }>(
    `SELECT DISTINCT r.idNo, r.bookNo FROM ${members.name} k CROSS JOIN ${tableOf('registry')} r
     WHERE r.idNo = k.id AND r.import_no IN (${(chosen.bySource.get('registry') ?? []).join(',')})`,
  );

  const asksForOthers = ABOUT_OTHERS.some((source) => (chosen.bySource.get(source) ?? []).length > 0);

  /** The register books of the members, so that everyone in them comes along. */
  function readRegistry(owners: Owners): Owners {
    const ownersOfBook = new Owners();
    for (const { idNo, bookNo } of booksOfMembers.all()) {
      for (const draft of owners.of(idNo)) ownersOfBook.add(bookNo, draft);
    }
    books.fill(ownersOfBook.keys());
    registry((row) => ownersOfBook.of(row.bookNo));
    return ownersOfBook;
  }

  function read(roster: Roster, chunk: Chunk): Draft[] {
    const drafts = new Map(chunk.map(({ household }) => [household, newDraft(roster, household)]));
    readMembers(roster, chunk, drafts);
    const owners = new Owners();
    for (const draft of drafts.values()) for (const { idNo } of draft.members) owners.add(idNo, draft);
    members.fill(owners.keys());

    for (const give of ofPersons) give((row) => owners.of(row.idNo));
    readAnswers(owners);
    const supporters = new Owners();
    obligors((row) => {
      const supported = owners.of(row.supportedIdNo);
      for (const draft of supported) supporters.add(row.idNo, draft);
      return supported;
    });
    relatives((row) => owners.of(row.idNo));
    staff((row) => owners.of(row.staffIdNo).filter((draft) => !owners.of(row.idNo).includes(draft)));
    const ownersOfBook = readRegistry(owners);

    if (asksForOthers) {
      const named = owners.with(supporters, spousesOf(drafts.values()));
      others.fill(named.keys());
      deaths((row) => named.of(row.idNo));
      custody((row) => named.of(row.idNo));
      // An obligor or a spouse may be struck off as dead in a register book of their own.
      registryOfOthers((row) =>
        named.of(row.idNo).filter((draft) => !ownersOfBook.of(row.bookNo).includes(draft)),
      );
    }
    flags.read({ roster, chunk, drafts, owners, supporters });
    readConfirmed(roster, chunk, drafts);
    return [...drafts.values()];
  }

  const drop = () => {
    for (const table of [flags, members, others, books]) table.drop();
  };
  return { read, drop };
}

/** Whom the marriage register names as spouse of a member. */
function spousesOf(drafts: Iterable<Draft>): Owners {
  const spouses = new Owners();
  for (const draft of drafts) {
    for (const row of draft.records.marriages as readonly Row<'marriages'>[]) {
      if (row.spouseIdNo) spouses.add(row.spouseIdNo, draft);
    }
  }
  return spouses;
}
