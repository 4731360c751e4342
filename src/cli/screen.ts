import chalk from 'chalk';
import type { Paint, Tone } from '../messages/text-lines.js';

/** Of a file or pipe the width of an A4 page in a small type. */
export const WIDTH_ELSEWHERE = 100;

export const screenWidth = (): number =>
  process.stdout.columns ?? (Number(process.env.COLUMNS) || WIDTH_ELSEWHERE);

const PAINT: Readonly<Record<Tone, (text: string) => string>> = {
  title: chalk.bold,
  heading: chalk.bold.cyan,
  plain: (text) => text,
  good: chalk.green,
  bad: chalk.red,
  warn: chalk.yellow,
  dim: chalk.dim,
};

/** The colours of a readable text. */
export const paint: Paint = (words, tone) => PAINT[tone](words);
