import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, randomFrom } from '../fixtures/random.js';
import { type SourceKey, sourceOf } from '../src/sources/registry.js';
import type { Column } from '../src/sources/source.js';
import { agencies, agencyRows } from './agencies.js';
import { type BenchHousehold, type BenchMember, population, STREETS } from './population.js';
import {
  type BenchCell,
  type CellKind,
  serialOf,
  type TableFile,
  writeCsv,
  writeXlsx,
} from './sheet-file.js';

export interface MonthOptions {
  readonly folder: string;
  readonly households: number;
  readonly format: 'xlsx' | 'csv';
  readonly seed?: number;
  /** Called before each file. */
  readonly onFile?: (name: string) => void;
}

/** What was written. */
export interface MonthSize {
  readonly persons: number;
  readonly agencyRows: number;
  readonly files: number;
}

/** Excel has 1,048,576 rows a sheet; a longer source is written in several files. */
const ROWS_A_FILE = 1_000_000;
/** The bank's, a household. */
const MOST_ROWS = 3;
/** Of 1,000 rows: so many with an ID number in lower case or with a blank, a wrong check digit, an unreadable amount. */
const UNTIDY = 3;
const WRONG = 1;
const UNREADABLE = 1;

const ROSTER_FIELDS = [
  'household',
  'street',
  'community',
  'name',
  'idNo',
  'relation',
  'area',
  'sharesLiving',
  'employment',
  'wageIncome',
  'businessIncome',
  'appliedFor',
  'appliedOn',
  'authorisedOn',
] as const;

/** Writes a month of the given size: a roster a street and a file (or more) a source. Nothing is held in memory. */
export async function writeBenchMonth(options: MonthOptions): Promise<MonthSize> {
  mkdirSync(options.folder, { recursive: true });
  const { households, seed = 1 } = options;
  let [persons, agencyRows, files] = [0, 0, 0];
  for (const street of STREETS) {
    const rows = () => rosterRows(street, households, seed);
    persons += await writeTable(options, `申请人花名册_${street}`, 'applicants', ROSTER_FIELDS, rows);
    files++;
  }
  for (const agency of agencies) {
    const fields = Object.keys(sourceOf(agency.source).columns);
    const rows = () => sourceRows(agency, fields, households, seed);
    const parts = Math.ceil((households * MOST_ROWS) / ROWS_A_FILE);
    for (let part = 0; part < parts; part++) {
      const name = sourceOf(agency.source).title.zh + (parts > 1 ? `_第${part + 1}部分` : '');
      agencyRows += await writeTable(options, name, agency.source, fields, () => every(rows(), parts, part));
      files++;
    }
  }
  return { persons, agencyRows, files };
}

/** One of so many parts: every row whose number leaves this remainder. */
function* every<T>(rows: Iterable<T>, parts: number, part: number): Iterable<T> {
  let count = 0;
  for (const row of rows) if (count++ % parts === part) yield row;
}

/** How many rows it wrote. */
async function writeTable(
  { folder, format, onFile }: MonthOptions,
  name: string,
  source: SourceKey,
  fields: readonly string[],
  rows: () => Iterable<BenchCell[]>,
): Promise<number> {
  let written = 0;
  const columns: Readonly<Record<string, Column>> = sourceOf(source).columns;
  const random = randomFrom(`${name}/slips`);
  const kinds = fields.map((field) => kindOf(columns[field]));
  const amount = fields.findIndex((field) => columns[field]?.type === 'yuan' && columns[field].required);
  const table: TableFile = {
    path: join(folder, `${name}_202411.${format}`),
    header: fields.map((field) => columns[field]?.headers[0] ?? field),
    kinds,
    *rows() {
      for (const row of rows()) {
        written++;
        yield withSlip(row, random, fields.indexOf('idNo'), amount);
      }
    },
  };
  onFile?.(table.path);
  if (format === 'xlsx') await writeXlsx(table);
  else writeCsv(table);
  return written;
}

function kindOf(column: Column | undefined): CellKind {
  if (column?.type === 'date') return 'date';
  return column?.type === 'yuan' || column?.type === 'number' || column?.type === 'int' ? 'number' : 'text';
}

function withSlip(row: BenchCell[], random: Random, idNo: number, amount: number): BenchCell[] {
  const slip = random.int(1, 1000);
  const id = String(row[idNo]);
  if (slip <= UNTIDY) row[idNo] = id.endsWith('X') ? id.toLowerCase() : `${id} `;
  else if (slip <= UNTIDY + WRONG) row[idNo] = id.slice(0, 17) + (id.endsWith('5') ? '6' : '5');
  else if (slip <= UNTIDY + WRONG + UNREADABLE && amount >= 0) row[amount] = '约三千';
  return row;
}

function* rosterRows(street: string, households: number, seed: number): Iterable<BenchCell[]> {
  for (const household of population(households, seed)) {
    if (household.street !== street) continue;
    for (const [place, member] of household.members.entries())
      yield rosterRow(household, member, place === 0);
  }
}

/** In the order of ROSTER_FIELDS. */
function rosterRow(household: BenchHousehold, member: BenchMember, isHead: boolean): BenchCell[] {
  return [
    household.number,
    household.street,
    household.community,
    member.name,
    member.idNo,
    member.relation,
    isHead ? (household.village ? '农村' : '城镇') : null,
    '是',
    member.employment,
    member.wage,
    member.business,
    isHead ? '低保' : null,
    isHead ? serialOf('2024-11-04') : null,
    member.age >= 18 && member.authorised ? serialOf('2024-11-05') : null,
  ];
}

function* sourceRows(
  agency: (typeof agencies)[number],
  fields: readonly string[],
  households: number,
  seed: number,
): Iterable<BenchCell[]> {
  for (const household of population(households, seed)) {
    const found = agencyRows(agency, household, seed);
    if (!found) continue;
    for (const values of found.rows) {
      const row = { ...values, name: found.person.name, idNo: found.person.idNo };
      yield fields.map((field) => row[field as keyof typeof row] ?? null);
    }
  }
}
