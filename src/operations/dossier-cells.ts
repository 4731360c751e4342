import { parseIsoDate, parseIsoMonth } from '../base/dates.js';
import { isIdNo, parseIdNo } from '../base/identity.js';
import { fenFromYuan, yuanFromFen } from '../base/money.js';
import { Ratio } from '../base/ratio.js';
import type { Column } from '../sources/source.js';

/** A dossier may name people born until this day; whether they are born already is for the rules. */
const LATEST_BIRTH = '2999-12-31' as Parameters<typeof parseIdNo>[1];

/** Thrown for a value of a document that its column cannot hold. */
export class UnreadableValue extends Error {}

/** Reads the value that a document gives for a column; money comes in yuan. @throws UnreadableValue */
export function readDocumentValue(column: Column, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return defaultOf(column);
  switch (column.type) {
    case 'text':
      return textOf(value);
    case 'id':
      return idOf(value);
    case 'yuan':
      return orFail(typeof value === 'number' ? fenFromYuan(value) : null, value);
    case 'date':
      return orFail(typeof value === 'string' ? parseIsoDate(value) : null, value);
    case 'month':
      return orFail(typeof value === 'string' ? parseIsoMonth(value) : null, value);
    case 'bool':
      return boolOf(value);
    case 'int':
      return orFail(typeof value === 'number' && Number.isSafeInteger(value) ? value : null, value);
    case 'number':
      return orFail(typeof value === 'number' && Number.isFinite(value) ? value : null, value);
    case 'rate':
      // 共同共有 says no share, as in a spreadsheet.
      if (typeof value === 'string' && !/\d|分之/.test(value)) return defaultOf(column);
      return orFail(rateOf(value)?.toString() ?? null, value);
    case 'enum':
      return enumOf(column, value);
  }
}

/** The value as a document shows it: money in yuan. */
export function documentValue(column: Column, value: unknown): unknown {
  return column.type === 'yuan' && typeof value === 'number' ? yuanFromFen(value) : value;
}

function orFail<T>(value: T | null, given: unknown): T {
  if (value === null) throw new UnreadableValue(JSON.stringify(given));
  return value;
}

function defaultOf(column: Column): unknown {
  if (column.defaultWord === undefined) return null;
  if (column.type === 'bool') return column.defaultWord === '是';
  return column.type === 'int' ? Number(column.defaultWord) : column.defaultWord;
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new UnreadableValue(JSON.stringify(value));
  return String(value).normalize('NFKC').trim() || null;
}

function idOf(value: unknown): string {
  const id = typeof value === 'string' ? parseIdNo(value, LATEST_BIRTH) : null;
  if (id === null || !isIdNo(id)) throw new UnreadableValue(JSON.stringify(value));
  return id;
}

function boolOf(value: unknown): boolean {
  if (value === true || value === '是') return true;
  if (value === false || value === '否') return false;
  throw new UnreadableValue(JSON.stringify(value));
}

const rateOf = (value: unknown): Ratio | null =>
  typeof value === 'number' || typeof value === 'string' ? Ratio.parse(String(value)) : null;

function enumOf(column: Column, value: unknown): string {
  const word = String(value);
  if (column.words?.includes(word)) return word;
  const meant = column.synonyms?.[word] ?? column.otherwise;
  if (meant === undefined) throw new UnreadableValue(JSON.stringify(value));
  return meant;
}
