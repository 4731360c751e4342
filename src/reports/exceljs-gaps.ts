import type { DataValidation, stream, Worksheet } from 'exceljs';
import type { CellStyle } from './styles.js';

// What exceljs 4.4 has and its types leave out, in one place.

/** The number of a style in the style table of a workbook under way; 0 is no style. */
export function styleNumber(workbook: stream.xlsx.WorkbookWriter, style: CellStyle): number {
  const { styles } = workbook as unknown as {
    readonly styles: { addStyleModel(style: CellStyle): number };
  };
  return styles.addStyleModel(style);
}

/** A validation for a whole range at once; the typed way keeps one entry a cell. */
export function addValidation(sheet: Worksheet, range: string, validation: DataValidation): void {
  const { dataValidations } = sheet as unknown as {
    readonly dataValidations: { add(address: string, validation: DataValidation): void };
  };
  dataValidations.add(range, validation);
}

/**
 * Makes one cell of a range whose cells have their styles already, none of which is in another range. The typed way
 * compares each range with all those before it: with the thousand of a printed form, half of the time of the form.
 */
export function addMerge(sheet: Worksheet, range: string): void {
  const { _merges } = sheet as unknown as { readonly _merges: { toString(): string }[] };
  _merges.push(range);
}

/**
 * Bars behind the numbers of ranges, each range with its own measure from nothing to its largest number. exceljs's own
 * data bars point to an extension that its streaming writer leaves out, which Excel offers to repair.
 */
export function addDataBars(sheet: Worksheet, ranges: readonly string[], colour: string): void {
  const bars = sheet as unknown as { _writeConditionalFormatting: () => void } & Buffered;
  bars._writeConditionalFormatting = () => {
    for (const [index, range] of ranges.entries()) bars.stream.write(dataBar(range, index, colour));
  };
}

/** In the middle of the width of the paper. The streaming writer leaves the print options out. */
export function centreOnPage(sheet: Worksheet): void {
  const paged = sheet as unknown as { _writePageMargins: () => void } & Buffered;
  const writeMargins = paged._writePageMargins.bind(sheet);
  paged._writePageMargins = () => {
    paged.stream.write('<printOptions horizontalCentered="1"/>');
    writeMargins();
  };
}

const dataBar = (range: string, index: number, colour: string): string =>
  `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="${index + 1}">` +
  `<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="${colour}"/>` +
  '</dataBar></cfRule></conditionalFormatting>';

interface Buffered {
  readonly stream: { write(data: string): void };
}

/**
 * Writes the XML of rows behind the rows that exceljs has committed. Its own way makes an object of every row and every
 * cell, looks up its style and address and renders it through an XML writer: five times the time.
 */
export const writeRowsXml = (sheet: Worksheet, xml: string): void =>
  (sheet as unknown as Buffered).stream.write(xml);

/** A picture over cells: columns and rows counted from 0, the second corner not included. */
export interface PlacedPicture {
  readonly png: Buffer;
  readonly from: { readonly column: number; readonly row: number };
  readonly to: { readonly column: number; readonly row: number };
  /** What it shows, for those who cannot see it. */
  readonly description: string;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface Zipped {
  readonly zip: { append(data: string | Buffer, about: { readonly name: string }): unknown };
}

interface WithRelations {
  readonly id: number;
  readonly _sheetRelsWriter: { addRelationship(one: { Type: string; Target: string }): string };
  _writeLegacyData: () => void;
}

/** Puts pictures on a sheet that is not committed yet. exceljs's streaming writer knows pictures as a background only. */
export function addPictures(
  book: stream.xlsx.WorkbookWriter,
  sheet: Worksheet,
  pictures: readonly PlacedPicture[],
): void {
  const { zip } = book as unknown as Zipped;
  const own = sheet as unknown as WithRelations & Buffered;
  const part = `drawing${own.id}`;
  const names = pictures.map(({ png }) => {
    const id = book.addImage({ buffer: png as unknown as ArrayBuffer & Buffer, extension: 'png' });
    return `image${id}.png`;
  });
  zip.append(drawingXml(pictures), { name: `xl/drawings/${part}.xml` });
  zip.append(drawingRelations(names), { name: `xl/drawings/_rels/${part}.xml.rels` });
  declarePart(book, `/xl/drawings/${part}.xml`, 'application/vnd.openxmlformats-officedocument.drawing+xml');
  const id = own._sheetRelsWriter.addRelationship({
    Type: `${OFFICE}/drawing`,
    Target: `../drawings/${part}.xml`,
  });
  // The place of a drawing in a sheet is just before that of the drawings of old comments, of which it has none.
  own._writeLegacyData = () => own.stream.write(`<drawing r:id="${id}"/>`);
}

/** The list of parts is written last, and does not know of parts that were added here. */
function declarePart(book: stream.xlsx.WorkbookWriter, name: string, type: string): void {
  const { zip } = book as unknown as { zip: Zipped['zip'] };
  const append = zip.append.bind(zip);
  zip.append = (data, about) => {
    if (about.name !== '[Content_Types].xml') return append(data, about);
    const override = `<Override PartName="${name}" ContentType="${type}"/></Types>`;
    return append(String(data).replace('</Types>', override), about);
  };
}

const drawingRelations = (names: readonly string[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}">${names
    .map((name, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/image" Target="../media/${name}"/>`)
    .join('')}</Relationships>`;

const corner = (tag: string, { column, row }: PlacedPicture['from']): string =>
  `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const drawingXml = (pictures: readonly PlacedPicture[]): string =>
  `${XML}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">${pictures
    .map(
      ({ from, to, description }, at) =>
        `<xdr:twoCellAnchor editAs="twoCell">${corner('from', from)}${corner('to', to)}<xdr:pic><xdr:nvPicPr>` +
        `<xdr:cNvPr id="${at + 2}" name="${at + 1}" descr="${attribute(description)}"/>` +
        '<xdr:cNvPicPr><a:picLocks noChangeAspect="0"/></xdr:cNvPicPr></xdr:nvPicPr>' +
        `<xdr:blipFill><a:blip r:embed="rId${at + 1}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
        '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm>' +
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>',
    )
    .join('')}</xdr:wsDr>`;
