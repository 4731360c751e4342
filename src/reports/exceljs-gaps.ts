import { type EventEmitter, once } from 'node:events';
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
    for (const [index, range] of ranges.entries())
      bars.stream.write(Buffer.from(dataBar(range, index, colour)));
  };
}

/** In the middle of the width of the paper. The streaming writer leaves the print options out. */
export function centreOnPage(sheet: Worksheet): void {
  const paged = sheet as unknown as { _writePageMargins: () => void } & Buffered;
  const writeMargins = paged._writePageMargins.bind(sheet);
  paged._writePageMargins = () => {
    paged.stream.write(Buffer.from('<printOptions horizontalCentered="1"/>'));
    writeMargins();
  };
}

const dataBar = (range: string, index: number, colour: string): string =>
  `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="${index + 1}">` +
  `<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="${colour}"/>` +
  '</dataBar></cfRule></conditionalFormatting>';

/** The stream that takes a sheet to the compression; it is of an old kind that keeps its count to itself. */
interface Pipe extends EventEmitter {
  readonly _writableState: { readonly length: number; readonly needDrain: boolean; readonly ending: boolean };
}

interface Buffered {
  readonly stream: { readonly pipes: readonly Pipe[]; write(data: Buffer): void };
}

/**
 * Writes the XML of rows behind the rows that exceljs has committed. Its own way makes an object of every row and every
 * cell, looks up its style and address and renders it through an XML writer: five times the time.
 */
export const writeRowsXml = (sheet: Worksheet, xml: string): void =>
  (sheet as unknown as Buffered).stream.write(Buffer.from(xml));

/** Beyond this the rows wait for the compression: what keeps memory bounded. */
const MOST_WAITING_BYTES = 1 << 18;
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Waits until the compression has taken what was written. The streaming writer takes rows without ever saying that
 * it is full, so that a fast loop would pile up the whole sheet in memory.
 */
export async function drain(sheet: Worksheet): Promise<void> {
  const { stream } = sheet as unknown as Buffered;
  // The sheet is joined to the archive as soon as the parts before it are written.
  for (let turns = 0; stream.pipes.length === 0 && turns < 1000; turns++) await nextTurn();
  for (const pipe of stream.pipes) {
    const { length, needDrain, ending } = pipe._writableState;
    // A sheet that was closed with much still waiting says when it has finished, not when it is empty.
    if (length > MOST_WAITING_BYTES && needDrain) await once(pipe, ending ? 'finish' : 'drain');
  }
}
