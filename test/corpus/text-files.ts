import { type Quirk, rows } from './quirk.js';

const BOM = '\ufeff';
const LINES = '姓名,余额\r\n王秀英,1.50\r\n';
const READ = rows(['姓名', '余额'], ['王秀英', '1.50']);
/** The same text in GB18030: of these characters Node has only the way back. */
const GB18030 = Buffer.from('d0d5c3fb2cd3e0b6ee0d0acdf5d0e3d3a22c312e35300d0a', 'hex');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const of = (
  file: string,
  make: () => Buffer | string,
  expected = READ,
  more: Partial<Quirk> = {},
): Quirk => ({
  file,
  make,
  sheets: [[file.replace(/\.[a-z]+$/, '').slice(0, 31), expected]],
  ...more,
});

/** Quirks of delimited text. */
export const TEXT_FILES: readonly Quirk[] = [
  of('UTF-8无BOM.csv', () => LINES),
  of('UTF-8有BOM.csv', () => BOM + LINES),
  of('GBK编码.csv', () => GB18030),
  of('GB18030四字节字.csv', () => Buffer.concat([GB18030, Buffer.from('8139ee392c310d0a', 'hex')]), [
    ...READ,
    [3, ['㐀', '1']],
  ]),
  of('UTF-16LE有BOM.csv', () => utf16(BOM + LINES)),
  of('UTF-16BE有BOM.csv', () => utf16(BOM + LINES).swap16()),
  of('UTF-16LE无BOM.csv', () => utf16(LINES)),
  of('UTF-16LE制表符.csv', () => utf16(BOM + LINES.replaceAll(',', '\t'))),
  of('制表符分隔.tsv', () => LINES.replaceAll(',', '\t')),
  of(
    '分号分隔.csv',
    () => LINES.replaceAll(',', ';').replace('1.50', '1,50'),
    rows(['姓名', '余额'], ['王秀英', '1,50']),
  ),
  of('竖线分隔.csv', () => LINES.replaceAll(',', '|')),
  of('sep声明.csv', () => `sep=;\r\n${LINES.replaceAll(',', ';')}`),
  of('带引号的sep声明.csv', () => `"sep=|"\n${LINES.replaceAll(',', '|')}`),
  of('引号内换行.csv', () => '姓名,备注\n王秀英,"一\n二"\n李四,"说""好"""\n', [
    [1, ['姓名', '备注']],
    [2, ['王秀英', '一\n二']],
    [3, ['李四', '说"好"']],
  ]),
  of('等号引号保护的长数字.csv', () => '姓名,证号\n王秀英,="320899195604120015"\n李四,"=""0012"""\n', [
    [1, ['姓名', '证号']],
    [2, ['王秀英', '320899195604120015']],
    [3, ['李四', '0012']],
  ]),
  of('字段中间的引号.csv', () => '姓名,规格\n王秀英,5"管\n', rows(['姓名', '规格'], ['王秀英', '5"管']), {
    reader: 'csv-parse',
  }),
  of('只有回车的换行.csv', () => LINES.replaceAll('\r\n', '\r'), READ, { reader: 'csv-parse' }),
  of('空行与行末逗号.csv', () => '姓名,余额,,\n\n,,\n王秀英,1.50,,\n', [
    [1, ['姓名', '余额']],
    [4, ['王秀英', '1.50']],
  ]),
  of('最后一行没有换行.csv', () => LINES.trimEnd()),
  of('文本文件冒充xls.xls', () => LINES.replaceAll(',', '\t')),
  of('GBK文本冒充xls.xls', () => GB18030),
];
