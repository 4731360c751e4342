import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { yuanFromFen } from '../../base/money.js';
import type { Language } from '../../base/text.js';
import type { MonthReport } from '../../dossier/month-report.js';
import { MONTH_PAGE } from '../../messages/month.js';
import { Form, type FormColumn } from '../household-report/form.js';
import { draftFile } from '../replace-file.js';
import { streamWorkbook } from '../write-workbook.js';
import { monthMarkdown } from './markdown.js';
import { monthPage, type PageBlock, type PageColumn } from './page.js';

export const MONTH_SHEET_FILE = '月度报告.xlsx';
export const MONTH_MARKDOWN_FILE = '月度报告.md';

/** Drafts 月度报告.xlsx, one page A4, and gives the path that it is to have. @throws UserError (2) */
export async function draftMonthSheet(dir: string, report: MonthReport, language: Language): Promise<string> {
  const path = join(dir, MONTH_SHEET_FILE);
  const { title, subtitle, footer, blocks } = monthPage(report, language);
  await draftFile(path, (temporary) =>
    streamWorkbook(temporary, new Date(`${report.asOf}T00:00:00Z`), async (book) => {
      const layout = { mask: true, footer, onePage: true } as const;
      const form = new Form(book, MONTH_PAGE.sheet[language], language, layout);
      form.title(title, subtitle);
      for (const block of blocks) writeBlock(form, block);
      form.close();
    }),
  );
  return path;
}

/** Drafts 月度报告.md with the same figures, and gives the path that it is to have. @throws UserError (2) */
export async function draftMonthMarkdown(
  dir: string,
  report: MonthReport,
  language: Language,
): Promise<string> {
  const path = join(dir, MONTH_MARKDOWN_FILE);
  await draftFile(path, (temporary) => writeFile(temporary, monthMarkdown(monthPage(report, language))));
  return path;
}

function writeBlock(form: Form, block: PageBlock): void {
  if (block.kind === 'heading') form.heading(block.text);
  else if (block.kind === 'text') form.text(block.text, block.tone);
  else writeTable(form, block);
}

function writeTable(form: Form, block: Extract<PageBlock, { kind: 'table' }>): void {
  const columns = block.columns.map(
    ({ header, span, align, format = 'text' }): FormColumn => ({
      header,
      span,
      format,
      ...(align && { align }),
    }),
  );
  const groups = groupsOf(block.columns);
  if (groups.some(({ header }) => header !== '')) form.header(groups);
  form.header(columns);
  for (const { cells, tone } of block.rows) {
    const shown = cells.map((cell, at) =>
      typeof cell === 'number' && block.columns[at]?.format === 'money' ? yuanFromFen(cell) : cell,
    );
    form.row(columns, shown, tone ?? null);
  }
}

/** A cell over the columns of each group. */
function groupsOf(columns: readonly PageColumn[]): FormColumn[] {
  const groups: { header: string; span: number }[] = [];
  for (const { group = '', span } of columns) {
    const last = groups.at(-1);
    if (last && last.header === group) last.span += span;
    else groups.push({ header: group, span });
  }
  return groups;
}
