import { formatYuan } from '../base/money.js';
import { type Language, say, type Text } from '../base/text.js';
import type { Aspect, Effect, Measure, TotalLine, TotalMeasure } from '../dossier/change.js';
import { ROSTER_NAMES, TIER_NAMES } from './tiers.js';

export const ASPECT_NAMES: Readonly<Record<Aspect, Text>> = {
  new: { zh: '新增', en: 'new' },
  ended: { zh: '退出', en: 'ended' },
  enrolled: { zh: '转入', en: 'enrolled' },
  returned: { zh: '转为申请', en: 'applies again' },
  renumbered: { zh: '户编号变更', en: 'renumbered' },
  tier: { zh: '档次', en: 'tier' },
  members: { zh: '成员', en: 'members' },
  size: { zh: '人口', en: 'size' },
  income: { zh: '收入', en: 'income' },
  assets: { zh: '财产', en: 'assets' },
  benefit: { zh: '保障金', en: 'benefit' },
  paid: { zh: '现发金额', en: 'present benefit' },
  exit: { zh: '渐退期', en: 'gradual exit' },
};

export const TOTAL_NAMES: Readonly<Record<TotalMeasure, Text>> = {
  households: { zh: '户数', en: 'Households' },
  persons: { zh: '人数', en: 'Persons' },
  monthlyBenefit: { zh: '拟月保障金', en: 'Benefit a month, proposed' },
  currentBenefit: { zh: '现月保障金', en: 'Benefit a month, present' },
};

/** Headers of the totals, in the order in which they add up. */
export const TOTAL_HEADERS = {
  measure: { zh: '项目', en: 'What' },
  group: { zh: '范围', en: 'Of' },
  opening: { zh: '期初', en: 'Opening' },
  new: { zh: '新增', en: '+New' },
  ended: { zh: '退出', en: '-Ended' },
  movedIn: { zh: '移入', en: '+In' },
  movedOut: { zh: '移出', en: '-Out' },
  change: { zh: '净变化', en: '+Change' },
  closing: { zh: '期末', en: 'Closing' },
} as const satisfies Record<string, Text>;

const ALL: Text = { zh: '合计', en: 'All' };

/** Which households a line of the totals is about: 合计, 低保, 在保 低保. */
export function groupName({ roster, tier }: Pick<TotalLine, 'roster' | 'tier'>, language: Language): string {
  const words = [
    ...(roster === null ? [] : [ROSTER_NAMES[roster][language]]),
    ...(tier === null ? [] : [TIER_NAMES[tier][language]]),
  ];
  return words.length === 0 ? ALL[language] : words.join(language === 'zh' ? ' ' : ', ');
}

/** A number of a line of the totals: money with two decimals. */
export const totalText = (measure: TotalMeasure, value: number): string =>
  measure === 'households' || measure === 'persons' ? String(value) : formatYuan(value);

export const isEmptyLine = (line: TotalLine): boolean =>
  line.opening === 0 && line.closing === 0 && line.new === 0 && line.ended === 0;

export const RECONCILE_TEXTS = {
  heading: {
    zh: '对账：第 {before} 次核对（{beforeAsOf}）→ 第 {after} 次核对（{afterAsOf}）',
    en: 'Reconciliation: run {before} ({beforeAsOf}) → run {after} ({afterAsOf})',
  },
  parameters: { zh: '标准变化', en: 'Changes of standard' },
  changed: { zh: '变化的家庭：{count} 户', en: 'Households that changed: {count}' },
  none: { zh: '没有变化的家庭', en: 'No household changed' },
  shown: { zh: '列出 {count} 户', en: '{count} listed' },
  standard: { zh: '标准调整 {effect}', en: 'by the standard: {effect}' },
  circumstances: { zh: '情况变化 {effect}', en: 'by circumstances: {effect}' },
  split: { zh: '其中：{standard}；{circumstances}', en: 'Of it {standard}; {circumstances}' },
  brackets: { zh: '［{effect}］', en: ' [{effect}]' },
  changeOf: { zh: '{name} {before} → {after}', en: '{name} {before} → {after}' },
  is: { zh: '{name} {value}', en: '{name} {value}' },
  difference: { zh: '（{difference}）', en: ' ({difference})' },
  workbook: { zh: '已写出对账表：', en: 'Reconciliation written:' },
} as const satisfies Record<string, Text>;

/** What the measures of a household are called. */
export const MEASURE_NAMES: Readonly<Record<Measure | 'tier', Text>> = {
  tier: { zh: '类别', en: 'tier' },
  size: { zh: '人口', en: 'size' },
  grossIncome: { zh: '年总收入', en: 'gross income' },
  annualIncome: { zh: '年收入', en: 'income a year' },
  financialAssets: { zh: '金融资产', en: 'financial assets' },
  monthlyBenefit: { zh: '拟月保障金', en: 'proposed benefit' },
  provisionalBenefit: { zh: '暂定月保障金', en: 'provisional benefit' },
  currentBenefit: { zh: '现月保障金', en: 'present benefit' },
};

export const measureText = (measure: Measure, value: number): string =>
  measure === 'size' ? String(value) : formatYuan(value);

/** +1,200.00 or −1,200.00. */
export const signed = (measure: Measure, value: number): string =>
  `${value > 0 ? '+' : '−'}${measureText(measure, Math.abs(value))}`;

/** Of two measures that change alike one is enough. */
const REPEATS: readonly (readonly [Measure, Measure])[] = [
  ['grossIncome', 'annualIncome'],
  ['provisionalBenefit', 'monthlyBenefit'],
];

/** Measures in which something differs, without those that only repeat another. */
export function measuresOf(effect: Effect): Measure[] {
  const order: readonly Measure[] = [
    'size',
    'annualIncome',
    'grossIncome',
    'financialAssets',
    'monthlyBenefit',
    'provisionalBenefit',
    'currentBenefit',
  ];
  return order.filter(
    (measure) =>
      effect[measure] !== 0 &&
      !REPEATS.some(([repeated, other]) => measure === repeated && effect[repeated] === effect[other]),
  );
}

/** Figures one after the other; each may hold a list itself. */
export const figuresList = (parts: readonly string[], language: Language): string =>
  parts.join(language === 'zh' ? '，' : ', ');

/** An effect in words: 年收入 +12,000.00，类别 低保 → 低保边缘. */
export function effectText(effect: Effect, language: Language): string {
  const { tier } = effect;
  const parts = measuresOf(effect).map((measure) =>
    say(RECONCILE_TEXTS.is, language, {
      name: MEASURE_NAMES[measure][language],
      value: signed(measure, effect[measure]),
    }),
  );
  if (tier) {
    parts.unshift(
      say(RECONCILE_TEXTS.changeOf, language, {
        name: MEASURE_NAMES.tier[language],
        before: TIER_NAMES[tier.from][language],
        after: TIER_NAMES[tier.to][language],
      }),
    );
  }
  return figuresList(parts, language);
}

/** Whether an effect has anything in it that people look at. */
export const isNothing = (effect: Effect): boolean => effect.tier === null && measuresOf(effect).length === 0;
