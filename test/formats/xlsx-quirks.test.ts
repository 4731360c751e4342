import { describe, expect, it } from 'vitest';
import type { XlsxReader } from '../../src/formats/xlsx.js';
import {
  date,
  error,
  HEAD,
  MAIN,
  type Row,
  readWith,
  STRICT,
  type WorkbookParts,
  workbook,
} from './workbooks.js';

interface Quirk {
  readonly name: string;
  readonly parts: WorkbookParts;
  readonly rows: Row[];
  /** The readers that must give these rows; SheetJS is left out where it is known to be wrong. */
  readonly readers?: readonly XlsxReader[];
}

const ALL: readonly XlsxReader[] = ['scanner', 'saxes', 'sheetjs'];
const OURS: readonly XlsxReader[] = ['scanner', 'saxes'];
const PARSERS: readonly XlsxReader[] = ['saxes', 'sheetjs'];

/** A row of inline texts, for sheets whose quirk is elsewhere. */
const inline = (row: number, ...texts: string[]) =>
  `<row r="${row}">${texts.map((text, i) => `<c r="${'ABCDEF'[i]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

const QUIRKS: readonly Quirk[] = [
  {
    name: 'values of every type',
    parts: {
      strings: '<si><t>王秀英</t></si>',
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="str"><f>A1&amp;"x"</f><v>王秀英x</v></c><c r="G1" t="inlineStr"><is><t>李四</t></is></c><c r="H1" t="n"><v>-3</v></c></row>`,
    },
    rows: [[1, ['王秀英', 12.5, true, false, error('#N/A'), '王秀英x', '李四', -3]]],
  },
  {
    name: 'numbers as Excel writes them',
    parts: {
      rows: `<row r="1">${['0', '-0.5', '1E-3', '3.20899195604120E+17', '0.30000000000000004', '123456789012345', '1234567890123456789', '0.1', '.5', '100000000000000.25', '7.0', '1e300'].map((n) => `<c><v>${n}</v></c>`).join('')}</row>`,
    },
    rows: [
      [
        1,
        [
          0, -0.5, 0.001, 3.2089919560412e17, 0.30000000000000004, 123456789012345, 1234567890123456800, 0.1,
          0.5, 100000000000000.25, 7, 1e300,
        ],
      ],
    ],
  },
  {
    name: 'rich text is joined and phonetic text left out',
    parts: {
      strings: `<si><r><rPr><b/></rPr><t>富</t></r><r><t xml:space="preserve">文 本</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si>`,
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>`,
    },
    rows: [[1, ['富文 本', '東京', null, null, '甲乙']]],
    readers: OURS,
  },
  {
    name: 'entities, escapes and line breaks',
    parts: {
      strings: `<si><t>A&amp;B &lt;丙&gt; &quot;&apos; &#20013;&#x56FD;</t></si><si><t>一_x000D_二</t></si><si><t xml:space="preserve"> 前后 </t></si>`,
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="str"><v>a&amp;_x0041_</v></c><c r="E1" t="inlineStr"><is><t>x&#10;y</t></is></c></row>`,
    },
    rows: [[1, [`A&B <丙> "' 中国`, '一\r二', ' 前后 ', 'a&A', 'x\ny']]],
  },
  {
    name: 'an escaped underscore stays',
    parts: { rows: inline(1, '_x005F_x0041_') },
    rows: [[1, ['_x0041_']]],
  },
  {
    name: 'cells and rows without references',
    parts: { rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>' },
    rows: [
      [1, [1, 2]],
      [2, [3]],
    ],
  },
  {
    name: 'rows without numbers whose cells have them',
    parts: { rows: '<row><c r="B5"><v>1</v></c></row><row><c r="A7"><v>2</v></c></row>' },
    rows: [
      [5, [null, 1]],
      [7, [2]],
    ],
    readers: OURS,
  },
  {
    name: 'sparse rows and cells',
    parts: {
      rows: '<row r="3"><c r="C3"><v>1</v></c></row><row r="9"/><row r="1000"><c r="AB1000"><v>2</v></c></row>',
    },
    rows: [
      [3, [null, null, 1]],
      [1000, [...new Array<null>(27).fill(null), 2]],
    ],
  },
  {
    name: 'empty cells and rows leave no trace',
    parts: {
      rows: '<row r="1"><c r="A1" s="0"/><c r="B1"><v></v></c><c r="C1" t="str"><v></v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="0"/></row>',
    },
    rows: [[2, [1]]],
  },
  {
    name: 'a hidden row is read',
    parts: { rows: '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>' },
    rows: [[1, [1]]],
  },
  {
    name: 'a dimension that lies is not believed',
    parts: {
      sheet: `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:A1"/><sheetData><row r="2"><c r="AB2"><v>5</v></c></row></sheetData></worksheet>`,
    },
    rows: [[2, [...new Array<null>(27).fill(null), 5]]],
  },
  {
    name: 'built-in date formats, the Chinese ones too',
    parts: {
      formats: [0, 14, 22, 27, 31, 36, 50, 57, 58, 20, 9],
      rows: `<row r="1">${[0, 1, 2, 3, 4, 5, 6, 7, 8].map((s) => `<c s="${s}"><v>45292</v></c>`).join('')}<c s="9"><v>0.5</v></c><c s="10"><v>0.5</v></c></row>`,
    },
    rows: [[1, [45292, ...new Array(8).fill(date('2024-01-01')), 0.5, 0.5]]],
    readers: OURS,
  },
  {
    name: 'custom date formats',
    parts: {
      formats: [
        0,
        'yyyy"年"m"月"d"日"',
        'yyyy/m/d;@',
        '[$-804]yyyy\\-mm\\-dd',
        '[Red]0.00',
        '#,##0.00"day"',
        'mm:ss',
        '[h]:mm',
        'm"月"',
        '"yyyy"0',
        'G/通用格式',
        'h:mm AM/PM',
        'General',
        '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
        '0.00E+00',
      ],
      rows: `<row r="1">${Array.from({ length: 15 }, (_, s) => `<c s="${s}"><v>45292</v></c>`).join('')}</row>`,
    },
    rows: [
      [
        1,
        [
          45292,
          date('2024-01-01'),
          date('2024-01-01'),
          date('2024-01-01'),
          45292,
          45292,
          45292,
          45292,
          date('2024-01-01'),
          45292,
          45292,
          45292,
          45292,
          date('2024-01-01'),
          45292,
        ],
      ],
    ],
  },
  {
    name: 'the time of a date is left out, a time alone stays a number',
    parts: {
      formats: [0, 14],
      rows: '<row r="1"><c s="1"><v>45292.75</v></c><c s="1"><v>0.25</v></c><c s="1"><v>0</v></c><c s="1"><v>-1</v></c></row>',
    },
    rows: [[1, [date('2024-01-01'), 0.25, 0, -1]]],
  },
  {
    name: 'the 1900 system has a day too many',
    parts: {
      formats: [0, 14],
      rows: '<row r="1"><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c></row>',
    },
    rows: [[1, [date('1900-01-01'), date('1900-02-28'), 60, date('1900-03-01')]]],
  },
  {
    name: 'the 1904 system',
    parts: {
      formats: [0, 14],
      workbookPr: '<workbookPr date1904="1"/>',
      rows: '<row r="1"><c s="1"><v>43830</v></c><c s="1"><v>60</v></c></row>',
    },
    rows: [[1, [date('2024-01-01'), date('1904-03-01')]]],
  },
  {
    name: 'ISO dates',
    parts: { rows: '<row r="1"><c t="d"><v>2024-02-29T00:00:00</v></c><c t="d"><v>2024-03-01</v></c></row>' },
    rows: [[1, [date('2024-02-29'), date('2024-03-01')]]],
    readers: OURS,
  },
  {
    name: 'a value merged downwards is filled down, one merged across is not',
    parts: {
      rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2" s="0"/><c r="B2"><v>3</v></c></row><row r="3"><c r="B3"><v>4</v></c></row><row r="4"><c r="B4"><v>5</v></c></row>',
      tail: '<mergeCells count="2"><mergeCell ref="A1:A3"/><mergeCell ref="C1:D1"/></mergeCells>',
    },
    rows: [
      [1, [1, 2]],
      [2, [1, 3]],
      [3, [1, 4]],
      [4, [null, 5]],
    ],
  },
  {
    name: 'an empty merged range takes nothing from the row above it',
    parts: {
      rows: '<row r="1"><c r="A1"><v>9</v></c><c r="B1"><v>1</v></c></row><row r="3"><c r="B3"><v>3</v></c></row>',
      tail: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
    },
    rows: [
      [1, [9, 1]],
      [3, [null, 3]],
    ],
  },
  {
    name: 'prefixed elements',
    parts: {
      sheet: `${HEAD}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="B2"><x:v>3</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>`,
    },
    rows: [
      [1, ['甲', 2]],
      [2, ['甲', 3]],
    ],
    readers: ['saxes'],
  },
  {
    name: 'prefixed shared strings',
    parts: {
      stringsPart: `${HEAD}<x:sst xmlns:x="${MAIN}"><x:si><x:t>甲</x:t></x:si></x:sst>`,
      rows: '<row r="1"><c t="s"><v>0</v></c></row>',
    },
    rows: [[1, ['甲']]],
    readers: OURS,
  },
  {
    name: 'the namespace of strict files',
    parts: {
      sheet: `${HEAD}<worksheet xmlns="${STRICT}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
    },
    rows: [[1, [1]]],
  },
  {
    name: 'CDATA, comments, single quotes and spaces',
    parts: {
      stringsPart: `${HEAD}<sst xmlns="${MAIN}"><si><t><![CDATA[A&B]]></t></si></sst>`,
      rows: `<!-- 注 --><row  r = '1' ><c r='A1' t='s'><v>0</v></c>\n<c r='B1' t='inlineStr'><is><t><![CDATA[<丙>]]></t></is></c></row >`,
    },
    rows: [[1, ['A&B', '<丙>']]],
    readers: ['saxes'],
  },
  {
    name: 'UTF-16',
    parts: {
      sheet: Buffer.from(
        `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData>${inline(1, '王秀英', '𠮷')}</sheetData></worksheet>`,
        'utf16le',
      ),
    },
    rows: [[1, ['王秀英', '𠮷']]],
    readers: OURS,
  },
  {
    name: 'a byte order mark in UTF-8',
    parts: {
      sheet: `\ufeff${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${inline(1, '王秀英')}</sheetData></worksheet>`,
    },
    rows: [[1, ['王秀英']]],
  },
  {
    name: 'very long strings',
    parts: {
      strings: `<si><t>${'长'.repeat(32_767)}</t></si>`,
      rows: `<row r="1"><c t="s"><v>0</v></c><c t="inlineStr"><is><t>${'文'.repeat(300_000)}</t></is></c></row>`,
    },
    rows: [[1, ['长'.repeat(32_767), '文'.repeat(300_000)]]],
  },
  {
    name: 'a shared string that is not there is an error, not an empty cell',
    parts: { rows: '<row r="1"><c t="s"><v>7</v></c></row>' },
    rows: [[1, [error('#REF!')]]],
    readers: OURS,
  },
  {
    name: 'an absolute target elsewhere',
    parts: { rows: inline(1, '甲'), sheetPath: 'xl/data/weird.xml', target: '/xl/data/weird.xml' },
    rows: [[1, ['甲']]],
  },
  {
    name: 'stored members',
    parts: { rows: inline(1, '甲'), options: { stored: true } },
    rows: [[1, ['甲']]],
  },
  {
    name: 'data descriptors',
    parts: { rows: inline(1, '甲'), options: { descriptor: true } },
    rows: [[1, ['甲']]],
  },
  {
    name: 'zip64',
    parts: { rows: inline(1, '甲'), options: { zip64: true } },
    rows: [[1, ['甲']]],
    readers: OURS,
  },
  {
    name: 'a formula without a value is empty',
    parts: {
      rows: '<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1"><f t="shared" si="0"/><v>4</v></c></row>',
    },
    rows: [[1, [null, 4]]],
  },
  {
    name: 'an extension in a cell',
    parts: {
      rows: '<row r="1"><c r="A1"><v>1</v><extLst><ext uri="x"><y:v xmlns:y="urn:y">9</y:v></ext></extLst></c></row>',
    },
    rows: [[1, [1]]],
    readers: PARSERS,
  },
];

describe.each(QUIRKS)('$name', ({ parts, rows, readers = ALL }) => {
  it.concurrent.each(readers)('%s', async (reader) => {
    expect(await readWith(workbook(parts), reader)).toStrictEqual(rows);
  });
});
