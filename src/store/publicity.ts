import type { Database } from 'better-sqlite3';
import { UserError } from '../base/errors.js';
import type { Objection, Publication, PublishedLine } from '../dossier/publicity.js';
import type { By } from './monitoring/record.js';
import type { NewPublication, PublicationFilter, Publicity } from './publicity-record.js';

const NO_SUCH_LIST = {
  zh: '没有编号为 {number} 的公示；hedui publicity list 列出全部',
  en: 'there is no publication {number}; hedui publicity list shows them all',
};
const NO_SUCH_OBJECTION = {
  zh: '没有编号为 {number} 的异议；hedui publicity list --objections 列出全部',
  en: 'there is no objection {number}; hedui publicity list --objections shows them all',
};

type PublicationRow = Omit<Publication, 'tiers' | 'files' | 'without'> & {
  readonly tiers: string;
  readonly files: string;
  readonly without: string;
};

const PUBLICATIONS = `SELECT number, stage, run, street, community, tiers, from_date AS "from", to_date AS "to",
  households, files, without, operator, at FROM publications p`;
const LINES = 'SELECT household, roster, name, tier, persons, amount FROM published';
const OBJECTIONS = `SELECT number, publication, household, text, received_on AS receivedOn, objector, operator, at,
  settled_at AS settledAt, settled_by AS settledBy, outcome FROM objections`;

const toPublication = (row: PublicationRow): Publication => ({
  ...row,
  tiers: JSON.parse(row.tiers) as Publication['tiers'],
  files: JSON.parse(row.files) as Publication['files'],
  without: JSON.parse(row.without) as Publication['without'],
});

export function openPublicity(db: Database): Publicity {
  const publication = (number: number): Publication => {
    const row = db.prepare<[number], PublicationRow>(`${PUBLICATIONS} WHERE number = ?`).get(number);
    if (!row) throw new UserError(NO_SUCH_LIST, 2, { number });
    return toPublication(row);
  };
  const objection = (number: number): Objection => {
    const row = db.prepare<[number], Objection>(`${OBJECTIONS} WHERE number = ?`).get(number);
    if (!row) throw new UserError(NO_SUCH_OBJECTION, 2, { number });
    return row;
  };
  return {
    add: (added, by) => publication(insert(db, added, by)),
    list: (filter = {}) => listPublications(db, filter),
    get: publication,
    lines: (number, household) =>
      db
        .prepare<[number, string | null], PublishedLine>(
          `${LINES} WHERE publication = ? AND household = coalesce(?, household) ORDER BY position`,
        )
        .all(number, household ?? null),
    lastReview(household) {
      const row = db
        .prepare<[string], PublicationRow>(
          `${PUBLICATIONS} WHERE stage = 'review' AND number IN (
             SELECT publication FROM published WHERE household = ? AND roster = 'applicants')
           ORDER BY number DESC LIMIT 1`,
        )
        .get(household);
      return row ? toPublication(row) : null;
    },
    object(added, { operator, at }) {
      const { lastInsertRowid } = db
        .prepare(
          `INSERT INTO objections (publication, household, text, received_on, objector, operator, at)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(added.publication, added.household, added.text, added.receivedOn, added.objector, operator, at);
      return objection(Number(lastInsertRowid));
    },
    objection,
    objections: ({ open, household } = {}) =>
      db
        .prepare<[string | null], Objection>(
          `${OBJECTIONS} WHERE household = coalesce(?, household) ${open ? 'AND settled_at IS NULL' : ''}
           ORDER BY number`,
        )
        .all(household ?? null),
    settle(number, outcome, { operator, at }) {
      db.prepare('UPDATE objections SET settled_at = ?, settled_by = ?, outcome = ? WHERE number = ?').run(
        at,
        operator,
        outcome,
        number,
      );
      return objection(number);
    },
  };
}

function listPublications(db: Database, { stage, community, household }: PublicationFilter): Publication[] {
  return db
    .prepare<[Record<string, string | null>], PublicationRow>(
      `${PUBLICATIONS} WHERE stage = coalesce(@stage, stage) AND community = coalesce(@community, community)
         AND (@household IS NULL OR number IN (SELECT publication FROM published WHERE household = @household))
       ORDER BY number`,
    )
    .all({ stage: stage ?? null, community: community ?? null, household: household ?? null })
    .map(toPublication);
}

function insert(db: Database, { lines, ...list }: NewPublication, { operator, at }: By): number {
  const households = new Set(lines.map(({ household }) => household)).size;
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO publications (stage, run, street, community, tiers, from_date, to_date, households, files, without,
         operator, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      list.stage,
      list.run,
      list.street,
      list.community,
      JSON.stringify(list.tiers),
      list.from,
      list.to,
      households,
      JSON.stringify(list.files),
      JSON.stringify(list.without),
      operator,
      at,
    );
  const number = Number(lastInsertRowid);
  const insertLine = db.prepare(
    `INSERT INTO published (publication, position, household, roster, name, tier, persons, amount)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [position, line] of lines.entries()) {
    const { household, roster, name, tier, persons, amount } = line;
    insertLine.run(number, position + 1, household, roster, name, tier, persons, amount);
  }
  return number;
}
