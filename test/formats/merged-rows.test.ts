import { describe, expect, it } from 'vitest';
import { MergedRows } from '../../src/formats/cells.js';
import { openXlsx, type Row, workbook } from './workbooks.js';

// A sheet large enough that a second unpacking of it is worth being spared.
const ROWS = 45_000;
const LONG = 'x'.repeat(60);
const row = (n: number) =>
  `<row r="${n}">${n === 3 ? '' : `<c r="A${n}"><v>${n}</v></c>`}<c r="B${n}" t="str"><v>${LONG}</v></c></row>`;
const ALL = Array.from({ length: ROWS }, (_, index) => row(index + 1)).join('');

async function read(ranges: readonly string[], noneFrom: number, rows = ALL): Promise<Row[]> {
  const tail = `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
  const file = await openXlsx(workbook({ rows, tail }), 'scanner');
  const seen: Row[] = [];
  await file.sheets[0]?.read((number, cells) => void seen.push([number, cells]), { merged: { noneFrom } });
  return seen;
}

describe('reading a large sheet as if no rows were merged', () => {
  it('gives the rows as they lie where only the header is merged', async () => {
    const rows = await read(['A1:A2', 'C5:D5'], 3);
    expect(rows).toHaveLength(ROWS);
    expect(rows[2]).toStrictEqual([3, [null, LONG]]);
  });

  it('says so at the end where a merged range reaches the rows', async () => {
    await expect(read(['A1:A2', 'A2:A3'], 3)).rejects.toThrow(MergedRows);
  });

  it('says so where the scanner leaves the sheet to the parser on the way', async () => {
    await expect(read(['A2:A3'], 3, `${ALL}<!-- 注 -->`)).rejects.toThrow(MergedRows);
    expect(await read(['A1:A2'], 3, `${ALL}<!-- 注 -->`)).toHaveLength(ROWS);
  });

  it('fills them when asked again without the assumption', async () => {
    const tail = '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>';
    const file = await openXlsx(workbook({ rows: ALL, tail }), 'scanner');
    const sheet = file.sheets[0];
    await expect(sheet?.read(() => undefined, { merged: { noneFrom: 2 } })).rejects.toThrow(MergedRows);
    let third: unknown;
    await sheet?.read((number, cells) => {
      if (number === 3) third = cells;
      return number < 3 ? undefined : false;
    });
    expect(third).toStrictEqual([2, LONG]);
  });
});
