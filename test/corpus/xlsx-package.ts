import { HEAD, MAIN, STRICT, sheetXml, workbook, workbookParts } from '../formats/workbook-parts.js';
import { type ZipPart, zip } from '../formats/zip-writer.js';
import { date, numbers, only, type Quirk, shared, texts } from './quirk.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The parts of a plain workbook, some of them changed or (null) left out. */
function changed(
  parts: Parameters<typeof workbookParts>[0],
  change: (part: ZipPart, name: string) => ZipPart | null,
): Buffer {
  return zip(workbookParts(parts).flatMap((part) => change(part, String(part.name)) ?? []));
}
const without = (name: string, parts: Parameters<typeof workbookParts>[0]) =>
  changed(parts, (part, own) => (own === name ? null : part));

interface SheetOf {
  readonly name: string;
  readonly rows: string;
  readonly attributes?: string;
  readonly type?: string;
}

/** A workbook of several sheets: the parts of the first come last. */
function several(sheets: readonly SheetOf[]): Buffer {
  const parts = workbookParts({}).flatMap((part) => {
    if (part.name === 'xl/workbook.xml') {
      const elements = sheets.map(
        ({ name, attributes = '' }, at) =>
          `<sheet name="${name}" sheetId="${at + 7}" ${attributes} r:id="s${at}"/>`,
      );
      return {
        ...part,
        data: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${elements.join('')}</sheets></workbook>`,
      };
    }
    if (part.name === 'xl/_rels/workbook.xml.rels') {
      const elements = sheets.map(
        ({ type = 'worksheet' }, at) =>
          `<Relationship Id="s${at}" Type="${OFFICE}/${type}" Target="${type}s/sheet${sheets.length - at}.xml"/>`,
      );
      return {
        ...part,
        data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${elements.join('')}</Relationships>`,
      };
    }
    return String(part.name).includes('worksheets') ? [] : part;
  });
  const data = sheets.map(({ rows, type = 'worksheet' }, at) => ({
    name: `xl/${type}s/sheet${sheets.length - at}.xml`,
    data: type === 'worksheet' ? sheetXml(rows) : `${HEAD}<chartsheet xmlns="${MAIN}"/>`,
  }));
  return zip([...parts, ...data.reverse()]);
}

const ROWS = texts(1, '甲', '乙');
const READ = only([1, ['甲', '乙']]);

/** Quirks of how a workbook is packed, and of what it says of itself. */
export const XLSX_PACKAGE: readonly Quirk[] = [
  {
    file: '工作表顺序与部件顺序相反.xlsx',
    make: () =>
      several([
        { name: '乙', rows: texts(1, '乙') },
        { name: '甲', rows: texts(1, '甲') },
      ]),
    sheets: [
      ['乙', [[1, ['乙']]]],
      ['甲', [[1, ['甲']]]],
    ],
  },
  {
    file: '隐藏的工作表.xlsx',
    make: () =>
      several([
        { name: '明', rows: texts(1, '明') },
        { name: '隐', rows: texts(1, '隐'), attributes: 'state="hidden"' },
        { name: '深', rows: texts(1, '深'), attributes: 'state="veryHidden"' },
      ]),
    sheets: [
      ['明', [[1, ['明']]]],
      ['隐', [[1, ['隐']]]],
      ['深', [[1, ['深']]]],
    ],
  },
  {
    file: '图表工作表不是数据.xlsx',
    make: () =>
      several([
        { name: '图', rows: '', type: 'chartsheet' },
        { name: '甲', rows: texts(1, '甲') },
      ]),
    sheets: [['甲', [[1, ['甲']]]]],
  },
  {
    file: '没有部件的宏模块.xlsx',
    make: () =>
      changed({ rows: ROWS }, (part, name) =>
        name === 'xl/workbook.xml'
          ? {
              ...part,
              data: String(part.data).replace('<sheets>', '<sheets><sheet name="模块" sheetId="2" r:id=""/>'),
            }
          : part,
      ),
    sheets: READ,
    exceptions: {
      sheetjs: 'it gives the module the part at its place in the list, which is that of another sheet',
    },
  },
  {
    file: '1904日期系统的第一天.xlsx',
    make: () =>
      workbook({
        workbookPr: '<workbookPr date1904="1"/>',
        formats: [0, 14, 'h:mm'],
        rows: numbers(1, [0, 1], [0.5, 1], [0.5, 2], [-1, 1]),
      }),
    sheets: only([1, [date('1904-01-01'), date('1904-01-01'), 0.5, -1]]),
    exceptions: {
      sheetjs: 'a time of day alone is no day',
      exceljs: 'a time of day alone is no day',
    },
  },
  {
    file: '扩展里的同名工作簿属性.xlsx',
    make: () =>
      workbook({
        workbookPr:
          '<workbookPr date1904="1"/><extLst><ext uri="{79F54976-1DA5-4618-B147-4CDE4B953A38}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:workbookPr defaultImageDpi="32767"/></ext></extLst>',
        formats: [0, 14],
        rows: numbers(1, [43830, 1]),
      }),
    sheets: only([1, [date('2024-01-01')]]),
  },
  {
    file: '绝对部件名.xlsx',
    make: () => workbook({ rows: ROWS, target: '/xl/worksheets/sheet1.xml' }),
    sheets: READ,
  },
  {
    file: '带点的相对部件名.xlsx',
    make: () => workbook({ rows: ROWS, target: './../xl/worksheets/sheet1.xml' }),
    sheets: READ,
    exceptions: {
      exceljs: 'it does not resolve relative names as RFC 3986 wants it',
      sheetjs: 'it does not resolve relative names as RFC 3986 wants it',
    },
  },
  {
    file: '部件名大小写不同.xlsx',
    make: () => workbook({ rows: ROWS, sheetPath: 'xl/Worksheets/Sheet1.XML' }),
    sheets: READ,
    exceptions: { exceljs: 'ECMA-376 part 2, 6.2.2.3: names are compared without regard to case' },
  },
  {
    file: '部件名百分号编码.xlsx',
    make: () =>
      workbook({ rows: ROWS, sheetPath: 'xl/worksheets/my sheet.xml', target: 'worksheets/my%20sheet.xml' }),
    sheets: READ,
    exceptions: {
      sheetjs: 'ECMA-376 part 2: a target is a URI, so %20 is a space',
      exceljs: 'ECMA-376 part 2: a target is a URI, so %20 is a space',
    },
  },
  {
    file: '反斜杠部件名.xlsx',
    make: () => changed({ rows: ROWS }, (part, name) => ({ ...part, name: name.replaceAll('/', '\\') })),
    sheets: READ,
    exceptions: { exceljs: 'it does not know the backslashes of old .NET writers' },
  },
  {
    file: 'zip64.xlsx',
    make: () => workbook({ rows: ROWS, options: { zip64: true } }),
    sheets: READ,
    exceptions: { sheetjs: 'its zip reader knows no zip64' },
  },
  {
    file: '数据描述符.xlsx',
    make: () => workbook({ rows: ROWS, options: { descriptor: true } }),
    sheets: READ,
  },
  {
    file: '未压缩的部件.xlsx',
    make: () => workbook({ rows: ROWS, options: { stored: true } }),
    sheets: READ,
  },
  {
    file: '严格OOXML.xlsx',
    make: () =>
      changed(
        {
          formats: [0, 14],
          strings: '<si><t>甲</t></si>',
          rows: `${shared(1, 0)}<row r="2"><c r="A2" t="d" s="1"><v>2024-01-01</v></c><c r="B2" s="1"><v>45292</v></c></row>`,
        },
        (part) => ({
          ...part,
          data: String(part.data).replaceAll(MAIN, STRICT).replaceAll(OFFICE, STRICT_OFFICE),
        }),
      ),
    sheets: only([1, ['甲']], [2, [date('2024-01-01'), date('2024-01-01')]]),
    exceptions: { exceljs: 'it knows the transitional relationships only' },
  },
  {
    file: '没有共享字符串部件.xlsx',
    make: () => without('xl/sharedStrings.xml', { rows: ROWS }),
    sheets: READ,
  },
  {
    file: '没有样式部件.xlsx',
    make: () => without('xl/styles.xml', { rows: numbers(1, [45292, 1]) }),
    sheets: only([1, [45292]]),
    exceptions: {
      sheetjs: 'the part is optional; it fails when the content types name it',
    },
  },
  {
    file: '没有包关系部件.xlsx',
    make: () => without('_rels/.rels', { rows: ROWS }),
    sheets: READ,
  },
  {
    file: '条件格式里的数字格式.xlsx',
    make: () =>
      changed({ rows: numbers(1, [45292, 1]), formats: [0, '0.00'] }, (part, name) =>
        name === 'xl/styles.xml'
          ? {
              ...part,
              data: String(part.data).replace(
                '</cellXfs>',
                '</cellXfs><dxfs count="1"><dxf><numFmt numFmtId="171" formatCode="yyyy-mm-dd"/></dxf></dxfs>',
              ),
            }
          : part,
      ),
    sheets: only([1, [45292]]),
  },
  {
    file: '压缩包前后有多余字节.xlsx',
    make: () => Buffer.concat([workbook({ rows: ROWS }), Buffer.alloc(100)]),
    sheets: READ,
  },
  {
    file: '共享字符串换了位置.xlsx',
    make: () =>
      changed({ strings: '<si><t>甲</t></si>', rows: shared(1, 0) }, (part, name) => {
        if (name === 'xl/sharedStrings.xml') return { ...part, name: 'strings/all.xml' };
        if (name === 'xl/_rels/workbook.xml.rels')
          return { ...part, data: String(part.data).replace('"sharedStrings.xml"', '"../strings/all.xml"') };
        return part;
      }),
    sheets: only([1, ['甲']]),
    exceptions: {
      exceljs: 'it looks for the shared strings at their usual place only',
      sheetjs: 'it looks for the shared strings at their usual place only',
    },
  },
];
