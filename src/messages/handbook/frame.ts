import type { Text } from '../../base/text.js';

/** What stands around the content of a handbook. */
export const FRAME = {
  fullTitle: { zh: '社会救助政策汇编', en: 'Handbook of social assistance' },
  fullSubtitle: { zh: '{place}　工作人员用', en: '{place}, for the staff' },
  shortTitle: { zh: '家里有困难，可以这样申请', en: 'In hardship? What you can apply for' },
  shortSubtitle: { zh: '{place}　{day}的标准', en: '{place}, as of {day}' },
  header: { zh: '{title}　政策 {policy}　{day}执行', en: '{title}, policy {policy}, as of {day}' },
  footer: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  about: {
    zh: '本汇编由核对程序按政策文件“{policy}”（{id}）生成，所列为{day}有效的数值。条件和计算方法出自程序实际执行的规则；例子是虚构的家庭，由程序按同一政策当场算出。核对结果供审核确认参考，认定由民政部门作出。',
    en: 'Written by the program from the policy "{policy}" ({id}) with the values in force on {day}. Conditions and formulas are those of the rules that the program applies; the examples are invented families, decided by the program under the same policy. A check is a proposal: the civil affairs bureau decides.',
  },
  marked: {
    zh: '带 * 的数值还没有与文件原文核对，最后一章列出，须由民政部门确认后才能对外答复。',
    en: 'Values marked * have not been checked against the document; the last chapter lists them, to be confirmed by the bureau before they are relied on.',
  },
  stale: {
    zh: '注意：{name}用的是 {since}的数值，按更新期限应已有新标准，请先查证。',
    en: 'Note: {name} is of {since}; by now there should be a newer one. Look for it first.',
  },
  unset: { zh: '尚未明确，待本地确认', en: 'not yet known, to be confirmed locally' },
  none: { zh: '不设', en: 'none' },
  untilThen: { zh: '{value}（{unset}）', en: '{value} ({unset})' },
  local: { zh: '按本地要求', en: 'by local requirement' },
  contents: { zh: '目录', en: 'Contents' },
  basis: { zh: '依据：{articles}', en: 'Article: {articles}' },
  named: { zh: '{name}：{text}', en: '{name}: {text}' },
  yuan: { zh: '{amount} 元', en: '{amount} yuan' },
  areas: { zh: '{value}（{area}）', en: '{value} ({area})' },
  since: { zh: '{from} 起', en: 'from {from}' },
  ofYear: { zh: '{year} 年', en: 'of {year}' },
} as const satisfies Record<string, Text>;

/** The chapters of the full form in their order; the numbers are put before them. */
export const CHAPTER_TITLES = {
  order: {
    zh: '怎么判断：各档的次序和依据',
    en: 'How it is decided: the order of the tiers, the instruments',
  },
  schemes: { zh: '各项救助的条件、金额和例子', en: 'The schemes: conditions, amounts, examples' },
  household: { zh: '哪些人算家庭成员', en: 'Who counts as a member' },
  income: { zh: '收入怎么算', en: 'How income is counted' },
  property: { zh: '财产怎么算', en: 'How property is counted' },
  sources: { zh: '向哪些单位核对', en: 'Which sources are asked' },
  papers: { zh: '申请人要带的材料', en: 'What an applicant brings' },
  procedure: { zh: '办理程序和时限', en: 'Procedure and time limits' },
  publicity: { zh: '公示', en: 'Publicity' },
  monitoring: { zh: '在保家庭的动态管理', en: 'Monthly monitoring of recipients' },
  findings: { zh: '疑点代码和处理办法', en: 'Findings: what they mean and what to do' },
  parameters: { zh: '全部参数', en: 'All parameters' },
  confirm: { zh: '待民政部门确认的事项', en: 'To be confirmed by the bureau' },
} as const satisfies Record<string, Text>;

export const HEADERS = {
  persons: { zh: '家庭人数', en: 'Persons' },
  incomeYear: { zh: '{tier}\n年收入低于（元）', en: '{tier}\nincome a year below, yuan' },
  grossYear: { zh: '{tier}\n年总收入低于（元）', en: '{tier}\ngross income a year below, yuan' },
  incomeMonth: { zh: '{tier}\n每月收入低于（元）', en: '{tier}\na month below, yuan' },
  financial: { zh: '{tier}\n存款等不超过（元）', en: '{tier}\nsavings up to, yuan' },
  instrument: { zh: '文件', en: 'Instrument' },
  number: { zh: '文号', en: 'Number' },
  item: { zh: '项目', en: 'Item' },
  rule: { zh: '怎么算', en: 'Rule' },
  source: { zh: '数据来源', en: 'Source' },
  agency: { zh: '提供单位', en: 'Agency' },
  kind: { zh: '更新方式', en: 'Kind' },
  required: { zh: '是否必需', en: 'Required' },
  basis: { zh: '依据', en: 'Article' },
  paper: { zh: '材料', en: 'Paper' },
  whose: { zh: '要求', en: 'Whose, and how' },
  step: { zh: '环节', en: 'Step' },
  limit: { zh: '时限', en: 'Time limit' },
  code: { zh: '名称和代码', en: 'Name and code' },
  severity: { zh: '性质', en: 'Severity' },
  means: { zh: '含义', en: 'Meaning' },
  todo: { zh: '怎么处理', en: 'What to do' },
  warning: { zh: '预警', en: 'Warning' },
  look: { zh: '入户看什么', en: 'What to look at' },
  due: { zh: '办结期限', en: 'Due' },
  parameter: { zh: '参数', en: 'Parameter' },
  value: { zh: '数值', en: 'Value' },
  from: { zh: '起始', en: 'Since' },
  status: { zh: '状态', en: 'Status' },
  note: { zh: '说明', en: 'Note' },
  review: { zh: '对象', en: 'Who' },
  months: { zh: '间隔', en: 'Interval' },
} as const satisfies Record<string, Text>;

/** The numbers of the chapters as Chinese sets them; English counts in digits. */
export const CHAPTER_NUMBERS = '一二三四五六七八九十';

/** What a placeholder of the sentence of a finding stands for. */
export const FINDING_FIGURES: Readonly<Record<string, Text>> = {
  declared: { zh: '〔申报数〕', en: '‹declared›' },
  verified: { zh: '〔核对数〕', en: '‹verified›' },
  limit: { zh: '〔限额〕', en: '‹limit›' },
  difference: { zh: '〔差额〕', en: '‹difference›' },
  subject: { zh: '〔对象〕', en: '‹subject›' },
};

export const SOURCE_KINDS = {
  snapshot: { zh: '整批更新', en: 'replaced as a whole' },
  ledger: { zh: '逐笔累计', en: 'added to' },
} as const satisfies Record<string, Text>;
