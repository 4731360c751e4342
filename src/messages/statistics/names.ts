import type { Text } from '../../base/text.js';
import type {
  EndedReason,
  FlowPart,
  SelfCareGrade,
  SizeClass,
  StockMeasure,
  Supported,
  Trait,
  Verified,
} from '../../dossier/statistics.js';
import type { AidKind } from '../../dossier/temporary-aid.js';
import { TOTAL_HEADERS } from '../reconcile.js';
import { TIER_NAMES } from '../tiers.js';
import type { StatisticsUnit } from './table.js';

/** In a word, for columns and charts. */
export const SUPPORTED_NAMES: Readonly<Record<Supported, Text>> = {
  tekun: { zh: TIER_NAMES.tekun.zh, en: 'Tekun' },
  dibao: { zh: TIER_NAMES.dibao.zh, en: 'Dibao' },
  gradualExit: { zh: '低保渐退', en: 'Gradual exit' },
  margin: { zh: TIER_NAMES.margin.zh, en: 'Margin' },
  expenditure: { zh: TIER_NAMES.expenditure.zh, en: 'Expenditure' },
};

export const STOCK_NAMES: Readonly<Record<StockMeasure, Text>> = {
  households: { zh: '户数', en: 'Households' },
  persons: { zh: '人数', en: 'Persons' },
  monthlyBenefit: { zh: '月保障金', en: 'Benefit a month' },
};

export const FLOW_NAMES: Readonly<Record<FlowPart, Text>> = {
  opening: { zh: '上月末', en: 'Opening' },
  new: TOTAL_HEADERS.new,
  movedIn: { zh: '转入', en: '+In' },
  ended: TOTAL_HEADERS.ended,
  movedOut: { zh: '转出', en: '-Out' },
  change: TOTAL_HEADERS.change,
  closing: { zh: '本月末', en: 'Closing' },
};

export const ENDED_NAMES: Readonly<Record<EndedReason, Text>> = {
  death: { zh: '死亡', en: 'death' },
  noMember: { zh: '无保障人口', en: 'nobody left who counts' },
  offRoster: { zh: '不再在册', en: 'off the roster' },
  undetermined: { zh: '本月待补充', en: 'cannot be decided this month' },
  property: { zh: '财产超标', en: 'property over the limit' },
  income: { zh: '收入超标', en: 'income over the limit' },
  other: { zh: '其他', en: 'other' },
};

export const TRAIT_NAMES: Readonly<Record<Trait, Text>> = {
  women: { zh: '女性', en: 'Women' },
  aged: { zh: '60 岁及以上', en: 'Aged 60 and over' },
  minors: { zh: '未成年人', en: 'Minors' },
  disabled: { zh: '残疾人', en: 'Disabled' },
  severelyDisabled: { zh: '其中：重度残疾', en: 'of them severely' },
  seriouslyIll: { zh: '重病患者', en: 'Seriously ill' },
};

export const SIZE_NAMES: Readonly<Record<SizeClass, Text>> = {
  '1': { zh: '1 人户', en: '1 person' },
  '2': { zh: '2 人户', en: '2 persons' },
  '3': { zh: '3 人户', en: '3 persons' },
  '4': { zh: '4 人户', en: '4 persons' },
  '5+': { zh: '5 人及以上', en: '5 and more' },
};

export const GRADE_NAMES: Readonly<Record<SelfCareGrade, Text>> = {
  全自理: { zh: '全自理', en: 'Self-caring' },
  半失能: { zh: '半护理（部分丧失自理能力）', en: 'Half care' },
  失能: { zh: '全护理（完全丧失自理能力）', en: 'Full care' },
  notStated: { zh: '未填自理能力', en: 'Grade not stated' },
};

export const AID_NAMES: Readonly<Record<AidKind | 'total', Text>> = {
  急难型: { zh: '急难型', en: 'Emergency' },
  支出型: { zh: '支出型', en: 'Expenditure' },
  total: { zh: '合计', en: 'Total' },
};

export const VERIFIED_NAMES: Readonly<Record<keyof Verified | 'doubtRate', Text>> = {
  asked: { zh: '核对', en: 'Asked' },
  decided: { zh: '出具结论', en: 'Decided' },
  undetermined: { zh: '待补充', en: 'Undetermined' },
  notEligible: { zh: '不符合（超标）', en: 'Not eligible' },
  doubtful: { zh: '有疑点', en: 'With doubts' },
  doubtRate: { zh: '疑点检出率', en: 'Doubt rate' },
};

export const UNIT_NAMES: Readonly<Record<StatisticsUnit, Text>> = {
  households: { zh: '户', en: 'households' },
  persons: { zh: '人', en: 'persons' },
  yuan: { zh: '元', en: 'yuan' },
  cases: { zh: '户次', en: 'cases' },
  personTimes: { zh: '人次', en: 'person-times' },
  families: { zh: '户', en: 'families' },
  ratio: { zh: '%', en: '%' },
};

/** Headings, notes and what stands around the tables. */
export const STATISTICS = {
  command: {
    zh: '月报统计：各类救助户数人数、增减、发放、临时救助、核对、排查；含图表',
    en: 'the statistics of a month: households, persons, who came and left, payments, aid, verification, charts',
  },
  month: {
    zh: '统计月份 YYYY-MM（默认最近一次核对的月份）',
    en: 'month YYYY-MM (default: that of the latest run)',
  },
  allowMissing: {
    zh: '允许这部分数据缺失，列为未知（可重复）：',
    en: 'this part may be missing and is unknown then (repeatable): ',
  },
  out: {
    zh: '另写 统计表.xlsx（含图）和各图的 SVG 到该文件夹',
    en: 'also write 统计表.xlsx, with charts, and the charts as SVG into this folder',
  },
  heading: {
    zh: '{month} 社会救助统计（第 {run} 次核对，截至 {asOf}）',
    en: 'Social assistance in {month} (run {run}, as of {asOf})',
  },
  previous: { zh: '增减与第 {run} 次核对（{asOf}）比较。', en: 'Came and left: against run {run} ({asOf}).' },
  missing: { zh: '未知：{missing}', en: 'Unknown: {missing}' },
  unknown: { zh: '未知', en: 'unknown' },
  total: { zh: '合计', en: 'Total' },
  item: { zh: '项目', en: 'Item' },
  reason: { zh: '原因', en: 'Reason' },
  scheme: { zh: '类别', en: 'Scheme' },
  street: { zh: '街道（乡镇）', en: 'Street' },
  monthColumn: { zh: '月份', en: 'Month' },
  chart: { zh: '图', en: 'Charts' },
  value: { zh: '数值', en: 'Value' },
  formTitle: { zh: '{month} 社会救助统计月报表', en: 'Monthly return of social assistance, {month}' },
  formSheet: { zh: '月报', en: 'Return' },
  nothing: { zh: '无。', en: 'None.' },
  about: {
    zh: '本月社会救助统计：月报、统计图、全部数据，以及本次核对按类别、街道、理由、疑点的统计。导出一次核对（hedui export）也写同名的《统计表》，只有后四张；要月报，请在导出之后运行 hedui stats --out。',
    en: 'The statistics of the month: the return, charts, all figures, and the counts of the run by tier, street, reason and finding. The export of a run (hedui export) writes a workbook of this name with the last four sheets alone; for the return run hedui stats --out after it.',
  },
} as const satisfies Record<string, Text>;
