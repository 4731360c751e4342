import type { Text } from '../base/text.js';
import type { PaymentKind } from '../dossier/payment.js';

/** What may be wrong with a payment, in a word. */
export const PAYMENT_KIND_NAMES: Readonly<Record<PaymentKind, Text>> = {
  toTheDead: { zh: '发给已故人员', en: 'paid to the dead' },
  twice: { zh: '重复发放', en: 'paid twice' },
  notOnRoster: { zh: '不在保障名册', en: 'not on the roster' },
  tooMuch: { zh: '多发', en: 'too much' },
  tooLittle: { zh: '少发', en: 'too little' },
  notPaid: { zh: '未发', en: 'not paid' },
  notDecidable: { zh: '暂不能判断', en: 'not decidable' },
};

/** What is to be done about it. */
export const PAYMENT_STEPS: Readonly<Record<PaymentKind, Text>> = {
  toTheDead: {
    zh: '核实死亡日期，停发并追回死亡次月起的款项，变更领款人',
    en: 'verify the date of death, stop and recover what was paid after its month, name another payee',
  },
  twice: { zh: '核对发放批次，追回重复部分', en: 'compare the batches and recover what was paid twice' },
  notOnRoster: {
    zh: '核实是否漏报名册；不在保的停发追回',
    en: 'see whether the roster lacks it; if it is in no scheme stop and recover',
  },
  tooMuch: { zh: '核实后从次月起调整，多发的追回', en: 'verify, correct from next month and recover' },
  tooLittle: { zh: '核实后补发差额', en: 'verify and pay the difference' },
  notPaid: { zh: '核实账户和批次，补发', en: 'check account and batch, then pay' },
  notDecidable: {
    zh: '继续发放；先解决待补充事项再核对',
    en: 'goes on; clear what is missing first, then check again',
  },
};

export const PAYMENTS = {
  command: { zh: '发放金额与应发金额比对；补发', en: 'paid against entitlement; back-pay' },
  month: {
    zh: '发放月份 YYYY-MM（默认核对的月份）',
    en: 'month of payment YYYY-MM (default: that of the run)',
  },
  kind: { zh: '只看该类问题：', en: 'only this kind: ' },
  all: { zh: '也列出发放无误的家庭', en: 'list also the households paid as they should be' },
  backPay: {
    zh: '低保标准提高后各户各月的补发金额',
    en: 'what each household is owed since the dibao standard was raised',
  },
  out: {
    zh: '把《发放核对表.xlsx》（或《补发表.xlsx》）写入该文件夹',
    en: 'write 发放核对表.xlsx (or 补发表.xlsx) into this folder',
  },
  summary: {
    zh: '{month}　应核 {households} 户，无误 {right} 户；实发 {paid} 元，应发 {entitled} 元，差额 {difference} 元，暂不能判断的已发 {undecided} 元',
    en: '{month}   {households} households, {right} paid as they should be; paid {paid} yuan, entitled {entitled}, difference {difference}, paid while undecided {undecided}',
  },
  ofKind: {
    zh: '{kind} {households} 户，差额 {difference} 元',
    en: '{kind}: {households}, difference {difference} yuan',
  },
  backPaySummary: {
    zh: '低保标准自 {since} 起由 {before} 元提高到 {now} 元；核算月份：{months}；应补发 {households} 户，共 {due} 元',
    en: 'dibao standard {before} → {now} yuan from {since}; months reckoned: {months}; owed to {households} households: {due} yuan',
  },
  passedOver: {
    zh: '未核算的月份（没有发放台账或名册）：{months}',
    en: 'months not reckoned (no payments ledger or roster): {months}',
  },
  undecided: {
    zh: '另有 {count} 户次暂不能认定，未计补发',
    en: '{count} household-months cannot be decided yet and are left out',
  },
  none: { zh: '无', en: 'none' },
  kinds: { zh: '问题', en: 'What is wrong' },
  paid: { zh: '实发', en: 'Paid' },
  entitled: { zh: '应发', en: 'Entitled' },
  difference: { zh: '差额', en: 'Difference' },
  current: { zh: '名册金额', en: 'By the roster' },
  note: { zh: '说明', en: 'Notes' },
  step: { zh: '处理', en: 'What to do' },
  payments: { zh: '台账行', en: 'Rows of the ledger' },
  before: { zh: '原标准应发', en: 'By the old standard' },
  now: { zh: '新标准应发', en: 'By the new standard' },
  due: { zh: '补发金额', en: 'Owed' },
  months: { zh: '补发月份', en: 'Months owed' },
  count: { zh: '户数', en: 'Households' },
  died: { zh: '{name} 死亡日期 {on}', en: '{name} died {on}' },
  diedUnknown: { zh: '{name} 户籍已死亡注销', en: '{name} is struck off the register as dead' },
  also: { zh: '同一领款人另领：{households}', en: 'the same payee was paid for {households}' },
  exit: { zh: '渐退期至 {until}，按名册金额', en: 'gradual exit until {until}: the amount of the roster' },
  book: {
    zh: '当月发放台账与核对结论的比对：多发、少发、未发、重复、发给已故人员和不在名册的家庭。',
    en: 'The payments of a month against the decisions: too much, too little, not paid, twice, to the dead, not on the roster.',
  },
  backPayBook: {
    zh: '低保标准提高后应补发的家庭、月份和金额。',
    en: 'Households, months and amounts owed since the dibao standard was raised.',
  },
  sheetSummary: { zh: '汇总', en: 'Summary' },
  sheetLines: { zh: '问题明细', en: 'What is wrong' },
  sheetHouseholds: { zh: '分户补发', en: 'By household' },
  sheetMonths: { zh: '分月明细', en: 'By month' },
  total: { zh: '合计', en: 'Total' },
  right: { zh: '发放无误', en: 'paid as they should be' },
  aboutPaid: {
    zh: '发放台账该月各批次合计，红冲为负。',
    en: 'All batches of the month by the ledger; reversals are negative.',
  },
  aboutEntitled: {
    zh: '该月核对的拟月保障金额；渐退期内为名册金额；待补充家庭为空，照常发放。',
    en: 'The benefit of the run of the month; in a gradual exit the amount of the roster; empty while undetermined.',
  },
  aboutDue: {
    zh: '新标准应发减去原标准应发与实发中的较大者；渐退期和待补充家庭不计。',
    en: 'The benefit by the new standard less the larger of that by the old and what was paid.',
  },
} as const satisfies Record<string, Text>;
