import type { Database } from 'better-sqlite3';
import { type IsoDate, shiftDateByMonths } from '../base/dates.js';
import { type Chosen, temporaryName } from './chosen.js';
import { datesThatCount } from './evidence-queries.js';
import { givesWay } from './ledger.js';
import { tableOf } from './source-tables.js';

/** What a screening looks for in the rows before it reads the families. */
export interface ScreeningLimits {
  /** Medical bills of 12 months above so many fen. */
  readonly medicalBills: number;
  readonly manyChildren: number;
  readonly adultAge: number;
}

/** Which register books belong together, and who belongs to another book than their own. */
export interface Kinship {
  /** Of a book that belongs to the family of another one: that one. */
  readonly familyOfBook: ReadonlyMap<string, string>;
  readonly familyOfPerson: ReadonlyMap<string, string>;
}

const HEADS: readonly string[] = ['户主', '本人'];

interface Couple {
  readonly idNo: string;
  readonly bookNo: string;
  readonly relation: string | null;
  readonly spouseIdNo: string;
  readonly spouseBook: string;
  readonly spouseRelation: string | null;
}

const importsOf = (chosen: Chosen, source: Parameters<Chosen['bySource']['get']>[0]): string =>
  (chosen.bySource.get(source) ?? []).join(',');

/**
 * Married couples of different register books. Where both head their books, the books are one family; where one does,
 * the other belongs to it; where none does, each stays with the book, for joining the books of their parents would
 * make a family of half a village.
 */
export function kinshipOf(db: Database, chosen: Chosen, asOf: IsoDate): Kinship {
  const familyOfBook = new Map<string, string>();
  const familyOfPerson = new Map<string, string>();
  const registry = `(SELECT idNo, bookNo, relation FROM ${tableOf('registry')}
    WHERE import_no IN (${importsOf(chosen, 'registry')}) AND status = '正常')`;
  const couples = db.prepare<[string], Couple>(
    `WITH latest AS (
       SELECT r.idNo, r.spouseIdNo, r.event, r.date,
         row_number() OVER (PARTITION BY r.idNo ORDER BY r.date DESC, r.seq DESC) AS place
       FROM ${tableOf('marriages')} r
       WHERE r.import_no IN (SELECT number FROM ${chosen.table}) AND r.date <= ?
         AND NOT ${givesWay('marriages', 'r', chosen.table)}
     )
     SELECT l.idNo, a.bookNo, a.relation, l.spouseIdNo, b.bookNo AS spouseBook, b.relation AS spouseRelation
     FROM latest l JOIN ${registry} a ON a.idNo = l.idNo JOIN ${registry} b ON b.idNo = l.spouseIdNo
     WHERE l.place = 1 AND l.event = '结婚' AND a.bookNo <> b.bookNo AND NOT EXISTS (
       SELECT 1 FROM latest s WHERE s.idNo = l.spouseIdNo AND s.place = 1 AND s.date > l.date)
     ORDER BY l.idNo, l.spouseIdNo`,
  );
  for (const couple of couples.iterate(asOf)) {
    const heads = HEADS.includes(couple.relation ?? '');
    const spouseHeads = HEADS.includes(couple.spouseRelation ?? '');
    if (heads && spouseHeads) {
      const [first, second] = [couple.bookNo, couple.spouseBook].sort();
      if (first === undefined || second === undefined) continue;
      familyOfBook.set(second, familyOfBook.get(first) ?? first);
    } else if (heads) familyOfPerson.set(couple.spouseIdNo, couple.bookNo);
    else if (spouseHeads) familyOfPerson.set(couple.idNo, couple.spouseBook);
  }
  return { familyOfBook, familyOfPerson };
}

/**
 * A temporary table of the families that something speaks for, in order: register books, and ID numbers of persons who
 * stand in no register book at all. Who is struck off or has moved away is left out.
 */
export function listFamilies(
  db: Database,
  chosen: Chosen,
  asOf: IsoDate,
  kinship: Kinship,
  limits: ScreeningLimits,
): string {
  const persons = temporaryName('found');
  const moves = temporaryName('moves');
  const families = temporaryName('families');
  db.exec(`CREATE TABLE ${persons} (id TEXT PRIMARY KEY) WITHOUT ROWID`);
  db.exec(`CREATE TABLE ${moves} (kind TEXT, key TEXT, family TEXT, PRIMARY KEY (kind, key)) WITHOUT ROWID`);
  db.exec(`CREATE TABLE ${families} (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL)`);
  const move = db.prepare(`INSERT INTO ${moves} VALUES (?, ?, ?)`);
  for (const [book, family] of kinship.familyOfBook) move.run('book', book, family);
  for (const [person, family] of kinship.familyOfPerson) move.run('person', person, family);
  findPersons(db, chosen, asOf, persons, limits.medicalBills);

  const youngest = shiftDateByMonths(asOf, -12 * limits.adultAge).replaceAll('-', '');
  const inRegistry = `r.import_no IN (${importsOf(chosen, 'registry')})`;
  const family = `coalesce(p.family, b.family, r.bookNo)`;
  const ofMoves = `LEFT JOIN ${moves} p ON p.kind = 'person' AND p.key = r.idNo
    LEFT JOIN ${moves} b ON b.kind = 'book' AND b.key = r.bookNo`;
  db.prepare(
    `INSERT INTO ${families} (kind, key)
     SELECT 'book', family FROM (
       SELECT ${family} AS family FROM ${persons} f CROSS JOIN ${tableOf('registry')} r ON r.idNo = f.id ${ofMoves}
       WHERE ${inRegistry} AND r.status = '正常'
       UNION
       SELECT ${family} FROM ${tableOf('registry')} r ${ofMoves}
       WHERE ${inRegistry} AND r.status = '正常' AND substr(r.idNo, 7, 8) > ?
       GROUP BY 1 HAVING count(DISTINCT r.idNo) >= ?
     ) ORDER BY family`,
  ).run(youngest, limits.manyChildren);
  db.exec(
    `INSERT INTO ${families} (kind, key)
     SELECT 'person', f.id FROM ${persons} f
     WHERE NOT EXISTS (SELECT 1 FROM ${tableOf('registry')} r WHERE r.idNo = f.id AND ${inRegistry})
     ORDER BY f.id`,
  );
  db.exec(`DROP TABLE ${persons}`);
  db.exec(`DROP TABLE ${moves}`);
  return families;
}

/** Everyone whom an agency names for an illness, a disability, care, or bills above the limit. */
function findPersons(
  db: Database,
  chosen: Chosen,
  asOf: IsoDate,
  persons: string,
  medicalBills: number,
): void {
  const [first, last] = datesThatCount('medical', 'date', asOf);
  const inForce = (source: 'disability' | 'illness' | 'care' | 'medical') =>
    `import_no IN (${importsOf(chosen, source)})`;
  db.prepare(
    `INSERT INTO ${persons}
     SELECT idNo FROM ${tableOf('disability')} WHERE ${inForce('disability')} AND (validTo IS NULL OR validTo >= ?)
     UNION
     SELECT idNo FROM ${tableOf('illness')} WHERE ${inForce('illness')} AND class IN ('重特大疾病', '严重精神障碍')
     UNION
     SELECT idNo FROM ${tableOf('care')} WHERE ${inForce('care')} AND date BETWEEN ? AND ?
     UNION
     SELECT r.idNo FROM ${tableOf('medical')} r WHERE r.${inForce('medical')} AND r.date BETWEEN ? AND ?
       AND NOT ${givesWay('medical', 'r', chosen.table)}
     GROUP BY r.idNo HAVING sum(r.selfPaid) > ?`,
  ).run(asOf, first, last, first, last, medicalBills);
}
