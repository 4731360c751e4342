import { writeFile } from 'node:fs/promises';
import type { Block, PrintedDocument, Table } from './blocks.js';

/** Writes a document as Markdown: the same words as for print; only what belongs to pages is left out. */
export async function writeMarkdown(path: string, document: PrintedDocument): Promise<void> {
  await writeFile(path, markdownOf(document), { flag: 'wx' });
}

export function markdownOf({ blocks, header }: PrintedDocument): string {
  const parts: string[] = [];
  let before: Block['kind'] | null = null;
  for (const block of blocks) {
    const text = partOf(block, blocks);
    if (text === '') continue;
    const joins = block.kind === 'item' && before === 'item';
    parts.push(before === null ? '' : joins ? '\n' : '\n\n', text);
    before = block.kind;
  }
  if (header !== undefined) parts.push(`\n\n---\n\n${escaped(header)}`);
  return `${parts.join('')}\n`;
}

function partOf(block: Block, blocks: readonly Block[]): string {
  switch (block.kind) {
    case 'table':
      return tableOf(block);
    case 'contents':
      return blocks.flatMap((one) => (one.kind === 'heading' ? [`- ${escaped(one.text)}`] : [])).join('\n');
    case 'pageBreak':
      return '';
    case 'item':
      return `${'  '.repeat(block.level)}- ${escaped(block.text)}`;
    case 'title':
      return `# ${escaped(block.text)}`;
    case 'heading':
      return `## ${escaped(block.text)}`;
    case 'subheading':
      return `### ${escaped(block.text)}`;
    case 'subtitle':
    case 'label':
      return `**${escaped(block.text)}**`;
    default:
      return escaped(block.text);
  }
}

/** What Markdown would read as its own; a dash or a number begins a list only at the beginning of a line. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');

function tableOf({ columns, rows }: Table): string {
  const rule = columns.map(({ align }) => ({ left: '---', centre: ':-:', right: '--:' })[align]);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = (text: string) => text.split('\n').map(escaped).join('<br>');
  return [
    row(columns.map(({ header }) => cell(header))),
    row(rule),
    ...rows.map((cells) => row(columns.map((_, index) => cell(cells[index] ?? '')))),
  ].join('\n');
}
