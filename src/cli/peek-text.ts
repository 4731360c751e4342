import chalk from 'chalk';
import { maskId } from '../base/identity.js';
import { type Language, say } from '../base/text.js';
import { PEEK } from '../messages/peek.js';
import type { PeekedFile, PeekedRow, PeekedSheet } from '../operations/peek.js';
import { LONG_NUMBER, list, skippedLine, tableLines } from './table-text.js';

/** Longer cells are cut: this is a look, not the file. */
const MOST_CHARACTERS = 24;

/** What a file holds, for people. @param mask identity numbers and accounts with their first six and last four only */
export function peekText(file: PeekedFile, mask: boolean, language: Language): string {
  const { details, period, periodInPath } = file;
  const format = [file.format, details.encoding, details.delimiter && JSON.stringify(details.delimiter)];
  const lines = [
    chalk.bold(
      say(PEEK.file, language, {
        file: file.file,
        format: format.filter((word) => word).join(' '),
        size: sizeText(file.bytes),
        period,
        periodFrom: say(periodInPath ? PEEK.periodInPath : PEEK.periodToday, language),
      }),
    ),
    ...file.sheets.flatMap((sheet) => sheetLines(sheet, file.importable, mask, language)),
  ];
  if (!file.importable) {
    const refused = file.sheets.some((sheet) => sheet.outcome === 'refused');
    lines.push(chalk.red(say(refused ? PEEK.fileRefused : PEEK.noTable, language)));
  }
  return `${lines.join('\n')}\n`;
}

function sheetLines(sheet: PeekedSheet, importable: boolean, mask: boolean, language: Language): string[] {
  const lines: string[] = [];
  const { problem, table, candidates } = sheet;
  if (problem) {
    const text = sheet.outcome === 'refused' ? PEEK.refused : PEEK.passedOver;
    const line = say(text, language, { problem: problem.text[language] });
    lines.push(sheet.outcome === 'refused' ? chalk.red(line) : line);
  }
  // What a page of explanations comes nearest to is of interest only where nothing else is data.
  if (candidates.length > 0 && !importable) {
    lines.push(say(PEEK.candidates, language));
    for (const { source, title, matched, missing } of candidates) {
      const words = missing.length > 0 ? list(missing, language) : say(PEEK.nothingMissing, language);
      const values = { key: source, title: title[language], matched, missing: words };
      lines.push(`  ${say(PEEK.candidate, language, values)}`);
    }
  }
  if (table) {
    const { all, records, answers, rejected } = table.rows;
    lines.push(
      ...tableLines(table, table.amends, language),
      say(PEEK.rows, language, { all, records, answers, rejected }),
    );
    const skipped = skippedLine(table.rows.skipped, language);
    if (skipped) lines.push(skipped);
    for (const { title, count } of table.problems) {
      lines.push(chalk.yellow(`  ${say(PEEK.problem, language, { problem: title[language], count })}`));
    }
    for (const { header, count } of table.unreadable) {
      lines.push(chalk.yellow(`  ${say(PEEK.unreadable, language, { header, count })}`));
    }
  }
  if (sheet.firstRows.length > 0) {
    lines.push(say(PEEK.firstRows, language, { count: sheet.firstRows.length }));
    lines.push(...sheet.firstRows.map((row) => `  ${rowLine(row, mask)}`));
  }
  const { rows, lastRow, columns } = sheet.size;
  const hidden = sheet.hidden ? say(PEEK.hidden, language) : '';
  const title = say(PEEK.sheet, language, { sheet: sheet.sheet, rows, lastRow, columns });
  return [`${title}${hidden}`, ...lines.map((line) => `  ${line}`)];
}

/** 4: 张三 | 320899********0015 | … */
function rowLine({ row, cells }: PeekedRow, mask: boolean): string {
  const texts = cells.map((cell) => {
    const text = cell === null ? '' : typeof cell === 'object' ? Object.values(cell).join('') : String(cell);
    const shown = (mask ? text.replace(LONG_NUMBER, maskId) : text).replace(/\s+/g, ' ').trim();
    const characters = [...shown];
    return characters.length > MOST_CHARACTERS
      ? `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`
      : shown;
  });
  return `${row}: ${texts.join(' | ')}`;
}

function sizeText(bytes: number | null): string {
  if (bytes === null) return '—';
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
