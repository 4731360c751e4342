import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, say } from '../../src/base/text.js';
import { LANGUAGES } from '../docs/reference.js';
import { PROJECT } from '../place.js';
import { beginSession, type Session } from '../session.js';
import { terminalPicture } from './terminal.js';
import { workbookPicture } from './workbook.js';

const COMMAND = 'hedui batch 2024-11 --as-of 2024-11-30 --out out';
const BOOK = '预警名单.xlsx';
/** Of what the command says: so many lines from the top and from the bottom. */
const FIRST = 34;
const LAST = 9;
const VIEW = { width: 1180, height: 600 };

const TITLES = {
  terminal: { zh: '终端中的 {command}', en: '{command} in a terminal' },
  workbook: { zh: '预警名单.xlsx 的“收入”工作表', en: 'the sheet "Income" of 预警名单.xlsx' },
} as const;

/** The pictures of the README by file name in docs/pictures, drawn from a run of the sample month. */
export async function pictures(): Promise<ReadonlyMap<string, string>> {
  const drawn = new Map<string, string>();
  for (const language of LANGUAGES) {
    const session = beginSession({ language, colour: true });
    try {
      for (const [name, svg] of await drawAll(session, language)) drawn.set(`${name}.${language}.svg`, svg);
    } finally {
      session.end();
    }
  }
  return drawn;
}

async function drawAll(session: Session, language: Language): Promise<[string, string][]> {
  cpSync(join(PROJECT, 'fixtures', '2024-11'), join(session.folder, '2024-11'), { recursive: true });
  const screen = [`$ ${COMMAND}`, ...shortened(session.run(COMMAND).trimEnd().split('\n'))];
  const book = join(session.folder, 'out', BOOK);
  return [
    ['terminal', terminalPicture(screen, say(TITLES.terminal, language, { command: COMMAND }))],
    ['workbook', await workbookPicture(book, VIEW, TITLES.workbook[language])],
  ];
}

/** The middle is left out, and that it is left out is seen. */
const shortened = (lines: readonly string[]): string[] =>
  lines.length <= FIRST + LAST ? [...lines] : [...lines.slice(0, FIRST), '  ⋮', ...lines.slice(-LAST)];
