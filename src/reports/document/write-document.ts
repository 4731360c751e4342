import { writeFile } from 'node:fs/promises';
import type { Language } from '../../base/text.js';
import type { Block, ParagraphKind, PrintedDocument, Table } from './blocks.js';
import { type DocumentStyle, FONTS, type ParagraphStyle, styleOf, TWIPS_A_POINT } from './document-styles.js';

/** Loaded when a document is written: no other command waits for it. */
type Docx = typeof import('docx');

/** A4 in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 };

/** Writes a document, A4 portrait, with the number of each page at its foot. */
export async function writeDocument(path: string, document: PrintedDocument): Promise<void> {
  const docx = await import('docx');
  await writeFile(path, await docx.Packer.toBuffer(new DocumentWriter(docx, document).document()), {
    flag: 'wx',
  });
}

/** What must not stand alone at the end of a page. */
const KEPT_WITH_NEXT: ReadonlySet<string> = new Set<ParagraphKind>([
  'title',
  'subtitle',
  'heading',
  'subheading',
  'label',
  'summary',
  'closing',
]);

const ALIGNMENTS = { left: 'left', centre: 'center', right: 'right' } as const;

/** Rows that go to the page of what closes the list. */
const KEPT_ROWS = 2;

/** How far a line of a list stands in, and its dot before it, in points. */
const ITEM_STEP = 18;
const ITEM_HANGING = 14;

const MARGIN_LINE = 'marginLine';

const bookmarkOf = (heading: number): string => `heading_${heading}`;

class DocumentWriter {
  readonly #docx: Docx;
  readonly #document: PrintedDocument;
  readonly #style: DocumentStyle;
  readonly #language: Language;
  /** What is left between the margins. */
  readonly #width: number;
  #headings = 0;

  constructor(docx: Docx, document: PrintedDocument) {
    this.#docx = docx;
    this.#document = document;
    this.#style = styleOf(document);
    this.#language = document.language;
    this.#width = PAGE.width - 2 * this.#style.margin;
  }

  document() {
    const docx = this.#docx;
    const { title, header, footer, blocks } = this.#document;
    const { body } = FONTS[this.#language];
    const { margin } = this.#style;
    return new docx.Document({
      title,
      creator: 'hedui',
      lastModifiedBy: 'hedui',
      styles: {
        default: { document: { run: { font: body, size: 24 } } },
        // By a style of the paragraph: fields take no size from their own run.
        paragraphStyles: [{ id: MARGIN_LINE, name: 'margin line', run: { size: 18 } }],
      },
      sections: [
        {
          properties: {
            page: {
              size: PAGE,
              margin: {
                top: margin,
                bottom: margin,
                left: margin,
                right: margin,
                header: margin / 2,
                footer: margin / 2,
              },
            },
          },
          ...(header !== undefined && {
            headers: { default: new docx.Header({ children: [this.#marginLine(header)] }) },
          }),
          footers: { default: new docx.Footer({ children: [this.#marginLine(footer)] }) },
          children: blocks.flatMap((block) => this.#partsOf(block)),
        },
      ],
    });
  }

  #partsOf(block: Block) {
    const docx = this.#docx;
    switch (block.kind) {
      case 'table':
        return [this.#table(block)];
      case 'contents':
        return this.#contents();
      case 'pageBreak':
        return [new docx.Paragraph({ children: [new docx.PageBreak()] })];
      case 'item':
        return [this.#item(block.text, block.level)];
      default:
        return [this.#paragraph(block.kind, block.text)];
    }
  }

  #run(text: string, { size, bold = false, grey = false, font = 'body' }: ParagraphStyle) {
    return new this.#docx.TextRun({
      text,
      bold,
      size: size * 2,
      font: FONTS[this.#language][font],
      ...(grey && { color: '595959' }),
    });
  }

  #spacing({ before = 0, after = 0 }: ParagraphStyle) {
    return {
      before: before * TWIPS_A_POINT,
      after: after * TWIPS_A_POINT,
      line: this.#style.lines,
      lineRule: this.#docx.LineRuleType.AUTO,
    };
  }

  #paragraph(kind: ParagraphKind, text: string) {
    const docx = this.#docx;
    const style = this.#style.paragraphs[kind];
    const isHeading = kind === 'heading' || kind === 'subheading';
    const run = this.#run(text, style);
    if (kind === 'heading') this.#headings += 1;
    return new docx.Paragraph({
      alignment: ALIGNMENTS[style.align ?? 'left'],
      spacing: this.#spacing(style),
      keepNext: KEPT_WITH_NEXT.has(kind),
      keepLines: kind === 'closing',
      ...(isHeading && { outlineLevel: kind === 'heading' ? 0 : 1 }),
      ...(style.indented &&
        this.#language === 'zh' && { indent: { firstLine: 2 * style.size * TWIPS_A_POINT } }),
      children:
        kind === 'heading' ? [new docx.Bookmark({ id: bookmarkOf(this.#headings), children: [run] })] : [run],
    });
  }

  #item(text: string, level: number) {
    const style = this.#style.paragraphs.item;
    return new this.#docx.Paragraph({
      spacing: this.#spacing(style),
      bullet: { level },
      indent: {
        left: ITEM_STEP * (level + 1) * TWIPS_A_POINT,
        hanging: ITEM_HANGING * TWIPS_A_POINT,
      },
      children: [this.#run(text, style)],
    });
  }

  /** A line for each heading; the field of its page is worked out by the program that opens the document. */
  #contents() {
    const docx = this.#docx;
    const style = this.#style.paragraphs.item;
    const headings = this.#document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    return headings.map(
      (heading, index) =>
        new docx.Paragraph({
          spacing: this.#spacing(style),
          tabStops: [{ type: docx.TabStopType.RIGHT, position: this.#width, leader: docx.LeaderType.DOT }],
          children: [
            new docx.InternalHyperlink({
              anchor: bookmarkOf(index + 1),
              children: [this.#run(heading, style)],
            }),
            new docx.TextRun({ children: [new docx.Tab()] }),
            new docx.PageReference(bookmarkOf(index + 1)),
          ],
        }),
    );
  }

  /** A table whose header stands on every page and none of whose rows is broken. */
  #table({ columns, rows, closes, dense }: Table) {
    const docx = this.#docx;
    const widths = columns.map(({ width }) => Math.round((width * this.#width) / 100));
    const { size, rowHeight } = dense ? this.#style.denseTable : this.#style.table;
    const row = (cells: readonly string[], header: boolean, keepNext: boolean) =>
      new docx.TableRow({
        tableHeader: header,
        cantSplit: true,
        height: { value: rowHeight * TWIPS_A_POINT, rule: docx.HeightRule.ATLEAST },
        children: columns.map(({ align }, index) => {
          const alignment = ALIGNMENTS[header ? 'centre' : align];
          const lines = (cells[index] ?? '').split('\n');
          return new docx.TableCell({
            width: { size: widths[index] ?? 0, type: docx.WidthType.DXA },
            verticalAlign: docx.VerticalAlignTable.CENTER,
            margins: { left: 80, right: 80, ...(dense && { top: 30, bottom: 30 }) },
            ...(header && { shading: { fill: 'F2F2F2', type: docx.ShadingType.CLEAR, color: 'auto' } }),
            children: lines.map(
              (text) =>
                new docx.Paragraph({
                  alignment,
                  keepNext,
                  children: [new docx.TextRun({ text, bold: header, size: size * 2 })],
                }),
            ),
          });
        }),
      });
    const headers = columns.map(({ header }) => header);
    return new docx.Table({
      width: { size: this.#width, type: docx.WidthType.DXA },
      columnWidths: widths,
      layout: docx.TableLayoutType.FIXED,
      rows: [
        row(headers, true, true),
        ...rows.map((cells, index) => row(cells, false, Boolean(closes) && index >= rows.length - KEPT_ROWS)),
      ],
    });
  }

  /** The words at the head or foot of a page with its fields between them. */
  #marginLine(text: string) {
    const docx = this.#docx;
    const fields: Readonly<Record<string, string>> = {
      '{page}': docx.PageNumber.CURRENT,
      '{pages}': docx.PageNumber.TOTAL_PAGES,
    };
    const children = text
      .split(/(\{pages?\})/)
      .map((part) => new docx.TextRun({ children: [fields[part] ?? part] }));
    return new docx.Paragraph({ style: MARGIN_LINE, alignment: ALIGNMENTS.centre, children });
  }
}
