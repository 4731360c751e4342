import { say } from '../../base/text.js';
import { CHAPTER_NUMBERS, CHAPTER_TITLES, FRAME } from '../../messages/handbook/frame.js';
import type { Block, PrintedDocument } from '../document/blocks.js';
import type { HandbookData } from './data.js';
import {
  findingBlocks,
  monitoringBlocks,
  paperBlocks,
  procedureBlocks,
  publicityBlocks,
  sourceBlocks,
} from './lists.js';
import { confirmBlocks, parameterBlocks } from './parameters.js';
import { householdBlocks, incomeBlocks, orderBlocks, propertyBlocks, staleNotes } from './rules.js';
import { schemeBlocks } from './schemes.js';
import { dateText, sinceText, titleOf } from './values.js';

const CHAPTERS: Readonly<Record<keyof typeof CHAPTER_TITLES, (data: HandbookData) => Block[]>> = {
  order: orderBlocks,
  schemes: schemeBlocks,
  household: householdBlocks,
  income: incomeBlocks,
  property: propertyBlocks,
  sources: sourceBlocks,
  papers: paperBlocks,
  procedure: procedureBlocks,
  publicity: publicityBlocks,
  monitoring: monitoringBlocks,
  findings: findingBlocks,
  parameters: parameterBlocks,
  confirm: confirmBlocks,
};

/** The handbook of the staff: everything the program decides by, with where it comes from. */
export function fullHandbook(data: HandbookData): PrintedDocument {
  const { language, policy } = data;
  const { id, title, jurisdiction } = policy.policy;
  const day = dateText(policy.asOf, language);
  const chapters = Object.entries(CHAPTERS).flatMap(([key, blocks], index): Block[] => [
    { kind: 'heading', text: headingOf(key as keyof typeof CHAPTER_TITLES, index + 1, data) },
    ...blocks(data),
  ]);
  const stale = staleNotes(data, (parameter) => ({
    name: titleOf(parameter.key, language),
    since: sinceText(parameter, language),
  }));
  return {
    language,
    title: FRAME.fullTitle[language],
    header: say(FRAME.header, language, { title: FRAME.fullTitle[language], policy: id, day }),
    footer: FRAME.footer[language],
    blocks: [
      { kind: 'title', text: FRAME.fullTitle[language] },
      { kind: 'subtitle', text: say(FRAME.fullSubtitle, language, { place: jurisdiction }) },
      { kind: 'text', text: say(FRAME.about, language, { policy: title[language], id, day }) },
      { kind: 'text', text: FRAME.marked[language] },
      ...stale,
      { kind: 'label', text: FRAME.contents[language] },
      { kind: 'contents' },
      { kind: 'pageBreak' },
      ...chapters,
    ],
  };
}

function headingOf(key: keyof typeof CHAPTER_TITLES, number: number, { language }: HandbookData): string {
  const title = CHAPTER_TITLES[key][language];
  if (language === 'en') return `${number}. ${title}`;
  const ones = CHAPTER_NUMBERS[(number - 1) % 10] ?? '';
  return `${number > 10 ? `十${ones}` : ones}、${title}`;
}
