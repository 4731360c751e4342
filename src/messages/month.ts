import type { Month } from '../base/dates.js';
import type { Language, Text } from '../base/text.js';
import type { CauseKind } from '../dossier/change.js';
import type { DecidedTier } from '../dossier/codes.js';
import type { PaymentKind } from '../dossier/payment.js';

export const MONTH_COMMAND: Text = {
  zh: '每月一次：导入、核对、对账、预警、核查任务、导出，并出具《月度报告》',
  en: 'the whole month: import, check, reconcile, warnings, visits, lists, and a report on one page',
};

export const MONTH_ERRORS = {
  filledIn: {
    zh: '{path}：其中有尚未导入的核查结果，不能覆盖；请先运行 hedui tasks import {path}，或把它移走',
    en: '{path} holds results of visits that are not imported; run hedui tasks import {path} first, or move it away',
  },
} as const satisfies Record<string, Text>;

/** 动态预警.xlsx. */
export const OPEN_WARNINGS = {
  book: {
    zh: '在保家庭的未关闭预警：可能退出、可能需要救助、需复核。每条预警有一项入户核查任务。',
    en: 'Open warnings on households in a scheme: may leave, may need more, to be reviewed. Each has a task to visit.',
  },
  sheetNew: { zh: '本月新增', en: 'New this month' },
  sheetOpen: { zh: '以前月份', en: 'Earlier months' },
  titleNew: { zh: '{month} 新增预警', en: 'Warnings first seen in {month}' },
  titleOpen: { zh: '{month} 以前未关闭的预警', en: 'Warnings from before {month} still open' },
} as const satisfies Record<string, Text>;

/** 2024年12月, 2024-12. */
export function monthName(month: Month, language: Language): string {
  const [year, number] = month.split('-');
  return language === 'zh' ? `${year}年${Number(number)}月` : month;
}

/** What the page is divided into, its tables and the words in them. */
export const MONTH_PAGE = {
  sheet: { zh: '月度报告', en: 'Monthly report' },
  title: {
    zh: '社会救助家庭经济状况核对月度报告（{month}）',
    en: 'Social assistance: monthly report, {month}',
  },
  subtitle: {
    zh: '{jurisdiction}　基准日 {asOf}　第 {run} 次核对　{compared}',
    en: '{jurisdiction}   as of {asOf}   run {run}   {compared}',
  },
  comparedWith: { zh: '与 {month}（第 {before} 次核对）比较', en: 'compared with {month} (run {before})' },
  firstMonth: { zh: '首月，没有可比的上月', en: 'first month: nothing to compare with' },
  footer: {
    zh: '&L核对结果供审核确认参考　本页不含个人信息&R金额单位：元',
    en: '&LFor reference of the review; no personal data on this page&RAmounts in yuan',
  },

  scale: { zh: '一、核对结论', en: '1  Where we stand' },
  todo: { zh: '二、现在要办的事', en: '2  What to do now' },
  changes: { zh: '三、与上月相比的变化和原因', en: '3  What changed, and why' },
  follow: { zh: '四、预警、核查、退出和到期', en: '4  Warnings, visits, exits and dates' },
  payments: {
    zh: '五、本月发放核对（实发减应发，元）',
    en: '5  Payments of the month (paid less entitled, yuan)',
  },
  data: { zh: '六、数据和参数', en: '6  Data and parameters' },

  tier: { zh: '结论', en: 'Tier' },
  households: { zh: '户数', en: 'Households' },
  persons: { zh: '人数', en: 'Persons' },
  benefit: { zh: '拟月保障金', en: 'Benefit a month' },
  opening: { zh: '上月', en: 'Before' },
  new: { zh: '新增', en: '+ New' },
  ended: { zh: '退出', en: '− Ended' },
  net: { zh: '增减', en: '± Change' },
  closing: { zh: '本月', en: 'Now' },
  all: { zh: '合计', en: 'All' },
  inScheme: {
    zh: '在保名册：上月 {opening} 户 + 新增 {new} − 退出 {ended} + 净转入 {net} = 本月 {closing} 户；名册月保障金 {paidOpening} → {paid} 元。',
    en: 'In a scheme: {opening} households + {new} new − {ended} ended + {net} moved in (net) = {closing}; paid by the roster {paidOpening} → {paid} yuan a month.',
  },
  inSchemeFirst: {
    zh: '在保名册 {closing} 户，名册月保障金 {paid} 元。',
    en: 'In a scheme: {closing} households; paid by the roster {paid} yuan a month.',
  },
  undetermined: {
    zh: '待补充 {count} 户，最缺：{missing}。',
    en: '{count} undetermined; missing most: {missing}.',
  },
  noUndetermined: { zh: '没有待补充的家庭。', en: 'No household is undetermined.' },
  missingOf: { zh: '{what} {count} 户', en: '{what} ({count})' },
  missingSource: { zh: '缺少{source}', en: 'no data of {source}' },

  what: { zh: '事项', en: 'What' },
  file: { zh: '打开文件', en: 'Open' },
  number: { zh: '序号', en: 'No.' },

  benefitBefore: { zh: '上月拟月保障金', en: 'Benefit before' },
  benefitNow: { zh: '本月拟月保障金', en: 'Benefit now' },
  withHouseholds: { zh: '{header} {count} 户', en: '{header} ({count})' },
  newHouseholds: { zh: '+新增家庭', en: '+New households' },
  endedHouseholds: { zh: '−退出家庭', en: '−Ended' },
  standard: { zh: '±标准调整', en: '±Standard' },
  circumstances: { zh: '±情况变化', en: '±Circumstances' },
  firstMonthText: {
    zh: '{month} 是第一个核对的月份，没有上月可比，不作对账。',
    en: '{month} is the first month that was checked: there is nothing to compare with.',
  },
  gap: {
    zh: '{month} 之后、本月之前没有核对，以上“上月”指 {month}。',
    en: 'No month between {month} and this one was checked; "before" means {month}.',
  },
  moves: { zh: '结论变动 {count} 户：{moves}。', en: '{count} households changed tier: {moves}.' },
  noMoves: { zh: '没有家庭的结论变动。', en: 'No household changed tier.' },
  moveOf: { zh: '{from}→{to} {count}', en: '{from} → {to} {count}' },
  aspects: {
    zh: '申请转入在保 {enrolled} 户；成员变化 {members} 户，收入变化 {income} 户，财产变化 {assets} 户。',
    en: '{enrolled} applicants enrolled; members changed in {members} households, income in {income}, assets in {assets}.',
  },
  causes: {
    zh: '情况变化的主要原因：{causes}。',
    en: 'Main causes of changed circumstances: {causes}.',
  },
  causeOfSource: { zh: '{source}{cause}', en: '{source}, {cause}' },
  causeOf: { zh: '{cause} {count} 户（{benefit} 元）', en: '{cause} {count} ({benefit})' },
  parameters: { zh: '标准调整：{parameters}。', en: 'Standards changed: {parameters}.' },
  parameterOf: { zh: '{name} {before}→{after}', en: '{name} {before} → {after}' },
  noStandard: { zh: '标准没有调整。', en: 'No standard changed.' },
  late: { zh: '补报的文件：{files}。', en: 'Files that came late: {files}.' },
  repeatedSame: {
    zh: '本月曾核对（第 {run} 次），结果相同。',
    en: 'The month was checked before (run {run}), with the same result.',
  },
  repeated: {
    zh: '本月曾核对（第 {run} 次），此次 {households} 户不同，其中结论变动 {tiers} 户，月保障金 {benefit} 元{late}。',
    en: 'The month was checked before (run {run}); {households} households differ, {tiers} in tier, {benefit} yuan a month{late}.',
  },
  repeatedLate: { zh: '；补报文件：{files}', en: '; late files: {files}' },

  direction: { zh: '在保家庭预警', en: 'Warnings in schemes' },
  open: { zh: '未关闭', en: 'Open' },
  newOfMonth: { zh: '本月新增', en: 'New' },
  matter: { zh: '其他事项', en: 'Else' },
  matterText: { zh: '情况', en: 'Where it stands' },
  visits: { zh: '入户核查', en: 'Visits' },
  visitsText: {
    zh: '未办结 {open} 项（未反馈 {unanswered}，无法核实 {answered}），逾期 {overdue} 项',
    en: '{open} open ({unanswered} without an answer, {answered} not verifiable), {overdue} overdue',
  },
  exits: { zh: '退出', en: 'Exits' },
  exitsText: {
    zh: '渐退 {gradual} 户；退出 {lost}，渐退期满 {gradualOver}，转档 {moved}，无保障人口 {noMember} 户',
    en: '{gradual} gradual; {lost} leave, {gradualOver} after a gradual exit, {moved} move, {noMember} without members',
  },
  deaths: { zh: '成员死亡', en: 'Dead members' },
  deathsText: {
    zh: '待处理 {open} 人，已超三个月 {overdue} 人',
    en: '{open} to be handled, {overdue} past 3 months',
  },
  due: { zh: '到期', en: 'Due' },
  dueText: {
    zh: '至 {by}：核查 {review}，重新申请 {reapply}，渐退期满 {exitEnds} 户；已超期 {overdue} 户，期限不明 {unknown} 项',
    en: 'by {by}: {review} reviews, {reapply} ask again, {exitEnds} exits end; {overdue} overdue, {unknown} without a day',
  },
  relatives: { zh: '近亲属', en: 'Relatives' },
  relativesText: {
    zh: '县级自行入户 {households} 户；同户籍未备案 {notFiled} 人',
    en: '{households} for the county to visit; {notFiled} not on file',
  },

  noPayments: {
    zh: '发放台账没有 {month} 的记录，本月发放情况未知，未作核对。',
    en: 'The ledger has no payments of {month}: what was paid is not known and not compared.',
  },
  paid: {
    zh: '应核 {households} 户，有差错 {wrong} 户（一户可有几种）；共发放 {paid} 元，其中暂不能判断 {undecided} 户 {undecidedPaid} 元。',
    en: '{households} compared, {wrong} wrong (some in several ways); {paid} yuan paid, {undecidedPaid} of it to {undecided} undecided households.',
  },

  sources: {
    zh: '必需来源 {required} 类{missing}{older}；全部 {sources} 类来源有数据 {answered} 类{old}。',
    en: '{required} required sources{missing}{older}; {answered} of all {sources} sources have data{old}.',
  },
  allThere: { zh: '到齐', en: ', all there' },
  lacking: { zh: '缺 {count} 类：{names}', en: ', {count} missing: {names}' },
  older: { zh: '，其中沿用以前月份：{names}', en: ', of an earlier month: {names}' },
  old: { zh: '，过时：{names}', en: '; out of date: {names}' },
  partial: { zh: '，可能不全：{names}', en: '; may be incomplete: {names}' },
  files: {
    zh: '本月新到文件 {files} 个，数据 {rows} 行，拒绝待更正 {rejected} 行{refused}。',
    en: '{files} files came in, {rows} rows, {rejected} rejected and not mended{refused}.',
  },
  refused: { zh: '；未能读取 {count} 个：{names}', en: '; {count} could not be read: {names}' },
  unverified: {
    zh: '所用参数未核实 {count} 项：{names}。',
    en: '{count} parameters used are not verified: {names}.',
  },
  allVerified: { zh: '所用参数均已核实。', en: 'All parameters used are verified.' },
  stale: { zh: '可能过期：{names}。', en: 'Possibly out of date: {names}.' },
  more: { zh: '{names}等', en: '{names} and others' },
} as const satisfies Record<string, Text>;

/** The tiers as short as the columns of the page. */
export const SHORT_TIERS: Readonly<Record<DecidedTier, Text>> = {
  tekun: { zh: '特困', en: 'Tekun' },
  dibao: { zh: '低保', en: 'Dibao' },
  margin: { zh: '低保边缘', en: 'Margin' },
  expenditure: { zh: '支出型困难', en: 'Expenditure' },
  none: { zh: '不符合', en: 'Not eligible' },
  undetermined: { zh: '待补充', en: 'Undetermined' },
};

/** What is to be done, where there is something of it. */
export const MONTH_STEPS = {
  refused: { zh: '请提供单位重报未能读取的文件 {count} 个', en: 'Ask for {count} unreadable files again' },
  missing: { zh: '催要缺少的必需数据：{names}', en: 'Ask for required data that are missing: {names}' },
  rejected: {
    zh: '退回被拒绝的 {count} 行数据，请提供单位更正',
    en: 'Send {count} rejected rows back to be mended',
  },
  older: { zh: '催要本月未报的必需数据：{names}', en: 'Ask for required data not sent this month: {names}' },
  undetermined: { zh: '补齐材料：待补充 {count} 户', en: 'Obtain what {count} undetermined households lack' },
  visits: {
    zh: '安排入户核查 {count} 项，其中逾期 {overdue} 项',
    en: 'Have {count} visits made, {overdue} of them overdue',
  },
  warnings: { zh: '审阅本月新增预警 {count} 条', en: 'Review {count} new warnings' },
  exits: {
    zh: '审核退出、转档 {leave} 户，告知渐退 {gradual} 户',
    en: 'Confirm {leave} that leave or move, tell {gradual} in a gradual exit',
  },
  deaths: {
    zh: '处理死亡成员 {count} 人，其中超期 {overdue} 人',
    en: 'Handle {count} dead members, {overdue} overdue',
  },
  payments: {
    zh: '追回或补发：发放有差错 {count} 户',
    en: 'Recover or pay: {count} households paid wrongly',
  },
  eligible: {
    zh: '公示、审批符合条件的申请家庭 {count} 户',
    en: 'Publish and approve {count} eligible applicants',
  },
  due: {
    zh: '安排下月底前到期的核查、重新申请 {count} 户，其中超期 {overdue} 户',
    en: 'Plan {count} reviews due by the end of next month, {overdue} overdue',
  },
  relatives: {
    zh: '县级自行入户近亲属家庭 {count} 户',
    en: 'Visit {count} households of relatives of staff',
  },
  parameters: {
    zh: '核实政策参数 {count} 项（各工作簿“说明”）',
    en: 'Verify {count} parameters (notes of any workbook)',
  },
  nothing: { zh: '没有待办事项。', en: 'Nothing to be done.' },
} as const satisfies Record<string, Text>;

/** A cause in a word; where rows changed the source is named instead. */
export const CAUSE_WORDS: Readonly<Record<CauseKind, Text>> = {
  parameter: { zh: '标准调整', en: 'standard' },
  age: { zh: '年龄', en: 'age' },
  date: { zh: '日期届至', en: 'a date reached' },
  window: { zh: '核算期移动', en: 'moved window' },
  'roster-moved': { zh: '转换名册', en: 'moved roster' },
  'roster-row': { zh: '花名册信息', en: 'roster details' },
  'member-in': { zh: '增加成员', en: 'members came' },
  'member-out': { zh: '减少成员', en: 'members left' },
  'member-died': { zh: '成员去世', en: 'a member died' },
  'records-appeared': { zh: '新记录', en: 'new rows' },
  'records-vanished': { zh: '记录消失', en: 'rows gone' },
  'records-changed': { zh: '记录变化', en: 'changed rows' },
  'late-import': { zh: '补报', en: 'late file' },
  'source-answered': { zh: '来源补齐', en: 'source answered' },
  'source-missing': { zh: '来源缺失', en: 'source missing' },
  'source-allowed': { zh: '允许缺失', en: 'missing source allowed' },
  'obligor-roster': { zh: '义务人在保', en: 'obligor in a scheme' },
  'confirmed-value': { zh: '入户核定', en: 'confirmed on a visit' },
  'gradual-exit': { zh: '渐退期', en: 'gradual exit' },
  'blocker-appeared': { zh: '新出现须先解决的问题', en: 'new blocker' },
  'blocker-resolved': { zh: '问题已解决', en: 'blocker cleared' },
  'household-new': { zh: '新增', en: 'new' },
  'household-ended': { zh: '退出', en: 'ended' },
  recomputed: { zh: '程序版本', en: 'program version' },
  other: { zh: '其他', en: 'other' },
};

/** The kinds in the order of the page, as short as its columns. */
export const SHORT_PAYMENT_KINDS: Readonly<Record<PaymentKind, Text>> = {
  tooMuch: { zh: '多发', en: 'Too much' },
  tooLittle: { zh: '少发', en: 'Too little' },
  notPaid: { zh: '未发', en: 'Not paid' },
  toTheDead: { zh: '发给已故', en: 'To the dead' },
  notOnRoster: { zh: '不在名册', en: 'Off roster' },
  twice: { zh: '重复', en: 'Twice' },
  notDecidable: { zh: '暂不能判断', en: 'Undecided' },
};
