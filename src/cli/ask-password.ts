import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { type Language, say, type Text } from '../base/text.js';
import { writeError } from './output.js';

const QUESTION: Text = {
  zh: '{file} 设有打开密码，请输入密码（不显示，直接回车则跳过）：',
  en: '{file} is locked with a password; type it (it is not shown, Enter passes it over): ',
};
const MORE: Text = { zh: '{file} 等 {count} 个文件', en: '{file} and others, {count} files,' };

/** Asks a person at a terminal for the password of locked workbooks, without showing what is typed. */
export async function askPassword(files: readonly string[], language: Language): Promise<string | undefined> {
  const [first = ''] = files;
  const file = files.length > 1 ? say(MORE, language, { file: first, count: files.length }) : first;
  writeError(say(QUESTION, language, { file }));
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    const answer = await new Promise<string>((resolve) => {
      line.on('line', resolve);
      line.on('close', () => resolve(''));
      line.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    });
    return answer === '' ? undefined : answer;
  } finally {
    line.close();
    writeError('\n');
  }
}

/** Whether somebody sits at a terminal who can be asked. */
export const canAsk = (): boolean => Boolean(process.stdin.isTTY && process.stderr.isTTY);
