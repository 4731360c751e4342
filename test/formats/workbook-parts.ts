import { type ZipPart, zip } from './zip-writer.js';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook; what is not given is the plainest there is. */
export interface WorkbookParts {
  /** What stands in `<sheetData>`. */
  readonly rows?: string;
  /** What stands behind it. */
  readonly tail?: string;
  /** A whole sheet part instead of the two. */
  readonly sheet?: string | Buffer;
  /** The `<si>` elements. */
  readonly strings?: string;
  readonly stringsPart?: string;
  /** Number formats of the cell styles: ids, or format codes. */
  readonly formats?: readonly (number | string)[];
  readonly workbookPr?: string;
  readonly sheetPath?: string;
  readonly target?: string;
  readonly options?: Partial<ZipPart>;
  readonly extra?: readonly ZipPart[];
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function styles(formats: readonly (number | string)[]): string {
  const custom = formats.flatMap((format, i) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${170 + i}" formatCode="${escapeXml(format)}"/>`] : [],
  );
  const ids = formats.map((format, i) => (typeof format === 'string' ? 170 + i : format));
  return `${HEAD}<styleSheet xmlns="${MAIN}">${
    custom.length > 0 ? `<numFmts count="${custom.length}">${custom.join('')}</numFmts>` : ''
  }<fonts count="1"><font/></fonts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${ids.length}">${ids
    .map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`)
    .join('')}</cellXfs></styleSheet>`;
}

export const sheetXml = (rows: string, tail = '') =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${tail}</worksheet>`;

export const stringsXml = (strings: string) => `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>`;

export function workbookParts(parts: WorkbookParts): ZipPart[] {
  const path = parts.sheetPath ?? 'xl/worksheets/sheet1.xml';
  const target = parts.target ?? 'worksheets/sheet1.xml';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const all: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      data: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/${path}" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${parts.workbookPr ?? ''}<sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="${target}"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    { name: path, data: parts.sheet ?? sheetXml(parts.rows ?? '', parts.tail) },
    { name: 'xl/styles.xml', data: styles(parts.formats ?? [0]) },
    { name: 'xl/sharedStrings.xml', data: parts.stringsPart ?? stringsXml(parts.strings ?? '') },
  ];
  return [...all.map((part) => ({ ...part, ...parts.options })), ...(parts.extra ?? [])];
}

export const workbook = (parts: WorkbookParts): Buffer => zip(workbookParts(parts));
