import { type Cell, DateCell } from '../formats/cells.js';
import { cellText, foldToken } from './cells/fold.js';
import type { TableFound } from './found-table.js';
import { sourceOf } from './registry.js';
import type { Column, Source } from './source.js';

/** Nobody has these numbers: no place has the prefix. */
const INVENTED_ID = '320899195604120015';
const INVENTED_OTHER_ID = '320899196502280012';

const EXAMPLES: Readonly<Record<Exclude<Column['type'], 'id' | 'text' | 'enum' | 'bool'>, string | number>> =
  {
    yuan: 1234.5,
    date: '2024-11-30',
    month: '2024-11',
    int: 1,
    number: 56.78,
    rate: '1/2',
  };

function exampleCell(field: string, column: Column): string | number {
  switch (column.type) {
    case 'id':
      return field === 'idNo' ? INVENTED_ID : INVENTED_OTHER_ID;
    case 'text':
      return field === 'name' ? '张示例' : `示例${column.headers[0]}`;
    case 'enum':
      return column.words?.[0] ?? '';
    case 'bool':
      return column.defaultWord ?? '是';
    default:
      return EXAMPLES[column.type];
  }
}

/** The example line of a source's template, by field: an invented person, every column filled in; dates as YYYY-MM-DD. */
export const exampleOf = (source: Pick<Source, 'columns'>): ReadonlyMap<string, string | number> =>
  new Map(Object.entries(source.columns).map(([field, column]) => [field, exampleCell(field, column)]));

const textOf = (cell: Cell | undefined) => (cell instanceof DateCell ? cell.date : foldToken(cellText(cell)));

/**
 * Compiles the test for the example line of a template, left standing by whoever filled in the rows below. Only a line
 * that is the example in every column that is read; whoever typed over any of it has entered data.
 */
export function compileIsExample(table: TableFound): (cells: readonly Cell[]) => boolean {
  const example = exampleOf(sourceOf(table.source));
  const expected = table.columns.map(
    ({ index, field }) => [index, foldToken(String(example.get(field) ?? ''))] as const,
  );
  return (cells) => expected.every(([index, text]) => textOf(cells[index]) === text);
}
