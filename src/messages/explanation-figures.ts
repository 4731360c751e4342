import { type Language, say } from '../base/text.js';
import type { ExplainedFigure, ExplainedRow } from '../dossier/explanation.js';
import type { FigureLabel } from '../dossier/labels.js';
import { WORDS } from './explanation-words.js';
import { capitalised, type Line, line } from './text-lines.js';

/** What stands in the sentence of the figure above it and needs no line of its own. */
const TOLD_ABOVE: readonly ExplainedFigure['operation'][] = ['given', 'unstated'];

/** Figures whose name says what a person must know: never told under another name. */
const KEEP_NAME: readonly FigureLabel[] = ['memberIncome', 'obligorSupport', 'exemptSupport', 'deemedWage'];

/** A figure with its arithmetic, the rows that prove it, and below it the figures it came from. */
export function figureLines(
  figure: ExplainedFigure,
  indent: number,
  language: Language,
  name: string = figure.name,
): Line[] {
  const inner = innermost(figure);
  const text = say(WORDS.named, language, { name: capitalised(name), text: inner.text });
  return [
    line(indent, text),
    ...rowLines(inner.rows, indent + 1, language),
    ...(isWrittenOut(inner) ? [] : inner.parts)
      .filter(needsLine)
      .flatMap((part) => figureLines(part, indent + 1, language, nameBelow(part, inner, language))),
  ];
}

/** Below a figure of the household a figure of a member is told with the member's name. */
function nameBelow(part: ExplainedFigure, above: ExplainedFigure, language: Language): string {
  if (part.memberName === null || part.member === above.member) return part.name;
  return language === 'zh' ? `${part.memberName}${part.name}` : `${part.memberName}, ${part.name}`;
}

/** A sum of one thing only is told as that thing. */
function innermost(figure: ExplainedFigure): ExplainedFigure {
  const present = figure.parts.filter((part) => part.value !== 0);
  const [only] = present;
  const same = figure.operation === 'sum' && present.length === 1 && only && !only.repeated;
  const tells = same && only.parts.length + only.rows.length > 0 && !KEEP_NAME.includes(only.label);
  return tells ? innermost(only) : figure;
}

function needsLine(figure: ExplainedFigure): boolean {
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
export function stepLines(figure: ExplainedFigure, indent: number, language: Language): Line[] {
  const steps: ExplainedFigure[] = [];
  collectSteps(figure, steps);
  return steps.map(({ name, text }) =>
    line(indent, say(WORDS.named, language, { name: capitalised(name), text })),
  );
}

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
  const bySheet = new Map<string, number[]>();
  for (const { file, sheet, row } of rows) {
    if (file === null || row === null) continue;
    const name = file.replace(/^.*[\\/]/, '');
    const place = sheet && !name.startsWith(sheet) ? `${name} · ${sheet}` : name;
    bySheet.set(place, [...(bySheet.get(place) ?? []), row]);
  }
  return [...bySheet].map(([place, numbers]) => {
    const places = `${place} · ${say(WORDS.rows, language, { rows: ranges(numbers, language) })}`;
    return line(indent, say(word, language, { places }), 'dim');
  });
}

/** 5–16、18 */
function ranges(numbers: readonly number[], language: Language): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const found: [number, number][] = [];
  for (const number of sorted) {
    const last = found.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  const words = found.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  return words.join(language === 'zh' ? '、' : ', ');
}

/** The articles that figures rest on, each once, in a line below the heading of what they tell. */
export function basisLines(
  figures: readonly (ExplainedFigure | null)[],
  indent: number,
  language: Language,
): Line[] {
  const articles = new Set<string>();
  for (const figure of figures) if (figure) collectArticles(figure, articles);
  if (articles.size === 0) return [];
  const listed = [...articles].join(language === 'zh' ? '；' : '; ');
  return [line(indent, say(WORDS.basis, language, { articles: listed }), 'dim')];
}

/** What comes to nothing rests on nothing that a reader need look up. */
function collectArticles({ article, value, parts }: ExplainedFigure, articles: Set<string>): void {
  if (value === 0) return;
  for (const one of article?.split('；') ?? []) articles.add(one);
  for (const part of parts) collectArticles(part, articles);
}
