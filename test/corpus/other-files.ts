import * as XLSX from '@e965/xlsx';
import { encrypt } from 'officecrypto-tool';
import { workbook } from '../formats/workbook-parts.js';
import { date, error, only, type Quirk, rows, texts } from './quirk.js';
import { lockXls } from './rc4.js';

/** The table that these files hold: every kind of value, and a merged cell. */
function sample(properties: XLSX.WorkbookProperties = {}, serial = 45292): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet([
    ['姓名', '证号', '余额', '日期', '是否', '错', '比例'],
    [],
    [
      '王秀英',
      '320899195604120015',
      1234.5,
      { t: 'n', v: serial, z: 'yyyy/m/d' },
      true,
      { t: 'e', v: 42 },
      { t: 'n', v: 0.5, z: '0%' },
    ],
    [null, 'x'],
  ]);
  sheet['!merges'] = [{ s: { r: 2, c: 0 }, e: { r: 3, c: 0 } }];
  XLSX.utils.book_append_sheet(book, sheet, '名单');
  book.Workbook = { WBProps: properties };
  return book;
}

const write = (bookType: XLSX.BookType, book = sample()) =>
  XLSX.write(book, { type: 'buffer', bookType }) as Buffer;
const SAMPLE = (wrong: ReturnType<typeof error> | null = error('#N/A')) =>
  only(
    [1, ['姓名', '证号', '余额', '日期', '是否', '错', '比例']],
    [3, ['王秀英', '320899195604120015', 1234.5, date('2024-01-01'), true, wrong, 0.5]],
    [4, ['王秀英', 'x']],
  );

const truthBook = () => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['是否', true, 5]]), '名单');
  return book;
};

/** The truth value of an .xls file in the nine bytes that OpenOffice once gave it instead of eight. */
function withWideTruth(file: Buffer): Buffer {
  const package_ = XLSX.CFB.read(file, { type: 'buffer' });
  const entry = XLSX.CFB.find(package_, 'Workbook');
  if (!entry) throw new Error('no workbook');
  const stream = Buffer.from(entry.content as Uint8Array);
  const at = stream.indexOf(Buffer.from([0x05, 0x02, 0x08, 0x00])) + 4;
  const wide = Buffer.concat([stream.subarray(0, at + 7), Buffer.alloc(1), stream.subarray(at + 7)]);
  wide.writeUInt16LE(9, at - 2);
  entry.content = wide;
  entry.size = wide.length;
  return XLSX.CFB.write(package_, { type: 'buffer' }) as Buffer;
}

const html = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`;
const TABLE =
  '<table border=1><tr><th>姓名<th>证号</tr><tr><td rowspan="2">王秀英</td><td>320899195604120015</td></tr><tr><td>0012&nbsp;&amp;</td></tr></table>';
const TABLE_READ: Quirk['sheets'] = [
  ['Sheet1', rows(['姓名', '证号'], ['王秀英', '320899195604120015'], ['王秀英', '0012 &'])],
];
const plain = () => workbook({ rows: texts(1, '姓名', '余额') });
const PLAIN = only([1, ['姓名', '余额']]);

/** Quirks of the other kinds of workbook, and of locked ones. */
export const OTHER_FILES: readonly Quirk[] = [
  { file: 'BIFF8工作簿.xls', make: () => write('biff8'), sheets: SAMPLE() },
  { file: '金山表格.et', make: () => write('biff8'), sheets: SAMPLE() },
  {
    file: '1904日期系统.xls',
    make: () => write('biff8', sample({ date1904: true }, 43830)),
    sheets: SAMPLE(),
  },
  {
    file: 'OpenOffice的两字节真值.xls',
    make: () => withWideTruth(write('biff8', truthBook())),
    sheets: only([1, ['是否', true, 5]]),
  },
  { file: '二进制工作簿.xlsb', make: () => write('xlsb'), sheets: SAMPLE() },
  { file: '二进制工作簿冒充xlsx.xlsx', make: () => write('xlsb'), sheets: SAMPLE() },
  { file: 'xlsx冒充xls.xls', make: plain, sheets: PLAIN },
  { file: 'XML表格2003.xls', make: () => write('xlml'), sheets: SAMPLE() },
  {
    file: '声明了编码的XML表格2003.xls',
    make: () =>
      Buffer.from(
        '<?xml version="1.0" encoding="iso-8859-1"?><ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ss:Worksheet ss:Name="&#21517;&#21333;"><ss:Table><ss:Row><ss:Cell><ss:Data ss:Type="String">Código</ss:Data></ss:Cell></ss:Row></ss:Table></ss:Worksheet></ss:Workbook>',
        'latin1',
      ),
    sheets: only([1, ['Código']]),
  },
  { file: '开放文档表格.ods', make: () => write('ods'), sheets: SAMPLE(null) },
  { file: '单文件开放文档.fods', make: () => write('fods'), sheets: SAMPLE(null) },
  { file: 'HTML表格冒充xls.xls', make: () => html('<meta charset="utf-8">', TABLE), sheets: TABLE_READ },
  { file: '没有head的HTML表格.xls', make: () => TABLE, sheets: TABLE_READ },
  {
    file: '省略结束标记的HTML表格.xls',
    make: () => html('', '<table><tr><td>姓名<td>余额<tr>说明<td>王秀英<td>5</table>'),
    sheets: [['Sheet1', rows(['姓名', '余额'], ['王秀英', '5'])]],
  },
  {
    file: '表格套表格的HTML.xls',
    make: () => html('', `<table><tr><td>${TABLE}</td></tr></table>`),
    sheets: TABLE_READ,
  },
  {
    file: 'GB2312的HTML表格.xls',
    make: () =>
      Buffer.concat([
        Buffer.from(
          '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><table><tr><td>',
        ),
        Buffer.from('cdf5d0e3d3a2', 'hex'),
        Buffer.from('</td><td>5</td></tr></table></html>'),
      ]),
    sheets: [['Sheet1', rows(['王秀英', '5'])]],
  },
  {
    file: 'RC4加密.xls',
    make: () => lockXls(write('biff8'), '核对2024', 'rc4'),
    password: '核对2024',
    sheets: SAMPLE(),
  },
  {
    file: 'RC4CryptoAPI加密.xls',
    make: () => lockXls(write('biff8'), '核对2024', 'cryptoapi'),
    password: '核对2024',
    sheets: SAMPLE(),
  },
  {
    file: '敏捷加密.xlsx',
    make: () => encrypt(plain(), { password: '核对2024' }),
    password: '核对2024',
    sheets: PLAIN,
  },
  {
    file: '标准加密.xlsx',
    make: () => encrypt(plain(), { password: '核对2024', type: 'standard' }),
    password: '核对2024',
    sheets: PLAIN,
  },
  {
    file: '人人可开的加密.xlsx',
    make: () => encrypt(plain(), { password: 'VelvetSweatshop' }),
    sheets: PLAIN,
  },
];
