import type { Language } from '../../base/text.js';

// A document for print as its parts, in the order in which one reads them: nothing of the library that writes it.

export interface DocumentColumn {
  readonly header: string;
  /** In hundredths of the width of the page. */
  readonly width: number;
  readonly align: 'left' | 'centre' | 'right';
}

/**
 * - title: once, at the top; subtitle: below it; heading, subheading: of a chapter and a part of it;
 * - label: before a list or a part of a chapter, no heading of its own;
 * - text: a paragraph, its first line indented as Chinese sets it; note: smaller, grey;
 * - summary: a line below a table; closing: at the right, where one signs and stamps; it stays with the lines around it.
 */
export type ParagraphKind =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'subheading'
  | 'label'
  | 'text'
  | 'note'
  | 'summary'
  | 'closing';

/** A cell may hold several lines, parted by a line feed. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Many columns or much text: set smaller. */
  readonly dense?: true;
  /** Its last rows go to the page of the summary and of what closes the document. */
  readonly closes?: boolean;
}

/** A line of a list; level 1 stands below the line of level 0 before it. */
export interface Item {
  readonly kind: 'item';
  readonly level: number;
  readonly text: string;
}

export type Block =
  | Table
  | Item
  | { readonly kind: ParagraphKind; readonly text: string }
  /** The headings of the document with their pages. */
  | { readonly kind: 'contents' }
  | { readonly kind: 'pageBreak' };

export interface PrintedDocument {
  readonly language: Language;
  /** For the properties of the file; they name nobody. */
  readonly title: string;
  /** At the head of each page. */
  readonly header?: string;
  /** Type for readers who do not see well. */
  readonly large?: true;
  /** At the foot of each page; `{page}` and `{pages}` stand for its number and their count. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}
