import { formatYuan } from '../../base/money.js';
import type { MonthPage, PageBlock, PageColumn } from './page.js';

/** The page as Markdown: the same pieces in the same order. */
export function monthMarkdown({ title, subtitle, footer, blocks }: MonthPage): string {
  const closing = footer
    .replace(/&[LCR]/g, '\n')
    .trim()
    .replaceAll('\n', '  \n');
  return `${[`# ${title}`, subtitle, ...blocks.map(blockText), '---', closing].join('\n\n')}\n`;
}

function blockText(block: PageBlock): string {
  switch (block.kind) {
    case 'heading':
      return `## ${block.text}`;
    case 'text':
      return block.tone === 'warning' ? `**${block.text}**` : block.text;
    case 'table':
      return tableText(block.columns, block.rows);
  }
}

function tableText(
  columns: readonly PageColumn[],
  rows: Extract<PageBlock, { kind: 'table' }>['rows'],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ header, group }) => escaped(group ? `${group} ${header}` : header))),
    line(columns.map(({ format = 'text' }) => (format === 'text' ? '---' : '---:'))),
    ...rows.map(({ cells }) => line(cells.map((cell, at) => cellText(cell, columns[at])))),
  ].join('\n');
}

function cellText(cell: string | number | null, column: PageColumn | undefined): string {
  if (cell === null) return '—';
  if (typeof cell === 'string') return escaped(cell);
  return column?.format === 'money' ? formatYuan(cell) : String(cell);
}

const escaped = (text: string): string => text.replaceAll('|', '\\|');
