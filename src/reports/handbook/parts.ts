import { say, type Text } from '../../base/text.js';
import { LIMIT_TIERS } from '../../dossier/codes.js';
import { numberText, yuanText } from '../../messages/amounts.js';
import { citationText } from '../../messages/citations.js';
import { FRAME, HEADERS } from '../../messages/handbook/frame.js';
import type { Said } from '../../messages/handbook/schemes.js';
import { TIER_NAMES } from '../../messages/tiers.js';
import { isParameterKey } from '../../policy/parameters.js';
import type { Block, DocumentColumn, Table } from '../document/blocks.js';
import type { HandbookData, SizeLimits } from './data.js';
import { markOf, withValues } from './values.js';

export const item = (text: string, level = 0): Block => ({ kind: 'item', level, text });

/** An article as it stands in a column; without one the locality asks for it. */
export const basisCell = (basis: string | null, { language }: HandbookData): string =>
  basis === null ? FRAME.local[language] : citationText(basis, language);

/** Sentences as lines of a list, each with its article; those for another choice of the policy are left out. */
export const saidItems = (sentences: readonly Said[], data: HandbookData, values = {}): Block[] =>
  sentences.filter(({ when }) => holds(when, data)).map((one) => item(saidText(one, data, values)));

function saidText({ text, basis }: Said, { policy, language }: HandbookData, values = {}): string {
  const told = withValues(say(text, language, values), policy, language);
  if (basis === undefined) return told;
  const article = citationText(basis, language);
  return language === 'zh' ? `${told}。（${article}）` : `${told}. (${article})`;
}

/** Whether a sentence is for the choice that the policy has made; of a list, whether it names it. */
export function holds(when: Said['when'], { policy }: HandbookData): boolean {
  if (!when) return true;
  if (when.key === 'basePension.excluded') {
    return policy.asOf <= policy.get('basePension.validTo').value === when.is;
  }
  const value = isParameterKey(when.key) ? policy.peek(when.key)?.value : undefined;
  return Array.isArray(value) ? value.includes(when.is) : value === when.is;
}

/** Columns by header, width in hundredths and alignment. */
export const columns = (
  { language }: HandbookData,
  ...declared: readonly (readonly [Text, number, DocumentColumn['align']?])[]
): DocumentColumn[] =>
  declared.map(([header, width, align = 'left']) => ({ header: header[language], width, align }));

export const table = (
  head: readonly DocumentColumn[],
  rows: readonly (readonly string[])[],
  dense = true,
): Table => ({ kind: 'table', columns: head, rows, ...(dense && { dense }) });

/** Lines of income a year and of financial assets, for families of one to five persons. */
export function limitTable(sizes: readonly SizeLimits[], data: HandbookData): Table {
  const header = (text: Text, key: (typeof LIMIT_TIERS)[number]): Text => ({
    zh: say(text, 'zh', { tier: TIER_NAMES[key].zh }),
    en: say(text, 'en', { tier: TIER_NAMES[key].en }),
  });
  const head = columns(
    data,
    [HEADERS.persons, 10, 'centre'],
    [header(HEADERS.incomeYear, 'dibao'), 15, 'right'],
    [header(HEADERS.incomeYear, 'margin'), 15, 'right'],
    [header(HEADERS.grossYear, 'expenditure'), 15, 'right'],
    ...LIMIT_TIERS.map((key) => [header(HEADERS.financial, key), 15, 'right'] as const),
  );
  const rows = sizes.map(({ size, income, financial }) => [
    String(size),
    ...[income, financial].flatMap((limits) =>
      LIMIT_TIERS.map((key) => `${numberText(limits[key]).text}${markOf(limits[key])}`),
    ),
  ]);
  return table(head, rows);
}

/** The same a month; exact to the fen wherever the yearly line is twelve of them. */
export function monthly(limit: SizeLimits['income'][(typeof LIMIT_TIERS)[number]]): string {
  const { text, rounded } = yuanText(limit.value.dividedBy(12), true);
  return `${rounded ? '≈' : ''}${text}${markOf(limit)}`;
}
