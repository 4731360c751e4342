import { readdirSync, readlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../src/formats/open.js';
import {
  date,
  HEAD,
  MAIN,
  type Row,
  rowsOf,
  sheetXml,
  temporaryFile,
  workbook,
  workbookParts,
} from './workbooks.js';
import { zip } from './zip-writer.js';

const open = (bytes: Buffer, name = '名单.xlsx') => openSpreadsheet(temporaryFile(bytes, name));
const row = (number: number, value: number) =>
  `<row r="${number}"><c r="A${number}"><v>${value}</v></c></row>`;

/** The paths of the files that this process holds open. */
const openFiles = (): string[] =>
  readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return [readlinkSync(`/proc/self/fd/${descriptor}`)];
    } catch {
      return [];
    }
  });

describe('sheets', () => {
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = workbookParts({ rows: row(1, 1) }).filter(
    (part) => !String(part.name).includes('workbook.xml'),
  );
  const bytes = zip([
    ...parts,
    {
      name: 'xl/workbook.xml',
      data: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="乙" sheetId="5" r:id="rId9"/><sheet name="甲" sheetId="1" state="hidden" r:id="rId1"/><sheet name="图" sheetId="2" r:id="rId4"/><sheet name="缺" sheetId="7" state="veryHidden" r:id="rId5"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="${OFFICE}/worksheet" Target="/xl/worksheets/other%20one.xml"/><Relationship Id="rId4" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId5" Type="${OFFICE}/worksheet" Target="worksheets/none.xml"/></Relationships>`,
    },
    { name: 'xl\\worksheets\\Other One.xml', data: sheetXml(row(1, 2)) },
  ]);

  it('come in workbook order, charts left out, with what is hidden', async () => {
    const file = await open(bytes);
    expect(file.sheets.map(({ name, hidden }) => [name, hidden])).toStrictEqual([
      ['乙', false],
      ['甲', true],
      ['缺', true],
    ]);
    expect(await rowsOf(file.sheets[0])).toStrictEqual([[1, [2]]]);
    expect(await rowsOf(file.sheets[1])).toStrictEqual([[1, [1]]]);
  });

  it('whose part is missing are refused when read', async () => {
    const file = await open(bytes);
    await expect(rowsOf(file.sheets[2])).rejects.toMatchObject({ code: 'part-missing', exitCode: 3 });
  });
});

describe('reading', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => row(i + 1, i)).join('');

  it('can be done again', async () => {
    const file = await open(workbook({ rows: row(1, 7) }));
    expect(await rowsOf(file.sheets[0])).toStrictEqual(await rowsOf(file.sheets[0]));
    expect(file.details.reader).toBe('scanner');
    expect(file.format).toBe('xlsx');
  });

  it('stops when the visitor has enough and lets go of the file', async () => {
    const path = temporaryFile(workbook({ rows }), '停.xlsx');
    const file = await openSpreadsheet(path);
    const seen: number[] = [];
    await file.sheets[0]?.read((number) => {
      seen.push(number);
      return number < 3 ? undefined : false;
    });
    expect(seen).toStrictEqual([1, 2, 3]);
    expect(openFiles()).not.toContain(path);
    await file.close();
  });

  it('lets go of the file when the visitor throws', async () => {
    const path = temporaryFile(workbook({ rows }), '错.xlsx');
    const file = await openSpreadsheet(path);
    const reading = file.sheets[0]?.read(() => {
      throw new RangeError('visitor');
    });
    await expect(reading).rejects.toThrow('visitor');
    expect(openFiles()).not.toContain(path);
  });

  it('fills merged cells though the visitor changes the rows it is given', async () => {
    const tail = '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>';
    const cells = (n: number) =>
      `<row r="${n}">${n === 1 ? '<c r="A1"><v>1</v></c>' : ''}<c r="B${n}"><v>2</v></c></row>`;
    const file = await open(workbook({ rows: cells(1) + cells(2) + cells(3) + cells(4), tail }));
    const seen: unknown[] = [];
    await file.sheets[0]?.read((_, given) => {
      seen.push([...given]);
      given.length = 0;
    });
    expect(seen).toStrictEqual([
      [1, 2],
      [1, 2],
      [1, 2],
      [null, 2],
    ]);
  });

  it('goes on with the parser where the scanner meets something strange, no row twice and none lost', async () => {
    const strange = `${rows}<!-- 注 --><row r="6001"><c r="A6001"><v>1</v></c></row>`;
    const file = await open(workbook({ rows: strange }));
    const seen: Row[] = await rowsOf(file.sheets[0]);
    expect(seen).toHaveLength(5001);
    expect(seen.map(([number]) => number)).toStrictEqual([
      ...Array.from({ length: 5000 }, (_, i) => i + 1),
      6001,
    ]);
    expect(file.details.reader).toBe('saxes');
  });

  it('leaves to SheetJS what is no proper XML, and says so', async () => {
    const file = await open(
      workbook({
        formats: [0, 14],
        rows: `${row(1, 1)}<row r="2"><c r="A2" s="1"><v>45292</v></c><c r="B2" a=1><v>3</v></c></row>`,
      }),
    );
    expect(await rowsOf(file.sheets[0])).toStrictEqual([
      [1, [1]],
      [2, [date('2024-01-01'), 3]],
    ]);
    expect(file.details.reader).toBe('sheetjs');
  });

  it('hands dates of one day on as one object', async () => {
    const file = await open(
      workbook({
        formats: [0, 14],
        rows: '<row r="1"><c s="1"><v>45292</v></c><c s="1"><v>45292.5</v></c></row>',
      }),
    );
    const [first] = await rowsOf(file.sheets[0]);
    expect(first?.[1][0]).toBe(first?.[1][1]);
  });
});
