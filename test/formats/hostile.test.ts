import { writeFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../src/formats/open.js';
import { FileRefused, OTHER_FILES, REFUSALS } from '../../src/formats/refusals.js';
import {
  HEAD,
  MAIN,
  refusalOf,
  rowsOf,
  sheetXml,
  temporaryFile,
  workbook,
  workbookParts,
} from './workbooks.js';
import { zip } from './zip-writer.js';

/** What becomes of a file that is opened and read to its end. */
const fate = (bytes: Buffer | string, name = '名单.xlsx') =>
  refusalOf(
    (async () => {
      const file = await openSpreadsheet(temporaryFile(bytes, name));
      for (const sheet of file.sheets) await sheet.read(() => undefined);
    })(),
  );

const good = workbook({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
const withSheet = (sheet: string | Buffer) => workbook({ sheet });

describe('files that are none', () => {
  it('missing, a folder, empty', async () => {
    expect(await refusalOf(openSpreadsheet('/nowhere/名单.xlsx'))).toBe('file-missing');
    expect(await refusalOf(openSpreadsheet('/'))).toBe('not-a-file');
    expect(await fate('')).toBe('file-empty');
  });

  it.each([
    ['%PDF-1.7 …', 'pdf'],
    ['{\\rtf1 …}', 'word'],
    ['\x89PNG\r\n', 'picture'],
    ['MZ\x90\0\x03', 'program'],
    ['{"a": 1}', 'data'],
    ['<?xml version="1.0"?><feed/>', 'markup'],
    ['<html><body><p>没有表格</p></body></html>', 'markup'],
    ['\x01\x02\x03\x00\x05garbage\xff\xfe\xfd', 'unknown'],
  ])('%j', async (bytes, what) => {
    const opening = openSpreadsheet(
      temporaryFile(Buffer.from(bytes, what === 'markup' ? 'utf8' : 'latin1'), '名单.xlsx'),
    );
    await expect(opening).rejects.toMatchObject({ code: 'not-a-spreadsheet', params: { what }, exitCode: 3 });
  });

  it('random bytes', async () => {
    let seed = 7;
    const next = () => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return seed >> 16;
    };
    for (let round = 0; round < 20; round++) {
      const bytes = Buffer.from(Array.from({ length: 3000 }, next));
      expect(['not-a-spreadsheet', 'unreadable']).toContain(await fate(bytes));
    }
  });

  it('a Word document, an archive, a locked workbook', async () => {
    const word = workbookParts({}).map((part) => ({
      ...part,
      name: String(part.name).replace('xl/workbook', 'word/document'),
    }));
    expect(await fate(zip(word))).toBe('not-a-spreadsheet');
    expect(await fate(zip([{ name: '银行/存款.xlsx', data: good }]))).toBe('archive-not-supported');
    expect(await fate(zip([{ name: 'a.xlsx', data: good, flags: 1 }]))).toBe('password-needed');
  });

  it('an OLE file that is locked, of Word, or cut off', async () => {
    const compound = (name: string) => {
      const file = XLSX.CFB.utils.cfb_new();
      XLSX.CFB.utils.cfb_add(file, name, Buffer.alloc(9000, 1));
      return Buffer.from(XLSX.CFB.write(file, { type: 'buffer' }) as Buffer);
    };
    expect(await fate(compound('/EncryptedPackage'))).toBe('password-needed');
    expect(await fate(compound('/WordDocument'))).toBe('not-a-spreadsheet');
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(
      book,
      XLSX.utils.aoa_to_sheet(Array.from({ length: 900 }, (_, i) => [i, `第${i}行`])),
      '一',
    );
    const xls = XLSX.write(book, { type: 'buffer', bookType: 'xls' }) as Buffer;
    expect(await fate(xls)).toBe('read');
    for (let end = 8; end < xls.length - 1024; end += 1531)
      expect(await fate(xls.subarray(0, end)), `${end} bytes`).toBe('file-damaged');
  });
});

describe('damaged workbooks', () => {
  it('cut off anywhere', async () => {
    for (let length = 3; length < good.length; length += 37) {
      expect(await fate(good.subarray(0, length)), `${length} bytes`).not.toBe('read');
    }
  });

  it('with a byte changed anywhere: refused or read, never a crash', async () => {
    for (let at = 0; at < good.length; at += 23) {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
      await fate(bytes);
    }
  });

  it('with a wrong sum, a wrong size, an unknown compression', async () => {
    const options = (extra: object) =>
      workbook({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', options: extra });
    expect(await fate(options({ claimedCrc: 1 }))).toBe('file-damaged');
    expect(await fate(options({ claimedSize: 5000 }))).toBe('file-damaged');
    expect(await fate(options({ method: 9 }))).toBe('zip-method');
  });

  it('whose sheet is cut off: not read as far as it goes', async () => {
    const whole = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>');
    for (const end of [
      whole.indexOf('</row>') + 6,
      whole.indexOf('</sheetData>') + 12,
      whole.length - 3,
      0,
    ]) {
      expect(await fate(withSheet(whole.slice(0, end))), `${end} characters`).toBe('xml-damaged');
    }
  });

  it('with bytes that are no UTF-8', async () => {
    const sheet = Buffer.from(sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>XX</t></is></c></row>'));
    sheet[sheet.indexOf('XX')] = 0xff;
    expect(await fate(withSheet(sheet))).toBe('xml-damaged');
  });

  it('without sheets', async () => {
    const parts = workbookParts({}).map((part) =>
      part.name === 'xl/workbook.xml'
        ? { ...part, data: `${HEAD}<workbook xmlns="${MAIN}"><sheets/></workbook>` }
        : part,
    );
    expect(await fate(zip(parts))).toBe('no-sheets');
  });

  it('changed between two readings', async () => {
    const path = temporaryFile(good, '名单.xlsx');
    const file = await openSpreadsheet(path);
    writeFileSync(path, Buffer.concat([good, Buffer.from('x')]));
    expect(await refusalOf(rowsOf(file.sheets[0]))).toBe('file-changed');
  });
});

describe('attacks', () => {
  it('a zip bomb that says so', async () => {
    const bomb = { data: Buffer.alloc(100_000), claimedSize: 200 * 1024 * 1024 };
    expect(
      await fate(
        workbook({ rows: '', options: {}, extra: ['x', 'y', 'z'].map((name) => ({ name, ...bomb })) }),
      ),
    ).toBe('zip-bomb');
    const sheet = workbookParts({}).map((part) =>
      String(part.name).includes('sheet1') ? { ...part, ...bomb } : part,
    );
    expect(await fate(zip(sheet))).toBe('zip-bomb');
  });

  it('a zip bomb that claims to be small', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024, ' ');
    const sheet = workbookParts({}).map((part) =>
      String(part.name).includes('sheet1') ? { ...part, data: zeros, claimedSize: 1000 } : part,
    );
    expect(await fate(zip(sheet))).toBe('file-damaged');
  });

  it('entities, whether they grow or reach outside', async () => {
    const attack = (declaration: string) =>
      withSheet(
        `<?xml version="1.0"?><!DOCTYPE x [${declaration}]><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>`,
      );
    expect(await fate(attack('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">'))).toBe('xml-doctype');
    expect(await fate(attack('<!ENTITY a SYSTEM "file:///etc/passwd">'))).toBe('xml-doctype');
  });

  it('paths that lead out of the file', async () => {
    const out = (name: string) => workbook({ extra: [{ name, data: 'x' }] });
    expect(await fate(out('../../x'))).toBe('zip-unsafe-name');
    expect(await fate(out('xl\\..\\..\\x'))).toBe('zip-unsafe-name');
  });

  it('a row that is too wide, with and without references', async () => {
    expect(await fate(withSheet(sheetXml('<row r="1"><c r="XFE1"><v>1</v></c></row>')))).toBe(
      'sheet-too-wide',
    );
    expect(await fate(withSheet(sheetXml(`<row r="1">${'<c/>'.repeat(16_385)}</row>`)))).toBe(
      'sheet-too-wide',
    );
    expect(await fate(withSheet(sheetXml(`<row r="1">${'<c><v>1</v></c>'.repeat(16_384)}</row>`)))).toBe(
      'read',
    );
  });

  it('a cell without an end', async () => {
    expect(await fate(withSheet(sheetXml(`<row r="1"><c t="str"><v>${'x'.repeat(40 * 1024 * 1024)}`)))).toBe(
      'xml-damaged',
    );
  });

  it('a csv line without an end', async () => {
    expect(await fate('x'.repeat(20 * 1024 * 1024), 'a.csv')).toBe('cell-too-long');
    expect(await fate(`a,b\n1,"${'2\n'.repeat(50_000)}`, 'a.csv')).toBe('quote-open');
  });

  it('a million empty rows', async () => {
    expect(await fate(withSheet(sheetXml('<row/>'.repeat(1_000_000))))).toBe('read');
  });
});

describe('what a refusal says', () => {
  it('in both languages, in one line, ending in no stop', () => {
    for (const text of [...Object.values(REFUSALS), ...Object.values(OTHER_FILES)]) {
      for (const sentence of [text.zh, text.en]) expect(sentence).toMatch(/^[^\n]{1,160}[^\n。.]?$/);
      expect([...text.zh.matchAll(/\{\w+\}/g)].map(String).sort()).toStrictEqual(
        [...text.en.matchAll(/\{\w+\}/g)].map(String).sort(),
      );
    }
  });

  it('with its values filled in', () => {
    const refused = new FileRefused('not-a-spreadsheet', { what: 'pdf' });
    expect(refused.text.zh).toBe('这是 PDF 文件，不是电子表格，请提供 .xlsx、.xls 或 .csv 文件');
    expect(refused.text.en).toContain('this is a PDF file, not a spreadsheet');
    expect(new FileRefused('quote-open', { row: 7 }).message).toContain('第 7 行');
  });
});
