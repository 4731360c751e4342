import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvFile, type CsvReader } from '../../src/formats/csv.js';
import { MemoryBytes } from '../../src/formats/file-bytes.js';
import { openSpreadsheet } from '../../src/formats/open.js';
import { type Row, refusalOf, rowsOf, temporaryFile } from './workbooks.js';

async function readCsv(bytes: Buffer | string, name = '存款_202411.csv', encoding?: string) {
  const file = await openSpreadsheet(temporaryFile(bytes, name), encoding === undefined ? {} : { encoding });
  return {
    rows: await rowsOf(file.sheets[0]),
    details: file.details,
    format: file.format,
    sheet: file.sheets[0]?.name,
  };
}

async function readBy(reader: CsvReader, text: string, pieceSize?: number): Promise<Row[]> {
  const encoding = { encoding: 'utf-8', skip: 0 };
  const options = pieceSize === undefined ? { reader } : { reader, pieceSize };
  return rowsOf(new CsvFile(new MemoryBytes('a.csv', Buffer.from(text)), encoding, text, options).sheets[0]);
}

const swap = (utf16le: Buffer) => Buffer.from(utf16le).swap16();
/** 姓名,余额 / 王秀英,1.50 / 李四, in GB18030. */
const GB18030 = Buffer.from('d0d5c3fb2cd3e0b6ee0d0acdf5d0e3d3a22c312e35300d0ac0eecbc42c0d0a', 'hex');
const TEXT = '姓名,余额\r\n王秀英,1.50\r\n李四,\r\n';
const ROWS: Row[] = [
  [1, ['姓名', '余额']],
  [2, ['王秀英', '1.50']],
  [3, ['李四']],
];

describe('encodings', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\ufeff${TEXT}`)],
    ['gb18030', GB18030],
    ['utf-16le', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['utf-16be', swap(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))],
    ['utf-16le', Buffer.from(TEXT, 'utf16le')],
    ['utf-16be', swap(Buffer.from(TEXT, 'utf16le'))],
  ])('%s', async (encoding, bytes) => {
    const { rows, details, format, sheet } = await readCsv(bytes);
    expect(rows).toStrictEqual(ROWS);
    expect(details).toStrictEqual({ encoding, delimiter: ',', reader: 'csv-scanner' });
    expect([format, sheet]).toStrictEqual(['csv', '存款_202411']);
  });

  it('the rare characters of GB18030 that take four bytes', async () => {
    const { rows } = await readCsv(
      Buffer.concat([GB18030, Buffer.from('95328236', 'hex'), Buffer.from(',2\r\n')]),
    );
    expect(rows[3]).toStrictEqual([4, ['𠀀', '2']]);
  });

  it('a GB18030 file whose first Chinese character comes late', async () => {
    const { rows, details } = await readCsv(Buffer.concat([Buffer.from('a,b\r\n'.repeat(60_000)), GB18030]));
    expect(rows.at(-1)).toStrictEqual([60_003, ['李四']]);
    expect(details.encoding).toBe('gb18030');
  });

  it('UTF-8 with a damaged place is refused, not read as something else', async () => {
    const bytes = Buffer.from(TEXT.repeat(10));
    bytes[bytes.length - 9] = 0xff;
    expect(await refusalOf(readCsv(bytes))).toBe('text-undecodable');
    expect(await refusalOf(readCsv(Buffer.from(`${TEXT.repeat(10)}王`).subarray(0, -1)))).toBe(
      'text-undecodable',
    );
  });

  it('one that is named is taken, an unknown one refused', async () => {
    expect((await readCsv(GB18030, 'a.csv', 'gbk')).rows).toStrictEqual(ROWS);
    expect(await refusalOf(readCsv(GB18030, 'a.csv', 'utf-8'))).toBe('text-undecodable');
    expect(await refusalOf(readCsv(GB18030, 'a.csv', 'martian'))).toBe('encoding-unknown');
  });
});

describe('delimiters', () => {
  it.each([',', '\t', ';', '|'])('%j', async (delimiter) => {
    const text = `银行存款明细\n姓名${delimiter}金额${delimiter}备注\n甲${delimiter}"1,2;3|4\t5"${delimiter}无\n乙${delimiter}2${delimiter}x\n`;
    const { rows, details } = await readCsv(text, '明细.xls');
    expect(details.delimiter).toBe(delimiter);
    expect(rows).toStrictEqual([
      [1, ['银行存款明细']],
      [2, ['姓名', '金额', '备注']],
      [3, ['甲', '1,2;3|4\t5', '无']],
      [4, ['乙', '2', 'x']],
    ]);
  });

  it('a decimal comma does not outweigh the semicolon', async () => {
    expect((await readCsv('姓名;金额;额\n甲;1,5;2,5\n乙;1,5;2,5\n')).details.delimiter).toBe(';');
  });

  it('a sep= line decides and counts as no row', async () => {
    const { rows, details } = await readCsv('\ufeffsep=|\r\na|b,c\r\n');
    expect(details.delimiter).toBe('|');
    expect(rows).toStrictEqual([[1, ['a', 'b,c']]]);
  });
});

describe('rows and cells', () => {
  it('blank lines and quoted line breaks count as Excel counts them', async () => {
    const { rows, details } = await readCsv('a,b\r\n\r\n,,\r\n"x\r\ny",2\r\nlast,"3"');
    expect(rows).toStrictEqual([
      [1, ['a', 'b']],
      [4, ['x\r\ny', '2']],
      [5, ['last', '3']],
    ]);
    expect(details.reader).toBe('csv-scanner');
  });

  it('texts kept from Excel by a formula are unwrapped, other formulas are texts', async () => {
    const { rows, details } = await readCsv('证号,b\n="320899195604120015","=""001"""\n=A1,=""\n');
    expect(rows).toStrictEqual([
      [1, ['证号', 'b']],
      [2, ['320899195604120015', '001']],
      [3, ['=A1']],
    ]);
    expect(details.reader).toBe('csv-scanner');
  });

  it('nothing is taken for a number', async () => {
    expect((await readCsv('320899195604120015,001,1.50,2024-01-01,TRUE\n')).rows).toStrictEqual([
      [1, ['320899195604120015', '001', '1.50', '2024-01-01', 'TRUE']],
    ]);
  });

  it('a quote inside a field, a lone carriage return: csv-parse goes on', async () => {
    const { rows, details } = await readCsv('a,b\n1,"2"\n5" 管,3\n4,5\n');
    expect(rows).toStrictEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
      [3, ['5" 管', '3']],
      [4, ['4', '5']],
    ]);
    expect(details.reader).toBe('csv-parse');
    expect((await readCsv('a,b\r1,2\r3,4\r')).rows).toStrictEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
      [3, ['3', '4']],
    ]);
  });

  it('a quote that is not closed is refused with its row', async () => {
    await expect(readCsv('a,b\n1,2\n"3,4\n5,6\n')).rejects.toMatchObject({
      code: 'quote-open',
      params: { row: 3 },
    });
  });

  it('stops when the visitor has enough', async () => {
    const file = await openSpreadsheet(temporaryFile('a\n'.repeat(100_000), 'a.csv'));
    let seen = 0;
    await file.sheets[0]?.read(() => (++seen < 3 ? undefined : false));
    expect(seen).toBe(3);
  });
});

describe('the scanner and csv-parse agree', () => {
  const field = fc.oneof(
    fc.constantFrom('', '王秀英', '1,5', 'a"b', '两\n行', 'x\r\ny', '="001"', '𠮷', ' ', "'"),
    fc.string({ maxLength: 6 }),
  );
  const quoted = (text: string, always: boolean) =>
    always || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const table = fc.array(fc.array(fc.tuple(field, fc.boolean()), { minLength: 1, maxLength: 5 }), {
    maxLength: 12,
  });

  it('on any proper file, whatever the size of the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (rows, eol, size, end) => {
          const text =
            rows.map((row) => row.map(([cell, always]) => quoted(cell, always)).join(',')).join(eol) +
            (end ? eol : '');
          fc.pre(text !== '');
          const reference = await readBy('csv-parse', text);
          expect(await readBy('csv-scanner', text)).toStrictEqual(reference);
          expect(await readBy('csv-scanner', text, size)).toStrictEqual(reference);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('on any text at all', async () => {
    const raw = fc.string({
      unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '甲', '='),
      minLength: 1,
      maxLength: 24,
    });
    const outcome = async (reader: CsvReader, text: string, size?: number) => {
      try {
        return await readBy(reader, text, size);
      } catch (problem) {
        return (problem as { code?: string }).code;
      }
    };
    await fc.assert(
      fc.asyncProperty(raw, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const reference = await outcome('csv-parse', text);
        expect(await outcome('csv-scanner', text)).toStrictEqual(reference);
        expect(await outcome('csv-scanner', text, size)).toStrictEqual(reference);
      }),
      { numRuns: 300 },
    );
  });
});
