import type { Cell } from '../formats/cells.js';
import { UNKNOWN_WORD } from './cells/enum.js';
import { cellText, foldText, isBlank } from './cells/fold.js';
import { readerOf } from './cells/reader.js';
import { type CellReader, EXCEL_ERROR, Fault } from './cells/reading.js';
import type { ReadContext, TableFound } from './found-table.js';
import type { CellProblem, CellProblemCode } from './problems.js';
import type { SourceKey } from './registry.js';
import type { Column, Source } from './source.js';

/** What a field holds, ready for SQLite: money in fen, dates and months and rates as text, 1 and 0; null is unknown. */
export type SqlValue = string | number | null;

export interface RecordRow {
  readonly kind: 'record';
  /** In the order of Object.keys(source.columns). */
  readonly values: SqlValue[];
  /** Fields whose word is none of the standard: now unknown, or what the column says for other words. */
  readonly unreadable?: readonly string[];
}

/** The source was asked for this person and has nothing. */
export interface AnswerRow {
  readonly kind: 'answer';
  readonly idNo: string;
  readonly name: string;
}

export interface RejectedRow {
  readonly kind: 'rejected';
  /** All of them, in the order of the declaration. */
  readonly problems: readonly CellProblem[];
  /** What could be read all the same, else null. */
  readonly household: string | null;
  readonly idNo: string | null;
  readonly name: string | null;
}

export type ParsedRow = RecordRow | AnswerRow | RejectedRow;

/** A column of the sheet with its reader and the place of its value in the record. */
interface BoundColumn {
  readonly field: string;
  readonly column: Column;
  readonly header: string;
  readonly index: number;
  readonly slot: number;
  readonly read: CellReader;
}

/** Where a record starts from: what an empty cell means, and what the file's name says. */
function defaultsOf(source: Source<SourceKey>, table: TableFound, context: ReadContext): SqlValue[] {
  return Object.entries(source.columns).map(([field, column]) => {
    if (column.withoutColumn === 'fileName' && !table.columns.some((one) => one.field === field))
      return foldText(context.fileName);
    if (column.defaultWord === undefined) return null;
    const value = readerOf(source, column, null, context)(column.defaultWord);
    return value instanceof Fault ? null : value;
  });
}

function bind(source: Source<SourceKey>, table: TableFound, context: ReadContext): BoundColumn[] {
  const read = new Map(table.columns.map((column) => [column.field, column]));
  return Object.entries(source.columns).flatMap(([field, column], slot) => {
    const found = read.get(field);
    if (!found) return [];
    const reader = readerOf(source, column, found.unit, context);
    return [{ field, column, header: found.header, index: found.index, slot, read: reader }];
  });
}

/**
 * Compiles the reader of a table's rows. Nearly every row is clean and goes through one loop over closures that allocates
 * nothing but the record; a row with anything unusual is read a second time, at leisure, to say all that is wrong.
 */
export function compileRowParser(
  source: Source<SourceKey>,
  table: TableFound,
  context: ReadContext,
): (cells: readonly Cell[]) => ParsedRow {
  const defaults = defaultsOf(source, table, context);
  const bound = bind(source, table, context);
  const examine = examiner(source, bound, defaults);
  const count = bound.length;
  const readers = bound.map((column) => column.read);
  const indexes = bound.map((column) => column.index);
  const slots = bound.map((column) => column.slot);
  const mustHave = bound.map((column) => column.column.required);

  return (cells) => {
    const values = defaults.slice();
    for (let i = 0; i < count; i++) {
      const cell = cells[indexes[i] as number];
      const value = cell === null || cell === undefined ? null : (readers[i] as CellReader)(cell);
      if (value === null) {
        if (mustHave[i]) return examine(cells);
      } else if (typeof value === 'object') return examine(cells);
      else values[slots[i] as number] = value;
    }
    return { kind: 'record', values };
  };
}

/** Reads a row that is not clean: a record with unreadable words, an empty answer, or a rejection. */
function examiner(
  source: Source<SourceKey>,
  bound: readonly BoundColumn[],
  defaults: readonly SqlValue[],
): (cells: readonly Cell[]) => ParsedRow {
  const isAgency = source.family === 'person';
  const isPerson = ({ field }: BoundColumn) => field === 'name' || field === 'idNo';
  const slotOf = (field: string) => Object.keys(source.columns).indexOf(field);
  const [household, idNo, name] = [slotOf('household'), slotOf('idNo'), slotOf('name')];

  return (cells) => {
    const values = defaults.slice();
    const problems: CellProblem[] = [];
    const unreadable: string[] = [];
    /** Required columns beyond name and ID number: those without a value, and whether others have one. */
    const empty: BoundColumn[] = [];
    let saysSomething = false;

    const report = (code: CellProblemCode, { field, header, index }: BoundColumn) =>
      problems.push({ code, field, header, column: index, value: cellText(cells[index]) });

    for (const column of bound) {
      const cell = cells[column.index];
      const value = cell === null || cell === undefined ? null : column.read(cell);
      const { required, otherwise } = column.column;
      const ofFinding = isAgency && required && !isPerson(column);
      // An error of Excel says nothing either way; it is a reason of its own.
      if (value !== null && value !== EXCEL_ERROR && ofFinding) saysSomething = true;
      if (value === null) {
        if (ofFinding) empty.push(column);
        else if (required) report('missing-required', column);
      } else if (!(value instanceof Fault)) values[column.slot] = value;
      else if (value === UNKNOWN_WORD && (otherwise !== undefined || !required)) {
        values[column.slot] = otherwise ?? null;
        unreadable.push(column.field);
      } else report(value.code, column);
    }

    // Some of them real, others not: a record that is incomplete. None real: asked, and nothing found.
    if (saysSomething)
      for (const column of empty)
        report(isBlank(cells[column.index]) ? 'missing-required' : 'partly-placeholder', column);

    const text = (slot: number) => {
      const value = slot < 0 ? null : values[slot];
      return typeof value === 'string' ? value : null;
    };
    if (problems.length > 0) {
      const order = (problem: CellProblem) => slotOf(problem.field);
      problems.sort((a, b) => order(a) - order(b));
      return { kind: 'rejected', problems, household: text(household), idNo: text(idNo), name: text(name) };
    }
    if (empty.length > 0) return { kind: 'answer', idNo: text(idNo) ?? '', name: text(name) ?? '' };
    return unreadable.length > 0 ? { kind: 'record', values, unreadable } : { kind: 'record', values };
  };
}
