import { formatYuan } from '../base/money.js';
import { type Language, say, type Text } from '../base/text.js';
import type { AidDoubt, AidDoubtKind, AidLimit, AidSuggestion } from '../dossier/temporary-aid.js';

/** What may be wrong with a case, in a word. */
export const AID_DOUBT_NAMES: Readonly<Record<AidDoubtKind, Text>> = {
  overCaseLimit: { zh: '超单次限额', en: 'over the limit of a case' },
  overYearLimit: { zh: '超全年限额', en: 'over the limit of the year' },
  tooManyTimes: { zh: '超全年次数', en: 'too many times a year' },
  twiceInMonth: { zh: '同月重复救助', en: 'family aided twice in a month' },
  dead: { zh: '救助时已死亡', en: 'dead at the date' },
  inCustody: { zh: '救助时在押', en: 'in custody at the date' },
  deathUndated: { zh: '已死亡，日期不明', en: 'dead, day unknown' },
  inScheme: { zh: '已在保', en: 'in a scheme' },
};

const AID_DOUBT_TEXTS: Readonly<Record<AidDoubtKind, Text>> = {
  overCaseLimit: {
    zh: '救助 {found} 元，超过单次限额 {limit} 元',
    en: '{found} yuan, over the limit of {limit} a case',
  },
  overYearLimit: {
    zh: '连同{others}，全家本年累计 {found} 元，超过全年限额 {limit} 元',
    en: 'with {others} the family has been given {found} yuan this year, over the limit of {limit}',
  },
  tooManyTimes: {
    zh: '连同{others}，全家本年第 {found} 次，超过全年 {limit} 次',
    en: 'with {others} time {found} of the family this year, more than {limit}',
  },
  twiceInMonth: {
    zh: '同一家庭 {subject} 已有{others}',
    en: 'the family has {others} of {subject} already',
  },
  dead: { zh: '已于 {subject} 死亡', en: 'died on {subject}' },
  inCustody: { zh: '自 {subject} 起在押', en: 'in custody since {subject}' },
  deathUndated: {
    zh: '户籍已注销（死亡），没有死亡日期，须核实救助时是否在世',
    en: 'struck off the register as dead, without a date: to be verified whether alive at the time',
  },
  inScheme: {
    zh: '在保（{subject}），可以给予临时救助，只须核实支出情况',
    en: 'in {subject}; may be aided, only the spending is to be verified',
  },
};

const CASES: Text = { zh: '单号 {numbers}', en: 'case {numbers}' };
const NO_OTHERS: Text = { zh: '本次', en: 'this case' };
const COUNTS: ReadonlySet<AidDoubtKind> = new Set(['tooManyTimes']);

/** The sentence of a doubt, without a full stop. */
export function describeAidDoubt(doubt: AidDoubt, language: Language): string {
  const { kind, found, limit, others, subject } = doubt;
  const number = (value: number | null) =>
    value === null ? '' : COUNTS.has(kind) ? String(value) : formatYuan(value);
  const numbers = others.join(language === 'zh' ? '、' : ', ');
  return say(AID_DOUBT_TEXTS[kind], language, {
    found: number(found),
    limit: number(limit),
    subject: subject ?? '',
    others: others.length === 0 ? NO_OTHERS[language] : say(CASES, language, { numbers }),
  });
}

const SUGGESTED: Text = {
  zh: '{standard} × {multiple} × {persons} 人 × {months} 个月{cap}',
  en: '{standard} × {multiple} × {persons} persons × {months} months{cap}',
};
const CAPS = {
  case: { zh: '，以单次限额为限', en: ', at most the limit of a case' },
  year: { zh: '，以全年限额余额为限', en: ', at most what the limit of the year leaves' },
} as const satisfies Record<string, Text>;

/** How a suggested amount comes about. */
export const describeSuggestion = (
  { standard, multiple, persons, months, cappedBy }: AidSuggestion,
  language: Language,
): string =>
  say(SUGGESTED, language, {
    standard: formatYuan(standard),
    multiple: multiple.toString(),
    persons,
    months,
    cap: cappedBy === null ? '' : CAPS[cappedBy][language],
  });

/** A check that does not run, by the number that the policy lacks. */
export const AID_NOT_SET: Readonly<Record<AidLimit, Text>> = {
  caseLimit: { zh: '单次限额', en: 'limit of a case' },
  yearLimit: { zh: '全年限额', en: 'limit of the year' },
  timesPerYear: { zh: '全年次数', en: 'times a year' },
  multiple: { zh: '参考标准', en: 'suggested amount' },
  months: { zh: '参考月数', en: 'suggested months' },
};

export const AID = {
  command: {
    zh: '临时救助台账：逐条检查限额、次数、重复救助，按类别、街道、月份汇总',
    en: 'the ledger of temporary aid: checks of limits, times and repetition; totals by kind, street and month',
  },
  month: { zh: '只看该月 YYYY-MM', en: 'only this month, YYYY-MM' },
  year: {
    zh: '自然年度 YYYY（默认台账最新文件的年度）',
    en: 'a calendar year YYYY (default: that of the newest file of the ledger)',
  },
  doubts: { zh: '改为列出疑点，一条一行', en: 'list the doubts instead, a line each' },
  check: { zh: '改为只列出该类疑点：', en: 'list only the doubts of this kind: ' },
  totals: { zh: '改为列出汇总', en: 'list the totals instead' },
  out: { zh: '把《临时救助台账.xlsx》写入该文件夹', en: 'write 临时救助台账.xlsx into this folder' },
  badYear: {
    zh: '“{value}”不是年度；请写成四位数，如 2024',
    en: '"{value}" is no year; write four digits such as 2024',
  },
  summary: {
    zh: '{first} 至 {last}　{cases} 户次，{persons} 人次，{amount} 元；有疑点须核实的 {doubted} 户次',
    en: '{first} to {last}   {cases} cases, {persons} person-times, {amount} yuan; {doubted} cases to be verified',
  },
  ofKind: { zh: '{kind} {count} 户次', en: '{kind}: {count} cases' },
  notSet: {
    zh: '政策未填、没有检查：{names}（参数 temporaryAid.*）',
    en: 'not checked, for the policy gives no number: {names} (parameters temporaryAid.*)',
  },
  schemeUnknown: {
    zh: '{count} 户次当月没有在保名册，是否在保不明',
    en: 'of {count} cases there is no roster of the month: whether in a scheme is not known',
  },
  familyUnknown: {
    zh: '{count} 户次没有户编号，也不在名册和户籍中，只能按本人检查',
    en: '{count} cases have no household number and are on no roster and in no register: checked by person alone',
  },
  monthUnknown: {
    zh: '没有台账文件也没有记录的月份：{months}（不等于没有救助）',
    en: 'months without a file or a row: {months} (which is not the same as nobody)',
  },
  number: { zh: '审批编号', en: 'Case' },
  name: { zh: '姓名', en: 'Name' },
  households: { zh: '户编号', en: 'Household' },
  date: { zh: '救助日期', en: 'Date' },
  kind: { zh: '救助类别', en: 'Kind' },
  persons: { zh: '人次', en: 'Person-times' },
  cases: { zh: '户次', en: 'Cases' },
  amount: { zh: '救助金额', en: 'Amount' },
  average: { zh: '人次均额', en: 'Per person-time' },
  suggested: { zh: '参考金额', en: 'Suggested' },
  suggestion: { zh: '参考金额算法', en: 'How it is reckoned' },
  scheme: { zh: '当月在保', en: 'In a scheme' },
  unknown: { zh: '不明', en: 'unknown' },
  result: { zh: '检查结果', en: 'Result' },
  right: { zh: '未见疑点', en: 'nothing found' },
  doubt: { zh: '疑点', en: 'Doubt' },
  message: { zh: '情况', en: 'What was found' },
  limit: { zh: '限额', en: 'Limit' },
  found: { zh: '查得', en: 'Found' },
  others: { zh: '相关单号', en: 'Other cases' },
  by: { zh: '口径', en: 'By' },
  item: { zh: '项目', en: 'Item' },
  total: { zh: '合计', en: 'Total' },
  byKind: { zh: '按类别', en: 'by kind' },
  byStreet: { zh: '按街道', en: 'by street' },
  byMonth: { zh: '按月份', en: 'by month' },
  noStreet: { zh: '街道不明', en: 'street unknown' },
  noData: { zh: '{month}（无台账）', en: '{month} (no ledger)' },
  sheetLedger: { zh: '台账', en: 'Ledger' },
  sheetDoubts: { zh: '疑点', en: 'Doubts' },
  sheetTotals: { zh: '汇总', en: 'Totals' },
  book: {
    zh: '临时救助台账及检查结果（民发〔2018〕23号）。限额、次数和参考标准由地方规定，取自政策参数 temporaryAid.*，没有填写的不检查。',
    en: 'The ledger of temporary aid and what the checks found. Limits, times and amounts are local: parameters temporaryAid.*; what is not set is not checked.',
  },
  aboutFamily: {
    zh: '同一家庭：户编号相同；没有户编号的，按身份证号对应名册，再按户口簿和婚姻登记归户。本人和配偶总是同一家庭。',
    en: 'One family: the same household number; without one by roster, then by register book and marriage. A person and their spouse always are.',
  },
  aboutResult: {
    zh: '全年限额、次数按自然年度逐条累计，等于限额不算超出；同月重复只提示后一条。已在保的只须核实支出，不是差错。',
    en: 'Limits of the year add up case by case from 1 January; the limit itself is within it. Of two cases in a month the later is named. Being in a scheme is no fault.',
  },
  aboutSuggested: {
    zh: '低保标准 × 倍数 × 人次 × 月数，向上取整到元，不超过限额；仅供参考，不作检查。',
    en: 'Standard × multiple × persons × months, up to the yuan, within the limits; for reference, nothing is checked against it.',
  },
  aboutScheme: {
    zh: '救助当月的在保名册；没有当月名册的，按后来名册的纳入年月判断，仍不能判断的为不明。',
    en: 'By the roster of the month; where there is none by the month of enrolment on a later one, else unknown.',
  },
} as const satisfies Record<string, Text>;
