import { HEAD, MAIN, sheetXml, workbook } from '../formats/workbook-parts.js';
import { date, numbers, only, type Quirk, rows, shared, texts } from './quirk.js';

const merged = (...refs: readonly string[]) =>
  `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
const one = (row: number, column = 'A', value = row) => `<c r="${column}${row}"><v>${value}</v></c>`;
const withSheet = (sheet: string | Buffer) => () => workbook({ sheet });

/** Quirks of rows, cells and ranges, and of the XML they are written in. */
export const XLSX_STRUCTURE: readonly Quirk[] = [
  {
    file: '单元格没有引用.xlsx',
    make: () =>
      workbook({ rows: '<row r="1"><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>' }),
    sheets: only([1, [1, null, 3]], [2, [4]]),
    exceptions: { exceljs: 'it cannot read cells without a reference, which ECMA-376 18.3.1.4 allows' },
  },
  {
    file: '行没有行号.xlsx',
    make: () => workbook({ rows: '<row><c r="B5"><v>1</v></c></row><row><c r="A7"><v>2</v></c></row>' }),
    sheets: only([5, [null, 1]], [7, [2]]),
    exceptions: { exceljs: 'it drops rows without a number, which ECMA-376 18.3.1.73 allows' },
  },
  {
    file: '稀疏的行和列.xlsx',
    make: () =>
      workbook({ rows: `<row r="3">${one(3, 'C')}</row><row r="9"/><row r="1000">${one(1000, 'AB')}</row>` }),
    sheets: only([3, [null, null, 3]], [1000, [...new Array(27).fill(null), 1000]]),
  },
  {
    file: '最后一行最后一列.xlsx',
    make: () => workbook({ rows: `<row r="1048576">${one(1048576, 'XFD')}</row>` }),
    sheets: only([1048576, [...new Array(16_383).fill(null), 1048576]]),
  },
  {
    file: '隐藏的行和列.xlsx',
    make: () =>
      workbook({
        sheet: `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" hidden="1" width="0"/></cols><sheetData><row r="1" hidden="1">${one(1)}${one(1, 'B')}</row></sheetData></worksheet>`,
      }),
    sheets: only([1, [1, 1]]),
  },
  {
    file: '向下合并的单元格.xlsx',
    make: () =>
      workbook({
        strings: '<si><t>张家</t></si>',
        rows: `${shared(1, 0)}<row r="2"><c r="A2"/>${one(2, 'B')}</row><row r="3">${one(3, 'B')}</row><row r="4">${one(4, 'B')}</row>`,
        tail: merged('A1:A3'),
      }),
    sheets: only([1, ['张家']], [2, ['张家', 2]], [3, ['张家', 3]], [4, [null, 4]]),
  },
  {
    file: '横向合并的标题.xlsx',
    make: () =>
      workbook({
        rows: `${texts(1, '标题')}<row r="2">${one(2)}${one(2, 'B')}</row>`,
        tail: merged('A1:D1'),
      }),
    sheets: only([1, ['标题']], [2, [2, 2]]),
  },
  {
    file: '合并区域的首格为空.xlsx',
    make: () =>
      workbook({
        rows: `<row r="1">${one(1)}${one(1, 'B')}</row><row r="2">${one(2, 'B')}</row><row r="3">${one(3, 'B')}</row>`,
        tail: merged('A2:A3'),
      }),
    sheets: only([1, [1, 1]], [2, [null, 2]], [3, [null, 3]]),
  },
  {
    file: '倒着写的合并区域.xlsx',
    make: () =>
      workbook({ rows: `<row r="1">${one(1)}</row><row r="2">${one(2, 'B')}</row>`, tail: merged('A2:A1') }),
    sheets: only([1, [1]], [2, [1, 2]]),
    exceptions: { sheetjs: 'the two corners of a range may come in either order; it sees no merged range' },
  },
  {
    file: '单元格次序颠倒.xlsx',
    make: () => workbook({ rows: `<row r="1">${one(1, 'C', 3)}${one(1, 'A')}${one(1, 'B', 2)}</row>` }),
    sheets: only([1, [1, 2, 3]]),
  },
  {
    file: '样式序号超出范围.xlsx',
    make: () => workbook({ formats: [0, 14], rows: numbers(1, [45292, 99], [45292, 1]) }),
    sheets: only([1, [45292, date('2024-01-01')]]),
  },
  {
    file: '撒谎的尺寸声明.xlsx',
    make: withSheet(
      `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:A1"/><sheetData><row r="2">${one(2, 'AB')}</row></sheetData></worksheet>`,
    ),
    sheets: only([2, [...new Array(27).fill(null), 2]]),
  },
  {
    file: '命名空间前缀.xlsx',
    make: withSheet(
      `${HEAD}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    ),
    sheets: only([1, ['甲', 2]]),
    reader: 'saxes',
    exceptions: { exceljs: 'it knows elements by their names without regard to namespaces' },
  },
  {
    file: '共享字符串有前缀.xlsx',
    make: () =>
      workbook({
        stringsPart: `${HEAD}<s:sst xmlns:s="${MAIN}"><s:si><s:t>甲</s:t></s:si><s:si><s:r><s:t>乙</s:t></s:r><s:rPh sb="0" eb="1"><s:t>x</s:t></s:rPh></s:si></s:sst>`,
        rows: shared(1, 0, 1),
      }),
    sheets: only([1, ['甲', '乙']]),
    exceptions: { exceljs: 'it knows elements by their names without regard to namespaces' },
  },
  {
    file: '没有命名空间.xlsx',
    make: withSheet(`<worksheet><sheetData><row r="1">${one(1)}</row></sheetData></worksheet>`),
    sheets: only([1, [1]]),
  },
  {
    file: '外来命名空间的元素.xlsx',
    make: withSheet(
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:y="urn:other"><sheetData><row r="1"><y:c r="B1"><y:v>9</y:v></y:c>${one(1)}</row></sheetData></worksheet>`,
    ),
    sheets: only([1, [1]]),
    reader: 'saxes',
    exceptions: {
      sheetjs: 'it takes an element of another namespace for a cell',
      exceljs: 'it stops at an element of another namespace',
    },
  },
  {
    file: '扩展列表.xlsx',
    make: withSheet(
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1">${one(1)}<c r="B1"><v>2</v><extLst><ext uri="x"/></extLst></c></row></sheetData><extLst><ext uri="y"/></extLst></worksheet>`,
    ),
    sheets: only([1, [1, 2]]),
    reader: 'saxes',
    exceptions: { exceljs: 'it loses the value of a cell with an extension list (ECMA-376 18.2.10)' },
  },
  {
    file: '注释与处理指令.xlsx',
    make: withSheet(
      `${HEAD}<!-- 导出 --><worksheet xmlns="${MAIN}"><sheetData><!-- <row r="1"><c r="A1"><v>9</v></c></row> --><row r="2"><?pi x?>${one(2)}</row></sheetData></worksheet>`,
    ),
    sheets: only([2, [2]]),
    reader: 'saxes',
    exceptions: { sheetjs: 'it reads the cells that a comment takes out' },
  },
  {
    file: 'CDATA文本.xlsx',
    make: () => workbook({ strings: '<si><t><![CDATA[A<B]]>&amp;C</t></si>', rows: shared(1, 0) }),
    sheets: only([1, ['A<B&C']]),
    exceptions: { exceljs: 'it drops CDATA sections, which XML allows for text' },
  },
  {
    file: '单引号属性.xlsx',
    make: withSheet(
      `<?xml version='1.0' encoding='UTF-8'?><worksheet xmlns='${MAIN}'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>甲</t></is></c><c r='B1'><v>2</v></c></row></sheetData></worksheet>`,
    ),
    sheets: only([1, ['甲', 2]]),
    reader: 'saxes',
  },
  {
    file: '属性之间换行.xlsx',
    make: withSheet(
      `${HEAD}<worksheet\n xmlns="${MAIN}"\n><sheetData\n><row\n r="1"\n spans="1:2"><c\n\tr="A1"\n\ts="0"\n><v\n>1</v></c>\n  <c r="B1"><v>2</v>\n</c></row>\n</sheetData></worksheet>`,
    ),
    sheets: only([1, [1, 2]]),
    exceptions: { sheetjs: 'it misses a cell whose value tag has a line break in it, which XML allows' },
  },
  {
    file: 'UTF-16的工作表部件.xlsx',
    make: withSheet(
      Buffer.from(`\ufeff${sheetXml(texts(1, '甲', '乙')).replace('UTF-8', 'UTF-16')}`, 'utf16le'),
    ),
    sheets: only([1, ['甲', '乙']]),
    exceptions: { exceljs: 'it reads every part as UTF-8; ECMA-376 part 2 allows UTF-16' },
  },
  {
    file: '带BOM的部件.xlsx',
    make: withSheet(`\ufeff${sheetXml(texts(1, '甲'))}`),
    sheets: only([1, ['甲']]),
  },
  {
    file: '声明UTF-16实为UTF-8.xlsx',
    make: withSheet(sheetXml(texts(1, '甲')).replace('UTF-8', 'UTF-16')),
    sheets: only([1, ['甲']]),
  },
  {
    file: '没有XML声明.xlsx',
    make: withSheet(sheetXml(texts(1, '甲')).replace(HEAD, '')),
    sheets: only([1, ['甲']]),
  },
  {
    file: '空行与空工作表.xlsx',
    make: withSheet(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`),
    sheets: only(),
  },
  {
    file: '不合法的XML.xlsx',
    make: withSheet(
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲 &amp; 乙</t></is></c>${one(1, 'B')}</row><row r="2" bare>${one(2)}</row></sheetData></worksheet>`,
    ),
    sheets: only([1, ['甲 & 乙', 1]], [2, [2]]),
    reader: 'sheetjs',
    exceptions: {
      exceljs: 'an attribute without a value is no XML; it refuses the file, which is right too',
    },
  },
  {
    file: '重复的表头行.xlsx',
    make: () =>
      workbook({ rows: [1, 3].map((row) => texts(row, '姓名', '余额')).join('') + texts(4, '合计') }),
    sheets: only([1, ['姓名', '余额']], [3, ['姓名', '余额']], [4, ['合计']]),
  },
  {
    file: '一行多余的空单元格.xlsx',
    make: () => workbook({ rows: `<row r="1">${one(1)}${'<c s="0"/>'.repeat(300)}</row>` }),
    sheets: only(...rows([1])),
  },
];
