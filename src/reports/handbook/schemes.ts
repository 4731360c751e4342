import { say, type Text } from '../../base/text.js';
import { yuanText } from '../../messages/amounts.js';
import { FRAME, HEADERS } from '../../messages/handbook/frame.js';
import {
  SCHEME_TEXTS,
  SCHEME_WORDS,
  type SchemeKey,
  SUGGESTED_AID,
  TEMPORARY_AID_VALUES,
} from '../../messages/handbook/schemes.js';
import { AREA_NAMES } from '../../messages/tiers.js';
import { PARAMETER_KEYS } from '../../policy/parameters.js';
import type { Block } from '../document/blocks.js';
import type { HandbookData, ToldExample } from './data.js';
import { columns, item, limitTable, saidItems, table } from './parts.js';
import { titleOf, valueText } from './values.js';

/** Conditions, amounts and examples of each scheme, before them the lines of income and savings. */
export function schemeBlocks(data: HandbookData): Block[] {
  const { language } = data;
  return [
    { kind: 'subheading', text: SCHEME_WORDS.limits[language] },
    ...limitBlocks(data),
    ...(Object.keys(SCHEME_TEXTS) as SchemeKey[]).flatMap((key, index) => schemeBlock(key, index + 1, data)),
  ];
}

function limitBlocks(data: HandbookData): Block[] {
  return data.limits.flatMap(({ area, sizes }) => [
    ...(area === null ? [] : [{ kind: 'text', text: AREA_NAMES[area][data.language] } as const]),
    limitTable(sizes, data),
  ]);
}

function schemeBlock(key: SchemeKey, number: number, data: HandbookData): Block[] {
  const { language } = data;
  const { title, conditions, amounts } = SCHEME_TEXTS[key];
  const numbered = language === 'zh' ? `（${number}）${title.zh}` : `(${number}) ${title.en}`;
  return [
    { kind: 'subheading', text: numbered },
    ...listed(SCHEME_WORDS.conditions, saidItems(conditions, data), data),
    ...listed(SCHEME_WORDS.amounts, saidItems(amounts, data), data),
    ...(key === 'temporaryAid' ? temporaryAidValues(data) : []),
    ...data.examples
      .filter(({ scheme }) => scheme === key)
      .flatMap((example) => exampleBlocks(example, data)),
  ];
}

const listed = (title: Text, items: readonly Block[], { language }: HandbookData): Block[] => [
  { kind: 'label', text: title[language] },
  ...items,
];

/** What the policy says of temporary aid, whatever parameters it has for it. */
function temporaryAidValues(data: HandbookData): Block[] {
  const { language, policy } = data;
  const keys = PARAMETER_KEYS.filter((key) => key.startsWith('temporaryAid.'));
  const lines = keys.map((key) => [titleOf(key, language), valueText(policy, key, language, true)] as const);
  const told =
    lines.length === 0 ? [[TEMPORARY_AID_VALUES[language], FRAME.unset[language]] as const] : lines;
  return [
    ...told.map(([name, text]) => item(say(FRAME.named, language, { name, text }))),
    ...suggestedAid(data),
  ];
}

/** The amounts rest on what the locality has assumed, if nothing else says so. */
function suggestedAid(data: HandbookData): Block[] {
  const { aid, language, policy } = data;
  if (aid.length === 0) return [];
  const marked = (['temporaryAid.multiple', 'temporaryAid.months', 'dibao.standard'] as const).some(
    (key) => policy.peek(key)?.status !== 'verified',
  );
  const head = columns(
    data,
    [HEADERS.persons, 30, 'centre'],
    ...aid.map(({ kind }) => [SUGGESTED_AID[kind], 70 / aid.length, 'right'] as const),
  );
  const rows = (aid[0]?.amounts ?? []).map((_, index) => [
    String(index + 1),
    ...aid.map(({ amounts }) => `${yuanText(amounts[index] ?? 0, true).text}${marked ? '*' : ''}`),
  ]);
  return [{ kind: 'label', text: SUGGESTED_AID.title[language] }, table(head, rows)];
}

function exampleBlocks(
  { title, story, result, reckoning }: ToldExample,
  { language }: HandbookData,
): Block[] {
  return [
    { kind: 'label', text: say(SCHEME_WORDS.example, language, { title }) },
    { kind: 'text', text: story },
    { kind: 'label', text: say(SCHEME_WORDS.result, language, { text: result }) },
    ...reckoning.flatMap(({ heading, lines }) => [
      item(heading),
      ...lines.map(({ indent, text }) => item(text.replace(/^· /, ''), 1 + Math.max(0, indent))),
    ]),
  ];
}
