import type { Text } from '../base/text.js';

export const SIMULATE_COMMAND = {
  about: {
    zh: '测算标准调整的影响：各档户数变化、每月和全年的金额；不保存任何结果',
    en: 'what a change of standard would do: households moving between tiers, monthly and yearly cost; stores nothing',
  },
  set: {
    zh: '要调整的参数，可重复，如 dibao.standard=730',
    en: 'a parameter to change, repeatable, such as dibao.standard=730',
  },
  households: {
    zh: '列出档次或金额会变化的每一户',
    en: 'list each household whose tier or benefit would change',
  },
  needsSet: {
    zh: '没有要调整的参数；请用 --set KEY=VALUE 指定，如 --set dibao.standard=730（hedui policy show 列出全部参数）',
    en: 'nothing to change; name a parameter with --set KEY=VALUE, such as --set dibao.standard=730 (hedui policy show lists them)',
  },
  monthly: {
    zh: '每月金额：{before} 元 → {after} 元（{difference} 元）',
    en: 'a month: {before} yuan → {after} yuan ({difference} yuan)',
  },
  yearly: {
    zh: '全年金额：{before} 元 → {after} 元（{difference} 元）',
    en: 'a year: {before} yuan → {after} yuan ({difference} yuan)',
  },
  moves: {
    zh: '{from} → {to}：{households} 户 {persons} 人',
    en: '{from} → {to}: {households} households, {persons} persons',
  },
} as const satisfies Record<string, Text>;

export const SIMULATION_LIST = {
  tier: { zh: '类别', en: 'Tier' },
  before: { zh: '现行户数', en: 'Households now' },
  after: { zh: '调整后', en: 'Then' },
  personsBefore: { zh: '现行人数', en: 'Persons now' },
  personsAfter: { zh: '调整后', en: 'Then' },
  benefitBefore: { zh: '现行月金额', en: 'A month now' },
  benefitAfter: { zh: '调整后', en: 'Then' },
  tierBefore: { zh: '现行类别', en: 'Tier now' },
  tierAfter: { zh: '调整后类别', en: 'Tier then' },
} as const satisfies Record<string, Text>;
