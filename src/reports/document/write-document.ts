import { writeFile } from 'node:fs/promises';
import type { Block, ParagraphKind, PrintedDocument, Table } from './blocks.js';
import { FONTS, PARAGRAPHS, type ParagraphStyle, TWIPS_A_POINT } from './document-styles.js';

/** Loaded when a document is written: no other command waits for it. */
type Docx = typeof import('docx');

/** A4 in twentieths of a point, its margins and what is left between them. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 1134;
const TEXT_WIDTH = PAGE.width - 2 * MARGIN;
const ROW_POINTS = 24;
/** The distance of lines, in 240ths of the type's own. */
const LINES_OF_240 = 288;

/** Writes a document, A4 portrait, with the number of each page at its foot. */
export async function writeDocument(path: string, document: PrintedDocument): Promise<void> {
  const docx = await import('docx');
  await writeFile(path, await docx.Packer.toBuffer(documentOf(docx, document)), { flag: 'wx' });
}

function documentOf(docx: Docx, { language, title, footer, blocks }: PrintedDocument) {
  const { body } = FONTS[language];
  const children = blocks.flatMap((block) => partsOf(docx, block, language));
  return new docx.Document({
    title,
    creator: 'hedui',
    lastModifiedBy: 'hedui',
    styles: { default: { document: { run: { font: body, size: 24 } } } },
    sections: [
      {
        properties: {
          page: {
            size: PAGE,
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: MARGIN / 2 },
          },
        },
        footers: { default: new docx.Footer({ children: [footerOf(docx, footer)] }) },
        children,
      },
    ],
  });
}

function partsOf(docx: Docx, block: Block, language: PrintedDocument['language']) {
  if (block.kind === 'table') return [tableOf(docx, block)];
  const style = PARAGRAPHS[block.kind];
  return [paragraphOf(docx, block.text, style, language, block.kind)];
}

function paragraphOf(
  docx: Docx,
  text: string,
  style: ParagraphStyle,
  language: PrintedDocument['language'],
  kind: ParagraphKind,
) {
  const { size, bold = false, grey = false, align = 'left', before = 0, after = 0, indented = false } = style;
  const isHeading = kind === 'heading' || kind === 'subheading';
  return new docx.Paragraph({
    alignment: ALIGNMENTS[align],
    spacing: {
      before: before * TWIPS_A_POINT,
      after: after * TWIPS_A_POINT,
      line: LINES_OF_240,
      lineRule: docx.LineRuleType.AUTO,
    },
    keepNext: KEPT_WITH_NEXT.has(kind),
    keepLines: kind === 'closing',
    ...(isHeading && { outlineLevel: kind === 'heading' ? 0 : 1 }),
    ...(indented && language === 'zh' && { indent: { firstLine: 2 * size * TWIPS_A_POINT } }),
    children: [
      new docx.TextRun({
        text,
        bold,
        size: size * 2,
        font: FONTS[language][style.font ?? 'body'],
        ...(grey && { color: '595959' }),
      }),
    ],
  });
}

/** What must not stand alone at the end of a page. */
const KEPT_WITH_NEXT: ReadonlySet<ParagraphKind> = new Set([
  'title',
  'subtitle',
  'heading',
  'subheading',
  'summary',
  'closing',
]);

const ALIGNMENTS = { left: 'left', centre: 'center', right: 'right' } as const;

/** Rows that go to the page of what closes the list. */
const KEPT_ROWS = 2;

/** A table whose header stands on every page and none of whose rows is broken. */
function tableOf(docx: Docx, { columns, rows, closes = false }: Table) {
  const widths = columns.map(({ width }) => Math.round((width * TEXT_WIDTH) / 100));
  const row = (cells: readonly string[], header: boolean, keepNext: boolean) =>
    new docx.TableRow({
      tableHeader: header,
      cantSplit: true,
      height: { value: ROW_POINTS * TWIPS_A_POINT, rule: docx.HeightRule.ATLEAST },
      children: columns.map(({ align }, index) => {
        const text = new docx.TextRun({ text: cells[index] ?? '', bold: header, size: 22 });
        const alignment = ALIGNMENTS[header ? 'centre' : align];
        return new docx.TableCell({
          width: { size: widths[index] ?? 0, type: docx.WidthType.DXA },
          verticalAlign: docx.VerticalAlignTable.CENTER,
          margins: { left: 80, right: 80 },
          ...(header && { shading: { fill: 'F2F2F2', type: docx.ShadingType.CLEAR, color: 'auto' } }),
          children: [new docx.Paragraph({ alignment, keepNext, children: [text] })],
        });
      }),
    });
  return new docx.Table({
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    rows: [
      row(
        columns.map(({ header }) => header),
        true,
        true,
      ),
      ...rows.map((cells, index) => row(cells, false, closes && index >= rows.length - KEPT_ROWS)),
    ],
  });
}

/** The words of a footer with the fields of the page between them. */
function footerOf(docx: Docx, footer: string) {
  const fields: Readonly<Record<string, string>> = {
    '{page}': docx.PageNumber.CURRENT,
    '{pages}': docx.PageNumber.TOTAL_PAGES,
  };
  const children = footer
    .split(/(\{pages?\})/)
    .map((part) => new docx.TextRun({ children: [fields[part] ?? part] }));
  return new docx.Paragraph({ alignment: ALIGNMENTS.centre, children });
}
