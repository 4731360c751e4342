import { describe, expect, it } from 'vitest';
import { ByteWindow } from '../../src/formats/byte-window.js';
import { CellNormaliser } from '../../src/formats/cell-normaliser.js';
import type { Cell } from '../../src/formats/cells.js';
import { SharedStrings } from '../../src/formats/shared-strings.js';
import { SheetScanner } from '../../src/formats/sheet-scanner.js';
import { StringsScanner } from '../../src/formats/strings-scanner.js';
import { openXlsx, type Row, rowsOf, sheetXml, stringsXml, workbook } from './workbooks.js';

const STRINGS =
  '<si><t>王秀英</t></si><si><r><t>𠮷&amp;</t></r><r><t xml:space="preserve"> 㐀</t></r><rPh><t>x</t></rPh></si><si/>';
const ROWS =
  '<row r="1" spans="1:4"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="0"/><c r="D1" t="str"><f>A1&amp;B1</f><v>陈浩琪</v></c></row>' +
  '<row r="3"/><row r="4" ht="15.75"><c r="A4"><v>-12.50</v></c><c r="AB4" t="inlineStr"><is><t>李&#x56DB;</t></is></c></row>\n';
const EXPECTED: Row[] = [
  [1, ['王秀英', '𠮷& 㐀', null, '陈浩琪']],
  [4, [-12.5, ...new Array<null>(26).fill(null), '李四']],
];

/** Scans the strings and the sheet in pieces that end at the given places. */
function scanInPieces(strings: readonly Buffer[], sheet: readonly Buffer[]): Row[] {
  const shared = new SharedStrings(1000);
  const stringsScanner = new StringsScanner(shared);
  const stringBytes = new ByteWindow();
  for (const piece of [...strings, Buffer.alloc(StringsScanner.LOOKAHEAD, ' ')]) {
    stringBytes.append(piece);
    const taken = stringsScanner.scan(stringBytes.bytes, stringBytes.end);
    expect(taken).toBeGreaterThanOrEqual(0);
    stringBytes.take(taken);
  }
  expect(stringsScanner.complete).toBe(true);
  const rows: Row[] = [];
  const sink = (row: number, cells: Cell[]) => rows.push([row, cells]) > 0;
  const scanner = new SheetScanner(new CellNormaliser(shared, new Uint8Array(2), false), sink, '名单');
  const window = new ByteWindow();
  let outcome = 'more';
  for (const piece of sheet) {
    if (outcome === 'done') break;
    window.append(piece);
    outcome = scanner.scan(window.bytes, window.end);
    expect(['more', 'done']).toContain(outcome);
    window.take(scanner.used);
  }
  expect(outcome).toBe('done');
  return rows;
}

const cutAt = (bytes: Buffer, at: number) => [bytes.subarray(0, at), bytes.subarray(at)];

describe('wherever a piece of bytes ends, the cells are the same', () => {
  const strings = Buffer.from(stringsXml(STRINGS));
  const sheet = Buffer.from(sheetXml(ROWS));

  it('with one cut at every place of the shared strings', () => {
    for (let at = 0; at <= strings.length; at++) {
      expect(scanInPieces(cutAt(strings, at), [sheet]), `cut at ${at}`).toStrictEqual(EXPECTED);
    }
  });

  it('with one cut at every place of the sheet', () => {
    for (let at = 0; at <= sheet.length; at++) {
      expect(scanInPieces([strings], cutAt(sheet, at)), `cut at ${at}`).toStrictEqual(EXPECTED);
    }
  });

  it('byte by byte', () => {
    const bytes = (buffer: Buffer) => Array.from(buffer, (_, at) => buffer.subarray(at, at + 1));
    expect(scanInPieces(bytes(strings), bytes(sheet))).toStrictEqual(EXPECTED);
  });
});

describe('with unpacked pieces of any size', () => {
  const many = Array.from({ length: 40 }, (_, i) =>
    ROWS.replaceAll('r="1"', `r="${i * 10 + 1}"`)
      .replace('<row r="3"/>', '')
      .replaceAll('r="4"', `r="${i * 10 + 4}"`),
  );
  const tail = '<mergeCells count="1"><mergeCell ref="A1:A4"/></mergeCells>';

  it.each(['scanner', 'saxes'] as const)('%s', async (reader) => {
    const bytes = workbook({ strings: STRINGS, rows: many.join(''), tail, formats: [0, 0] });
    const whole = await rowsOf((await openXlsx(bytes, reader)).sheets[0]);
    expect(whole).toHaveLength(80);
    expect(whole[0]?.[1][1]).toBe('𠮷& 㐀');
    for (const chunkSize of [64, 65, 67, 71, 83, 97, 113, 127, 131, 149, 191, 257, 1021]) {
      const file = await openXlsx(bytes, reader, chunkSize);
      expect(await rowsOf(file.sheets[0]), `pieces of ${chunkSize}`).toStrictEqual(whole);
      expect(file.details.reader).toBe(reader);
    }
  });
});
