import { workbook } from '../formats/workbook-parts.js';
import { date, error, numbers, only, type Quirk, rows, shared, texts } from './quirk.js';

const cell = (type: string, value: string, at = 'A1') => `<c r="${at}" t="${type}"><v>${value}</v></c>`;
/** Number cells, one for each format, all of 45292 (2024-01-01, or 45292 where no date is shown). */
const formatted =
  (formats: readonly (number | string)[], value: number | string = 45292) =>
  () =>
    workbook({
      formats: [0, ...formats],
      rows: numbers(1, ...formats.map((_, at) => [value, at + 1] as const)),
    });
const NEW_YEAR = date('2024-01-01');

/** Quirks of what cells hold. */
export const XLSX_VALUES: readonly Quirk[] = [
  {
    file: '富文本共享字符串.xlsx',
    make: () =>
      workbook({
        strings:
          '<si><r><rPr><b/></rPr><t>王</t></r><r><t xml:space="preserve"> 秀</t></r><r><t>英</t></r></si><si><t/></si><si/>',
        rows: shared(1, 0, 1, 2, 0),
      }),
    sheets: only([1, ['王 秀英', null, null, '王 秀英']]),
  },
  {
    file: '注音不是内容.xlsx',
    make: () =>
      workbook({
        strings:
          '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><r><t>重</t></r><rPh sb="0" eb="1"><t>zhòng</t></rPh><r><t>庆</t></r></si>',
        rows: shared(1, 0, 1),
      }),
    sheets: only([1, ['東京', '重庆']]),
  },
  {
    file: '内联富文本字符串.xlsx',
    make: () =>
      workbook({
        rows: '<row r="1"><c r="A1" t="inlineStr"><is><r><t>李</t></r><r><rPr><b/></rPr><t>四</t></r></is></c><c r="B1" t="inlineStr"><is><t>平</t></is></c></row>',
      }),
    sheets: only([1, ['李四', '平']]),
  },
  {
    file: '公式结果是文本.xlsx',
    make: () =>
      workbook({
        rows: `<row r="1"><c r="A1" t="str"><f>"320899"&amp;"195604120015"</f><v>320899195604120015</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="b"><f>TRUE()</f><v>1</v></c></row>`,
      }),
    sheets: only([1, ['320899195604120015', 2, true]]),
  },
  {
    file: '公式没有缓存结果.xlsx',
    make: () =>
      workbook({
        rows: '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><v>5</v></c><c r="C1"><f>B1</f><v></v></c></row>',
      }),
    sheets: only([1, [null, 5]]),
  },
  {
    file: '共享公式.xlsx',
    make: () =>
      workbook({
        rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row>',
      }),
    sheets: only(...rows([1, 2], [3, 6])),
  },
  {
    file: '布尔值的四种写法.xlsx',
    make: () =>
      workbook({
        rows: `<row r="1">${cell('b', '1')}${cell('b', '0', 'B1')}${cell('b', 'true', 'C1')}${cell('b', 'false', 'D1')}</row>`,
      }),
    sheets: only([1, [true, false, true, false]]),
    exceptions: { exceljs: 'xsd:boolean is true as well as 1: it takes true for false' },
  },
  {
    file: '各种错误值.xlsx',
    make: () =>
      workbook({
        rows: `<row r="1">${['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA'].map((code, at) => cell('e', code, `${'ABCDEFGH'[at]}1`)).join('')}</row>`,
      }),
    sheets: only([
      1,
      ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA'].map(error),
    ]),
  },
  {
    file: '内置日期格式.xlsx',
    make: formatted([14, 15, 16, 17, 22]),
    sheets: only([1, new Array(5).fill(NEW_YEAR)]),
  },
  {
    file: '东亚内置日期格式.xlsx',
    make: formatted([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]),
    sheets: only([1, new Array(13).fill(NEW_YEAR)]),
    exceptions: {
      sheetjs: 'ECMA-376 18.8.30: in zh-cn 50 to 58 are dates; it shows some of them as numbers',
      exceljs: 'ECMA-376 18.8.30: in zh-cn 27 to 58 are dates; it shows some of them as numbers',
    },
  },
  {
    file: '自定义日期格式.xlsx',
    make: formatted([
      'yyyy/m/d',
      'yyyy"年"m"月"d"日"',
      '[$-804]yyyy"年"m"月"d"日";@',
      '[DBNum1][$-804]yyyy"年"m"月"d"日"',
      'yyyy\\-mm\\-dd',
      'mmm\\-yy',
      'yyyymmdd',
      '[Red]yyyy-mm-dd',
      'd/m',
      'aaaa',
    ]),
    sheets: only([1, new Array(10).fill(NEW_YEAR)]),
    exceptions: {
      sheetjs: 'aaaa shows the day of the week, as LibreOffice shows it too; it knows ddd only',
      exceljs: 'aaaa shows the day of the week, as LibreOffice shows it too; it knows ddd only',
    },
  },
  {
    file: '不是日期的自定义格式.xlsx',
    make: formatted([
      '0.00"元/day"',
      '#,##0.00_);[Red]\\(#,##0.00\\)',
      '0.00E+00',
      '"共"0"日"',
      '[>100]0.0;[Blue]0',
      '0"d"',
      '@',
      '0.00\\m',
      '[$¥-804]#,##0',
    ]),
    sheets: only([1, new Array(9).fill(45292)]),
    exceptions: { exceljs: 'letters that are quoted or escaped are no part of a format' },
  },
  {
    file: '只显示时间的格式.xlsx',
    make: formatted([18, 19, 20, 21, 45, 46, 47, 'h:mm', '[h]:mm:ss', 'mm:ss.0'], 0.5),
    sheets: only([1, new Array(10).fill(0.5)]),
    exceptions: {
      sheetjs: 'a time of day alone is no day; it makes the last day of 1899 of it',
      exceljs: 'a time of day alone is no day; it makes the last day of 1899 of it',
    },
  },
  {
    file: '带时刻的日期.xlsx',
    make: formatted(['yyyy-mm-dd hh:mm', 22], 45292.999),
    sheets: only([1, [NEW_YEAR, NEW_YEAR]]),
  },
  {
    file: '1904日期系统.xlsx',
    make: () =>
      workbook({
        workbookPr: '<workbookPr date1904="1"/>',
        formats: [0, 14],
        rows: numbers(1, [43830, 1], [43830, 0], [1, 1]),
      }),
    sheets: only([1, [NEW_YEAR, 43830, date('1904-01-02')]]),
  },
  {
    file: '1900年2月29日不存在.xlsx',
    make: () => workbook({ formats: [0, 14], rows: numbers(1, [1, 1], [59, 1], [60, 1], [61, 1]) }),
    sheets: only([1, [date('1900-01-01'), date('1900-02-28'), 60, date('1900-03-01')]]),
    exceptions: {
      sheetjs: 'Excel invented 29 February 1900; LibreOffice and the calendar know none',
      exceljs: 'before the day that Excel invented it is a day behind what Excel shows',
    },
  },
  {
    file: '百分比是小数.xlsx',
    make: () => workbook({ formats: [0, 9, 10, '0.0%'], rows: numbers(1, [0.5, 1], [0.125, 2], [1, 3]) }),
    sheets: only([1, [0.5, 0.125, 1]]),
  },
  {
    file: '数字的各种写法.xlsx',
    make: () =>
      workbook({
        rows: numbers(
          1,
          ['-0.5', 0],
          ['1E-3', 0],
          ['3.2089919560412E+17', 0],
          ['0.30000000000000004', 0],
          ['1234567890123456789', 0],
          ['.5', 0],
          ['7.0', 0],
          ['+8', 0],
        ),
      }),
    sheets: only([1, [-0.5, 0.001, 3.2089919560412e17, 0.30000000000000004, 1234567890123456800, 0.5, 7, 8]]),
  },
  {
    file: '不是数字的数字单元格.xlsx',
    make: () => workbook({ rows: numbers(1, ['NaN', 0], ['0x1F', 0], ['五', 0], [' 12 ', 0]) }),
    sheets: only([1, ['NaN', '0x1F', '五', 12]]),
    exceptions: {
      sheetjs: 'it makes NaN or 31 of what no number is, which nobody could tell from a value',
      exceljs: 'it makes NaN of what no number is',
    },
  },
  {
    file: '身份证号写成数字.xlsx',
    make: () => workbook({ rows: numbers(1, ['320899195604120015', 0]) }),
    sheets: only([1, [320899195604120000]]),
  },
  {
    file: '文本格式的数字.xlsx',
    make: () => workbook({ formats: [0, 49], rows: texts(1, '0012', '320899195604120015', '1,234.50') }),
    sheets: only([1, ['0012', '320899195604120015', '1,234.50']]),
  },
  {
    file: '超长字符串.xlsx',
    make: () =>
      workbook({
        strings: `<si><t>${'长'.repeat(32_767)}</t></si>`,
        rows: shared(1, 0) + texts(2, '短'.repeat(40_000)),
      }),
    sheets: only([1, ['长'.repeat(32_767)]], [2, ['短'.repeat(40_000)]]),
  },
  {
    file: '转义的控制字符.xlsx',
    make: () =>
      workbook({
        strings: '<si><t>一_x000D__x000a_二</t></si>',
        rows: shared(1, 0) + texts(2, '_x005F_x000D_', '_x00zz_'),
      }),
    sheets: only([1, ['一\r\n二']], [2, ['_x000D_', '_x00zz_']]),
    exceptions: {
      exceljs: 'ECMA-376 22.9.2.19: _xHHHH_ stands for a character, in inline strings too',
      sheetjs: 'ECMA-376 22.9.2.19: _x000D_ stands for a carriage return; it drops it before a line feed',
    },
  },
  {
    file: 'XML实体.xlsx',
    make: () =>
      workbook({
        strings: `<si><t>A&amp;B &lt;丙&gt; &quot;&apos; &#20013;&#x56FD;&#x1F600;</t></si>`,
        rows: shared(1, 0) + texts(2, '&amp;amp;', 'x&#10;y'),
      }),
    sheets: only([1, [`A&B <丙> "' 中国😀`]], [2, ['&amp;', 'x\ny']]),
    exceptions: {
      sheetjs: 'it resolves &amp;amp; twice where nothing but an ampersand is meant',
    },
  },
  {
    file: '前后空格保留.xlsx',
    make: () => workbook({ strings: '<si><t xml:space="preserve">  王秀英 </t></si>', rows: shared(1, 0) }),
    sheets: only([1, ['  王秀英 ']]),
  },
  {
    file: '单元格内换行.xlsx',
    make: () => workbook({ strings: '<si><t>一\n二\r\n三</t></si>', rows: shared(1, 0) }),
    sheets: only([1, ['一\n二\n三']]),
  },
  {
    file: '生僻字与表情.xlsx',
    make: () => workbook({ rows: texts(1, '𠮷野', '㐱', '😀', '王\u200b秀英') }),
    sheets: only([1, ['𠮷野', '㐱', '😀', '王\u200b秀英']]),
  },
  {
    file: '空单元格的各种写法.xlsx',
    make: () =>
      workbook({
        rows: '<row r="1"><c r="A1"/><c r="B1"><v></v></c><c r="C1" t="str"><v></v></c><c r="D1" t="inlineStr"><is><t></t></is></c><c r="E1" t="inlineStr"><is/></c><c r="F1" t="s"/><c r="G1"><v>1</v></c></row>',
      }),
    sheets: only([1, [null, null, null, null, null, null, 1]]),
  },
  {
    file: '不存在的共享字符串.xlsx',
    make: () => workbook({ strings: '<si><t>甲</t></si>', rows: shared(1, 0, 1, 'x') }),
    sheets: only([1, ['甲', error('#REF!'), error('#REF!')]]),
    exceptions: {
      sheetjs: 'a string that is not there is damage; an empty cell would pass for an answer',
      exceljs: 'a string that is not there is damage; an empty cell would pass for an answer',
    },
  },
  {
    file: 'ISO日期单元格.xlsx',
    make: () =>
      workbook({
        formats: [0, 14],
        rows: '<row r="1"><c r="A1" t="d" s="1"><v>2024-01-01</v></c><c r="B1" t="d" s="1"><v>2024-01-01T08:30:00Z</v></c><c r="C1" t="d"><v>不详</v></c></row>',
      }),
    sheets: only([1, [NEW_YEAR, NEW_YEAR, '不详']]),
    exceptions: {
      sheetjs: 'a text that is no date is kept; it makes an invalid date of it',
      exceljs: 'it does not know the type d of ECMA-376 18.18.11',
    },
  },
];
