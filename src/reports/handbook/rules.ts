import { say } from '../../base/text.js';
import { LIMIT_TIERS, type LimitTier } from '../../dossier/codes.js';
import {
  type CountingRow,
  HOUSEHOLD_TEXTS,
  INCOME_ROWS,
  PROPERTY_EXEMPT,
  PROPERTY_NAMES,
  PROPERTY_WORDS,
} from '../../messages/handbook/counting.js';
import { FRAME, HEADERS } from '../../messages/handbook/frame.js';
import { ORDER } from '../../messages/handbook/schemes.js';
import { TIER_NAMES } from '../../messages/tiers.js';
import type { ParameterKey } from '../../policy/parameters.js';
import type { Instrument } from '../../policy/policy.js';
import type { Block } from '../document/blocks.js';
import type { HandbookData } from './data.js';
import { basisCell, columns, saidItems, table } from './parts.js';
import { valueText, withValues } from './values.js';

/** The order of the tiers, and the instruments that the values in force are taken from. */
export function orderBlocks(data: HandbookData): Block[] {
  const { language } = data;
  const head = columns(data, [HEADERS.instrument, 66], [HEADERS.number, 34]);
  const rows = instrumentsOf(data).map(({ title, number, date }) => [title[language], number ?? date ?? '']);
  return [...saidItems(ORDER, data), table(head, rows)];
}

function instrumentsOf({ policy }: HandbookData): Instrument[] {
  const cited = new Map<string, Instrument>();
  for (const entries of policy.policy.series.values()) {
    for (const { byArea } of entries) {
      for (const { citation } of [byArea.城镇, byArea.农村]) {
        if (citation) cited.set(citation.instrument.title.zh, citation.instrument);
      }
    }
  }
  return [...cited.values()];
}

export const householdBlocks = (data: HandbookData): Block[] => saidItems(HOUSEHOLD_TEXTS, data);

export function incomeBlocks(data: HandbookData): Block[] {
  const { language, policy } = data;
  const head = columns(data, [HEADERS.item, 16], [HEADERS.rule, 64], [HEADERS.basis, 20]);
  const row = ({ name, rule, basis }: CountingRow) => [
    name[language],
    withValues(rule[language], policy, language),
    basis === null ? '' : basisCell(basis, data),
  ];
  return [table(head, INCOME_ROWS.map(row))];
}

/** The limits of each tier side by side, and what is left out of account. */
export function propertyBlocks(data: HandbookData): Block[] {
  const { language } = data;
  const head = columns(
    data,
    [HEADERS.item, 22],
    ...LIMIT_TIERS.map((tier) => [TIER_NAMES[tier], 26] as const),
  );
  const row = (name: keyof typeof PROPERTY_NAMES, cell: (tier: LimitTier) => string) => [
    PROPERTY_NAMES[name][language],
    ...LIMIT_TIERS.map(cell),
  ];
  const forbidden = (key: ParameterKey) => (tier: LimitTier) =>
    PROPERTY_WORDS[applies(key, tier, data) ? 'notAllowed' : 'notHeld'][language];
  const rows = [
    row('financial', (tier) => financialText(tier, data)),
    row('vehicles', (tier) => vehiclesText(tier, data)),
    row('housing', (tier) =>
      applies('applies.HOUSING_OVER_LIMIT', tier, data)
        ? withValues(PROPERTY_WORDS.housing[language], data.policy, language)
        : PROPERTY_WORDS.notHeld[language],
    ),
    row('recent', forbidden('applies.HOUSING_RECENT_PURCHASE')),
    row('business', forbidden('applies.BUSINESS_INTEREST')),
    row('machinery', forbidden('applies.MACHINERY_OVER_LIMIT')),
  ];
  return [table(head, rows), ...saidItems(PROPERTY_EXEMPT, data)];
}

function applies(key: ParameterKey, tier: LimitTier, { policy }: HandbookData): boolean {
  const value = policy.peek(key)?.value;
  return Array.isArray(value) && value.includes(tier);
}

function financialText(tier: LimitTier, { policy, language }: HandbookData): string {
  const { form } = policy.financialLimit(tier, '城镇');
  const value = valueText(policy, `financial.${tier}.${form}`, language);
  const told = say(PROPERTY_WORDS[form], language, { value });
  const factor = policy.peek('financial.sizeFactor');
  if (!factor || factor.written === null) return told;
  const bySize = valueText(policy, 'financial.sizeFactor', language);
  return `${told}\n${say(PROPERTY_WORDS.sizeFactor, language, { value: bySize })}`;
}

function vehiclesText(tier: LimitTier, { policy, language }: HandbookData): string {
  const value = valueText(policy, `vehicles.${tier}.max`, language);
  const none = policy.peek(`vehicles.${tier}.max`)?.value === 0;
  return none
    ? `${PROPERTY_WORDS.notAllowed[language]}${value.endsWith('*') ? '*' : ''}`
    : say(PROPERTY_WORDS.vehicles, language, { value });
}

/** The yearly amounts whose newest value is older than it should be. */
export const staleNotes = ({ policy, language }: HandbookData, sinceOf: SinceOf): Block[] =>
  [...new Map(policy.stale().map(({ parameter }) => [parameter.key, parameter])).values()].map(
    (parameter) => ({
      kind: 'text',
      text: say(FRAME.stale, language, sinceOf(parameter)),
    }),
  );

type SinceOf = (parameter: ReturnType<HandbookData['policy']['stale']>[number]['parameter']) => {
  readonly name: string;
  readonly since: string;
};
