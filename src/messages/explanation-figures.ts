import { fileName } from '../base/file-name.js';
import { type Language, say } from '../base/text.js';
import type { ExplainedFigure, ExplainedRow } from '../dossier/explanation.js';
import type { FigureLabel } from '../dossier/labels.js';
import { plainText, ratioOf } from './amounts.js';
import { listOf, WORDS } from './explanation-words.js';
import { capitalised, type Line, line } from './text-lines.js';

/** What stands in the sentence of the figure above it and needs no line of its own. */
const TOLD_ABOVE: readonly ExplainedFigure['operation'][] = ['given', 'unstated'];

/** Figures whose name says what a person must know: never told under another name. */
const KEEP_NAME: readonly FigureLabel[] = ['memberIncome', 'obligorSupport', 'exemptSupport', 'deemedWage'];

/** A figure as it is told: the name it has in its place, and how far below the first one it stands. */
export interface ToldFigure {
  readonly depth: number;
  readonly name: string;
  readonly figure: ExplainedFigure;
}

/** A figure, and below it the figures it came from, as far as a reader needs them. */
export function toldFigures(
  figure: ExplainedFigure,
  language: Language,
  name: string = figure.name,
  depth = 0,
): ToldFigure[] {
  const inner = innermost(figure);
  return [
    { depth, name: capitalised(name), figure: inner },
    ...(isWrittenOut(inner) ? [] : inner.parts)
      .filter(needsLine)
      .flatMap((part) => toldFigures(part, language, nameBelow(part, inner, language), depth + 1)),
  ];
}

/** A figure with its arithmetic, the rows that prove it, and below it the figures it came from. */
export const figureLines = (figure: ExplainedFigure, indent: number, language: Language): Line[] =>
  toldFigures(figure, language).flatMap(({ depth, name, figure: { text, rows, lapsed } }) => [
    line(indent + depth, say(WORDS.named, language, { name, text })),
    ...rowLines(rows, indent + depth + 1, language),
    ...(lapsed ? [line(indent + depth + 1, capitalised(lapsed.text), 'warn')] : []),
    ...(lapsed ? rowLines(lapsed.rows, indent + depth + 2, language) : []),
  ]);

/** Below a figure of the household a figure of a member is told with the member's name. */
function nameBelow(part: ExplainedFigure, above: ExplainedFigure, language: Language): string {
  if (part.memberName === null || part.member === above.member) return part.name;
  return language === 'zh' ? `${part.memberName}${part.name}` : `${part.memberName}, ${part.name}`;
}

/** A sum of one thing only is told as that thing. */
function innermost(figure: ExplainedFigure): ExplainedFigure {
  if (figure.lapsed) return figure;
  const present = figure.parts.filter((part) => part.value !== 0);
  const [only] = present;
  const same = figure.operation === 'sum' && present.length === 1 && only && !only.repeated;
  const tells = same && only.parts.length + only.rows.length > 0 && !KEEP_NAME.includes(only.label);
  return tells ? innermost(only) : figure;
}

function needsLine(figure: ExplainedFigure): boolean {
  if (figure.lapsed && !figure.repeated) return true;
  if (figure.value === 0 || figure.repeated || TOLD_ABOVE.includes(figure.operation)) return false;
  return figure.rows.length > 0 || figure.parts.length > 0;
}

/** Products of values only stand in the sentence of their sum. */
const isWrittenOut = ({ parts }: ExplainedFigure): boolean =>
  parts.length > 0 &&
  parts.every(
    ({ operation, parts: factors }) =>
      operation === 'product' && factors.some(({ parameter }) => parameter) && factors.every(isValue),
  );

const isValue = ({ operation }: ExplainedFigure): boolean => operation === 'given';

/** The steps of a reckoning from the first to the last, each once, as one would write them below each other. */
export function stepsOf(figure: ExplainedFigure): ExplainedFigure[] {
  const steps: ExplainedFigure[] = [];
  collectSteps(figure, steps);
  return steps;
}

export const stepLines = (figure: ExplainedFigure, indent: number, language: Language): Line[] =>
  stepsOf(figure).map(({ name, text }) =>
    line(indent, say(WORDS.named, language, { name: capitalised(name), text })),
  );

function collectSteps(figure: ExplainedFigure, steps: ExplainedFigure[]): void {
  for (const part of figure.parts) collectSteps(part, steps);
  if (figure.repeated || figure.parts.length === 0 || isIdle(figure)) return;
  if (!steps.some((step) => step.id === figure.id)) steps.push(figure);
}

/** A cap that does not bind changes nothing. */
const isIdle = ({ operation, parts, value }: ExplainedFigure): boolean =>
  operation === 'least' && parts[0]?.value === value;

/** Where rows stand: 文件 · 工作表 · 第 n 行, one line a sheet; nothing for a household that came as a document. */
export function rowLines(
  rows: readonly ExplainedRow[],
  indent: number,
  language: Language,
  word: (typeof WORDS)['evidence' | 'onRoster'] = WORDS.evidence,
): Line[] {
  return placesOf(rows, language).map((places) => line(indent, say(word, language, { places }), 'dim'));
}

/** 文件 · 工作表 · 第 n 行, a text for each sheet; none for a household that came as a document. */
export function placesOf(rows: readonly ExplainedRow[], language: Language): string[] {
  const bySheet = new Map<string, Placed[]>();
  for (const { file, sheet, row, amount } of rows) {
    if (file === null || row === null) continue;
    const name = fileName(file);
    const place = sheet && !name.startsWith(sheet) ? `${name} · ${sheet}` : name;
    bySheet.set(place, [...(bySheet.get(place) ?? []), { row, amount }]);
  }
  return [...bySheet].map(
    ([place, placed]) => `${place} · ${withAmounts(placed, language) ?? rowNumbers(placed, language)}`,
  );
}

interface Placed {
  readonly row: number;
  readonly amount: number | null;
}

interface Run {
  readonly first: number;
  last: number;
  readonly amount: number | null;
}

/** Rows that follow each other and say the same amount. */
function runsOf(placed: readonly Placed[]): Run[] {
  const found: Run[] = [];
  for (const { row, amount } of [...placed].sort((a, b) => a.row - b.row)) {
    const last = found.at(-1);
    if (last && row <= last.last + 1 && amount === last.amount) last.last = row;
    else found.push({ first: row, last: row, amount });
  }
  return found;
}

const rangeOf = ({ first, last }: Run): string => (first === last ? String(first) : `${first}–${last}`);

/** 第 5–16、18 行 */
function rowNumbers(placed: readonly Placed[], language: Language): string {
  const runs = runsOf(placed.map(({ row }) => ({ row, amount: null })));
  const rows = listOf(runs.map(rangeOf), language);
  return say(WORDS.rows, language, { rows });
}

/** A text with more amounts than this is not read; the JSON has them all. */
const MOST_AMOUNTS = 12;

/** 第 5–16 行各 2,500.00 元、第 18 行 60.00 元; null where the rows are no amounts, or too many. */
function withAmounts(placed: readonly Placed[], language: Language): string | null {
  const runs = runsOf(placed);
  if (runs.length > MOST_AMOUNTS || runs.some(({ amount }) => amount === null)) return null;
  const words = runs.map((run) => {
    const amount = plainText(ratioOf(run.amount ?? 0).times(100), 'yuan', language);
    const word = run.first === run.last ? WORDS.rowWithAmount : WORDS.rowsWithAmount;
    return say(word, language, { rows: rangeOf(run), amount });
  });
  return listOf(words, language);
}

/** The articles that figures rest on, each once, in a line below the heading of what they tell. */
export function basisLines(
  figures: readonly (ExplainedFigure | null)[],
  indent: number,
  language: Language,
): Line[] {
  const basis = basisOf(figures, language);
  return basis === null ? [] : [line(indent, basis, 'dim')];
}

/** 依据：the articles that figures rest on, each once; null where they rest on none. */
export function basisOf(figures: readonly (ExplainedFigure | null)[], language: Language): string | null {
  const articles = new Set<string>();
  for (const figure of figures) if (figure) collectArticles(figure, articles);
  if (articles.size === 0) return null;
  return say(WORDS.basis, language, { articles: [...articles].join(language === 'zh' ? '；' : '; ') });
}

/** What comes to nothing rests on nothing that a reader need look up. */
function collectArticles({ article, value, parts }: ExplainedFigure, articles: Set<string>): void {
  if (value === 0) return;
  for (const one of article?.split(/；|; /) ?? []) articles.add(one);
  for (const part of parts) collectArticles(part, articles);
}
