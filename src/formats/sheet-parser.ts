import type { SaxesTagNS } from 'saxes';
import type { CellNormaliser } from './cell-normaliser.js';
import { assertColumn, parseReference, putCell, type RowSink } from './cell-row.js';
import type { Cell } from './cells.js';
import type { XmlHandlers } from './xml.js';

/**
 * Reads the rows of any sheet from the events of an XML parser: prefixes, comments, CDATA, single quotes, other
 * encodings. The namespace of the root is the sheet's, whether transitional, strict or none at all; elements of
 * another one are no part of it.
 */
export class SheetParser implements XmlHandlers {
  finished = false;
  readonly #normaliser: CellNormaliser;
  readonly #sink: RowSink;
  readonly #sheet: string;
  #uri: string | undefined;
  #inData = false;
  #row = 0;
  #numbered = false;
  #column = -1;
  #cells: Cell[] = [];
  #inCell = false;
  #type = 'n';
  #style = 0;
  #value: Cell = null;
  #text = '';
  #takesText = false;
  #phonetic = 0;

  constructor(normaliser: CellNormaliser, sink: RowSink, sheet: string) {
    this.#normaliser = normaliser;
    this.#sink = sink;
    this.#sheet = sheet;
  }

  open(tag: SaxesTagNS): void {
    if (this.#uri === undefined) this.#uri = tag.uri;
    if (tag.uri !== this.#uri) return;
    if (!this.#inData) {
      this.#inData = tag.local === 'sheetData';
    } else if (this.#inCell) {
      this.#openInCell(tag.local);
    } else if (tag.local === 'row') {
      this.#openRow(tag);
    } else if (tag.local === 'c') {
      this.#openCell(tag);
    }
  }

  text(text: string): void {
    if (this.#takesText) this.#text += text;
  }

  close(tag: SaxesTagNS): void {
    if (!this.#inData || tag.uri !== this.#uri) return;
    if (this.#inCell) this.#closeInCell(tag.local);
    else if (tag.local === 'row') this.#closeRow();
    else if (tag.local === 'sheetData') this.#inData = false;
  }

  done(): boolean {
    return this.finished;
  }

  #openRow(tag: SaxesTagNS): void {
    const number = Number(tag.attributes.r?.value);
    this.#numbered = Number.isInteger(number) && number > 0;
    this.#row = this.#numbered ? number : this.#row + 1;
    this.#column = -1;
    this.#cells = [];
  }

  #openCell(tag: SaxesTagNS): void {
    const place = parseReference(tag.attributes.r?.value ?? '');
    this.#column = place ? place.column : this.#column + 1;
    assertColumn(this.#column, this.#row, this.#sheet);
    if (place && !this.#numbered) this.#row = place.row;
    this.#type = tag.attributes.t?.value ?? 'n';
    this.#style = Number(tag.attributes.s?.value ?? 0);
    this.#value = null;
    this.#inCell = true;
  }

  #openInCell(local: string): void {
    if (local === 'rPh') this.#phonetic++;
    if (local === 'v' || local === 'is') this.#text = '';
    this.#takesText = local === 'v' || (local === 't' && this.#phonetic === 0);
  }

  #closeInCell(local: string): void {
    this.#takesText = false;
    if (local === 'rPh') this.#phonetic--;
    else if (local === 'v') this.#value = this.#normaliser.cell(this.#type, this.#style, this.#text);
    else if (local === 'is') this.#value = this.#normaliser.text(this.#text);
    else if (local === 'c') {
      this.#inCell = false;
      putCell(this.#cells, this.#column, this.#value);
    }
  }

  #closeRow(): void {
    if (this.#cells.length > 0 && !this.finished && !this.#sink(this.#row, this.#cells)) this.finished = true;
    this.#cells = [];
  }
}
