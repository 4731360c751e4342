import { type Language, say, type Text } from '../../base/text.js';
import { LIMIT_TIERS, type LimitTier } from '../../dossier/codes.js';
import { numberText } from '../../messages/amounts.js';
import { FRAME, HEADERS } from '../../messages/handbook/frame.js';
import {
  LEAFLET_AMOUNT,
  LEAFLET_DUTIES,
  LEAFLET_FRAME,
  LEAFLET_HEADINGS,
  LEAFLET_KINDS,
  LEAFLET_LIMITS,
  LEAFLET_NOTES,
  LEAFLET_PROPERTY,
  LEAFLET_RIGID,
  LEAFLET_STEPS,
} from '../../messages/handbook/leaflet.js';
import { PAPERS_IN_SHORT } from '../../messages/handbook/papers.js';
import { DAYS } from '../../messages/handbook/procedure.js';
import type { Said } from '../../messages/handbook/schemes.js';
import { AREA_NAMES, TIER_NAMES } from '../../messages/tiers.js';
import type { Block, DocumentColumn, PrintedDocument } from '../document/blocks.js';
import type { AreaLimits, HandbookData } from './data.js';
import { columns, holds, item, limitTable, monthly, table } from './parts.js';
import { dateText, markOf, valueText, withValues } from './values.js';

/** The two pages for those who may apply: plain words, large type. */
export function leaflet(data: HandbookData): PrintedDocument {
  const { language, policy, phone } = data;
  const { id, jurisdiction } = policy.policy;
  const day = dateText(policy.asOf, language);
  const heading = (key: keyof typeof LEAFLET_HEADINGS): Block => ({
    kind: 'heading',
    text: LEAFLET_HEADINGS[key][language],
  });
  const telephone =
    phone === '' ? LEAFLET_FRAME.noPhone[language] : say(LEAFLET_FRAME.phone, language, { phone });
  return {
    language,
    large: true,
    title: FRAME.shortTitle[language],
    header: say(FRAME.header, language, { title: FRAME.shortTitle[language], policy: id, day }),
    footer: FRAME.footer[language],
    blocks: [
      { kind: 'title', text: FRAME.shortTitle[language] },
      { kind: 'subtitle', text: say(FRAME.shortSubtitle, language, { place: jurisdiction, day }) },
      heading('kinds'),
      ...plain(LEAFLET_KINDS, data),
      heading('limits'),
      { kind: 'text', text: withValues(LEAFLET_LIMITS[language], policy, language) },
      ...data.limits.flatMap((limits) => limitBlocks(limits, data)),
      ...plain(LEAFLET_NOTES, data),
      item(withValues(LEAFLET_RIGID[policy.get('rigid.test').value][language], policy, language)),
      heading('property'),
      ...plain(LEAFLET_PROPERTY, data),
      heading('amount'),
      ...plain(LEAFLET_AMOUNT, data),
      ...exampleOf(data),
      heading('papers'),
      ...PAPERS_IN_SHORT.map((text) => item(text[language])),
      heading('steps'),
      ...plain(LEAFLET_STEPS, data),
      heading('duties'),
      ...plain(LEAFLET_DUTIES, data),
      { kind: 'subtitle', text: telephone },
      { kind: 'note', text: say(LEAFLET_FRAME.close, language, { day }) },
    ],
  };
}

const plain = (sentences: readonly Said[], data: HandbookData): Block[] =>
  sentences
    .filter(({ when }) => holds(when, data))
    .map(({ text }) => {
      const told = { zh: vehicles(text, 'zh', data), en: vehicles(text, 'en', data) };
      return item(withValues(say(told, data.language, DAYS), data.policy, data.language));
    });

const VEHICLE_LIMITS = /\{vehicles\.(dibao|margin|expenditure)\.max\}/g;

/** No vehicle reads otherwise than so many. */
function vehicles(text: Text, language: Language, { policy }: HandbookData): string {
  return text[language].replace(VEHICLE_LIMITS, (_, tier: LimitTier) => {
    const value = valueText(policy, `vehicles.${tier}.max`, language);
    if (policy.peek(`vehicles.${tier}.max`)?.value !== 0)
      return say(LEAFLET_FRAME.maxVehicles, language, { value });
    return `${LEAFLET_FRAME.noVehicle[language]}${value.endsWith('*') ? '*' : ''}`;
  });
}

function limitBlocks({ area, sizes }: AreaLimits, data: HandbookData): Block[] {
  const { language } = data;
  if (area !== null) {
    // Two areas have their tables side by side with what is saved, or the leaflet would not stay on two pages.
    return [
      { kind: 'label', text: say(LEAFLET_FRAME.area, language, { area: AREA_NAMES[area][language] }) },
      limitTable(sizes, data),
    ];
  }
  const income = head([HEADERS.incomeMonth, HEADERS.incomeMonth, HEADERS.grossYear], data);
  const savings = head([HEADERS.financial, HEADERS.financial, HEADERS.financial], data);
  return [
    table(
      income,
      sizes.map(({ size, income: { dibao, margin, expenditure } }) => [
        String(size),
        monthly(dibao),
        monthly(margin),
        amount(expenditure),
      ]),
    ),
    { kind: 'note', text: '' },
    table(
      savings,
      sizes.map(({ size, financial }) => [
        String(size),
        ...LIMIT_TIERS.map((tier) => amount(financial[tier])),
      ]),
    ),
  ];
}

const amount = (limit: AreaLimits['sizes'][number]['income'][LimitTier]): string =>
  `${numberText(limit).text}${markOf(limit)}`;

/** A column for the persons, and one for each tier under its text. */
function head(texts: readonly Text[], data: HandbookData): DocumentColumn[] {
  const named = LIMIT_TIERS.map((tier, index) => {
    const text = texts[index] ?? HEADERS.financial;
    const { zh, en } = TIER_NAMES[tier];
    return [{ zh: say(text, 'zh', { tier: zh }), en: say(text, 'en', { tier: en }) }, 28, 'right'] as const;
  });
  return columns(data, [HEADERS.persons, 16, 'centre'], ...named);
}

/** The family whose benefit is the plain difference. */
function exampleOf({ examples, language }: HandbookData): Block[] {
  const example = examples.find(({ key }) => key === 'wageAndDisability');
  if (!example) return [];
  const { story, result } = example;
  return [item(say(LEAFLET_FRAME.example, language, { story, result }))];
}
