import type { Text } from '../base/text.js';
import type { AnswerState, ComparedItem } from '../dossier/household-report.js';

/** The sections of a verification report, in the order of the sheet. */
export const REPORT_SECTIONS = {
  about: { zh: '一、基本情况', en: '1. The household' },
  conclusion: { zh: '二、核对结果（仅供审核确认参考）', en: '2. Result (for reference of the review only)' },
  members: { zh: '三、家庭成员（计入 {count} 人）', en: '3. Members (counted: {count})' },
  sources: { zh: '四、信息查询情况', en: '4. Sources asked, and what they answered' },
  income: { zh: '五、收入（{first} 至 {last}）', en: '5. Income ({first} to {last})' },
  property: { zh: '六、财产', en: '6. Property' },
  expenses: { zh: '七、刚性支出', en: '7. Rigid expenses' },
  comparison: { zh: '八、申报与核实对照', en: '8. Declared and verified' },
  doubts: { zh: '九、疑点', en: '9. Doubts' },
  reckoning: { zh: '十、计算过程', en: '10. The reckoning, step by step' },
  parameters: { zh: '十一、依据的政策参数', en: '11. Values of the policy' },
  signatures: { zh: '十二、说明与签章', en: '12. Notes and signatures' },
} as const satisfies Record<string, Text>;

export const REPORT_FRAME = {
  sheet: { zh: '核对报告', en: 'Verification report' },
  title: { zh: '居民家庭经济状况核对报告', en: 'Verification report on the economic status of a household' },
  subtitle: {
    zh: '报告编号：{number}　　核对基准日：{asOf}　　金额单位：元',
    en: 'Report {number}     as of {asOf}     amounts in yuan',
  },
  /** &P and &N are Excel's page number and number of pages. */
  footer: {
    zh: '&L&8{number}&C&8第 &P 页，共 &N 页&R&8内容摘要 {hash}',
    en: '&L&8{number}&C&8Page &P of &N&R&8digest {hash}',
  },
  reference: {
    zh: '本报告仅供审核确认参考，不是认定决定；是否给予救助，由有审核确认权限的机关决定。',
    en: 'This report is for reference of the review only and is no decision; the authority in charge decides on assistance.',
  },
} as const satisfies Record<string, Text>;

/** Labels of the first section, in its order. */
export const REPORT_ABOUT = {
  household: { zh: '户编号', en: 'Household' },
  head: { zh: '户主', en: 'Head' },
  roster: { zh: '所在名册', en: 'Roster' },
  appliedFor: { zh: '救助项目', en: 'Assistance' },
  certificate: { zh: '救助证号', en: 'Certificate' },
  street: { zh: '街道（乡镇）', en: 'Street' },
  community: { zh: '社区（村）', en: 'Community' },
  area: { zh: '城乡类别', en: 'Area' },
  size: { zh: '计入人口', en: 'Persons counted' },
  appliedOn: { zh: '申请日期', en: 'Applied on' },
  authorisedOn: { zh: '授权书签署日期', en: 'Authorised on' },
  asOf: { zh: '核对基准日', en: 'As-of date' },
  window: { zh: '收入核对期间', en: 'Months of income' },
  run: { zh: '核对批次', en: 'Run' },
  checkedAt: { zh: '核对时间', en: 'Checked at' },
  policy: { zh: '适用政策', en: 'Policy' },
} as const satisfies Record<string, Text>;

export const REPORT_HEADERS = {
  number: { zh: '序号', en: 'No.' },
  name: { zh: '姓名', en: 'Name' },
  relation: { zh: '关系', en: 'Relation' },
  sex: { zh: '性别', en: 'Sex' },
  age: { zh: '年龄', en: 'Age' },
  idNo: { zh: '身份证号', en: 'ID number' },
  situation: { zh: '情况', en: 'Situation' },
  source: { zh: '数据来源', en: 'Source' },
  agency: { zh: '提供单位', en: 'Agency' },
  period: { zh: '数据月份', en: 'Month' },
  receivedOn: { zh: '取得日期', en: 'Received' },
  answer: { zh: '查询结果', en: 'Answer' },
  persons: { zh: '涉及人员', en: 'Persons' },
  item: { zh: '项目', en: 'Item' },
  amount: { zh: '金额', en: 'Amount' },
  amountOrNumber: { zh: '金额或数量', en: 'Amount or number' },
  origin: { zh: '如何得出、证据所在', en: 'How it came about, and where it stands' },
  tier: { zh: '类别', en: 'Tier' },
  found: { zh: '核实', en: 'Verified' },
  limit: { zh: '限额', en: 'Limit' },
  difference: { zh: '差额', en: 'Difference' },
  outcome: { zh: '结果', en: 'Result' },
  member: { zh: '成员', en: 'Member' },
  declared: { zh: '申报', en: 'Declared' },
  severity: { zh: '级别', en: 'Severity' },
  doubt: { zh: '疑点、证据所在', en: 'Doubt, and where it stands' },
  nextStep: { zh: '处理办法', en: 'What to do' },
  step: { zh: '步骤', en: 'Step' },
  arithmetic: { zh: '算式或比对', en: 'Arithmetic or comparison' },
  parameter: { zh: '参数', en: 'Parameter' },
  value: { zh: '数值', en: 'Value' },
  from: { zh: '起始', en: 'From' },
  status: { zh: '状态', en: 'Status' },
  basis: { zh: '依据', en: 'Basis' },
} as const satisfies Record<string, Text>;

export const ANSWER_STATES: Readonly<Record<AnswerState, Text>> = {
  rows: { zh: '有记录', en: 'records' },
  nothing: { zh: '查无记录', en: 'nothing found' },
  unlisted: { zh: '未列本户', en: 'not listed' },
  notAsked: { zh: '未查询', en: 'not asked' },
};

export const COMPARED_ITEMS: Readonly<Record<ComparedItem, Text>> = {
  wage: { zh: '工资性收入', en: 'wages' },
  business: { zh: '经营净收入', en: 'business income' },
  property: { zh: '财产净收入', en: 'property income' },
  transfer: { zh: '转移净收入', en: 'transfers' },
  deposits: { zh: '银行存款', en: 'bank deposits' },
  vehicles: { zh: '机动车（辆）', en: 'vehicles' },
  homes: { zh: '住房（套）', en: 'homes' },
};

export const REPORT_WORDS = {
  household: { zh: '全户', en: 'household' },
  records: { zh: '{name} {count} 条', en: '{name}: {count}' },
  withoutRecord: { zh: '查无：{names}', en: 'nothing found: {names}' },
  requiredMissing: { zh: '认定必需，尚未取得数据', en: 'needed to decide; no data yet' },
  memberTotal: { zh: '{name}　合计', en: '{name}, total' },
  answersNote: {
    zh: '“未列本户”指已取得该来源数据而其中没有本户人员，按没有记录计；“未查询”指尚未取得该来源数据。',
    en: '"not listed": the data are there and name nobody of the household, which counts as nothing; "not asked": there are no data of the source yet.',
  },
  roster: { zh: '花名册：{places}', en: 'Roster: {places}' },
  evidence: { zh: '证据：{places}', en: 'Rows: {places}' },
  basis: { zh: '依据：{articles}', en: 'By {articles}' },
  nobodyCounts: {
    zh: '没有计入的家庭成员，未作计算。',
    en: 'No member counts, so nothing was reckoned.',
  },
  noExpenses: { zh: '没有刚性支出记录。', en: 'No rigid expenses on record.' },
  noComparison: {
    zh: '各成员收入的申报数和部门数据均为 0。',
    en: 'Income of every member: declared 0, and 0 by the agencies.',
  },
  noDoubts: { zh: '没有疑点。', en: 'No doubts.' },
  unstated: { zh: '未填', en: 'not stated' },
  unknown: { zh: '无数据', en: 'no data' },
  same: { zh: '一致', en: 'equal' },
  unstatedFound: { zh: '未填，按核实', en: 'not stated, taken as found' },
  tolerated: { zh: '核实较高，在容差内', en: 'more found, tolerated' },
  doubt: { zh: '少报，见疑点', en: 'understated: a doubt' },
  less: { zh: '申报较高，按申报', en: 'more declared, taken' },
  declaredMore: { zh: '申报较高', en: 'more declared' },
  within: { zh: '未超限', en: 'within' },
  over: { zh: '超限', en: 'over' },
  inapplicable: { zh: '不适用', en: 'does not apply' },
  fits: { zh: '符合', en: 'fits' },
  failed: { zh: '不符合', en: 'does not fit' },
  propertyRules: { zh: '财产比对', en: 'property' },
  rulesHold: { zh: '{count} 项均未超限，见第六节', en: 'all {count} rules hold, see section 6' },
  rulesFail: { zh: '超限：{names}，见第六节', en: 'over the limit: {names}, see section 6' },
  unverified: {
    zh: '其中 {count} 项尚未与文件原文核实（推断、假定、未知），对外答复前请先确认。',
    en: '{count} of them have not been checked against the document (inferred, assumed, unknown); confirm them before you rely on them.',
  },
  alsoUsed: { zh: '另用到的规则用词、年龄、容差', en: 'Also used: word lists, ages, tolerances' },
} as const satisfies Record<string, Text>;

/** What the policy file calls the ways in which rigid expenses are tested. */
export const RIGID_TESTS = {
  ratio: { zh: '支出占收入的比例', en: 'expenses as a share of income' },
  residual: { zh: '扣除支出后的收入', en: 'income less expenses' },
} as const satisfies Record<string, Text>;

/** The notes of the last section, in their order. */
export const REPORT_NOTES = [
  {
    zh: '一、核对依据《最低生活保障审核确认办法》（民发〔2021〕57号）第十七条，经核对对象授权进行；江苏省内并依据《江苏省社会救助家庭经济状况核对办法》（江苏省人民政府令第126号）。',
    en: '1. The verification rests on the Dibao Review Measures (民发〔2021〕57号), art. 17, and on the authorisation of the persons verified; in Jiangsu also on the provincial measures (江苏省人民政府令第126号).',
  },
  {
    zh: '二、数字由本批次所用的花名册和部门数据得出，每个数字都注明文件、工作表和行号；没有取得数据的来源按没有记录计，不等于没有。',
    en: '2. The figures follow from the roster and the data that the run used; each names file, sheet and row. A source without data is reckoned as nothing, which is not known.',
  },
  {
    zh: '三、申请家庭对结果有异议的，可以提供证据，由乡镇（街道）重新核实（民发〔2021〕57号第十八条）。',
    en: '3. A household that objects may bring evidence, and the township or street verifies again (民发〔2021〕57号, art. 18).',
  },
  {
    zh: '四、报告编号由 HD、核对批次、名册（A 申请、B 在保）和户编号组成，同一批次重新出具时不变。',
    en: '4. The report number is made of HD, the run, the roster (A applicants, B in a scheme) and the household; it is the same for every print of the run.',
  },
  {
    zh: '五、内容摘要是对报告内容（编号、结果、成员、来源、数字及证据、对照、疑点、参数和政策文件摘要）按固定次序排列后用 SHA-256 计算的值，与语言和是否遮盖身份证号无关：同一批次重新出具，摘要不变；任何一项内容不同，摘要即不同。',
    en: '5. The digest is the SHA-256 of what is reported (number, result, members, sources, figures with their rows, comparison, doubts, parameters, and the digest of the policy) in a fixed order, whatever the language and whether identity numbers are masked: another print of the run has the same digest, and anything that differs gives another.',
  },
] as const satisfies readonly Text[];

export const REPORT_SIGNATURES = {
  hash: { zh: '内容摘要', en: 'Digest' },
  entrusting: { zh: '委托单位（盖章）', en: 'Entrusted by (seal)' },
  body: { zh: '核对机构（盖章）', en: 'Verifying body (seal)' },
  checker: { zh: '核对人（签字）', en: 'Verified by (signature)' },
  reviewer: { zh: '复核人（签字）', en: 'Reviewed by (signature)' },
  date: { zh: '日期', en: 'Date' },
  day: { zh: '　　　　年　　月　　日', en: '    -    -    ' },
} as const satisfies Record<string, Text>;

/** The command. */
export const REPORT_COMMAND = {
  all: { zh: '全部家庭', en: 'every household' },
  tier: { zh: '该档的全部家庭：', en: 'every household of this tier: ' },
  usage: {
    zh: '请写户编号，如 hedui report JKQ-2024-0012 --out out；或用 --tier、--all 之一',
    en: 'name households, as in hedui report JKQ-2024-0012 --out out, or give one of --tier and --all',
  },
  none: {
    zh: '第 {run} 次核对中没有这样的家庭，未写入报告。',
    en: 'Run {run} has no such household; nothing was written.',
  },
  written: { zh: '核对报告 {count} 份（{dir}）', en: '{count} verification reports in {dir}' },
  differs: {
    zh: '{household} 重新计算的结果与第 {run} 次核对的存档不一致（{fields}），不能出具报告；请用 hedui check 重新核对一次后再出具，仍不一致请告知维护人员',
    en: '{household} comes out otherwise than run {run} stored it ({fields}), so no report can be made; run hedui check and report on the new run, and tell the maintainers if it still differs',
  },
} as const satisfies Record<string, Text>;
