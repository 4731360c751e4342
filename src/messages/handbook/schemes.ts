import type { Text } from '../../base/text.js';
import { LABELS } from '../../dossier/labels.js';

// The conditions and amounts of each scheme as the rules apply them. `{key}` stands for the value of a parameter of the
// policy; the basis is the rules' own article.

/** A sentence with the article it rests on. */
export interface Said {
  readonly text: Text;
  readonly basis?: string;
  /** Said only where a parameter of the policy has this value. */
  readonly when?: { readonly key: string; readonly is: string | boolean };
}

export type SchemeKey = 'tekun' | 'dibao' | 'single' | 'exit' | 'margin' | 'expenditure' | 'temporaryAid';

export interface Scheme {
  readonly title: Text;
  readonly conditions: readonly Said[];
  readonly amounts: readonly Said[];
}

const said = (zh: string, en: string, basis?: string, when?: Said['when']): Said => ({
  text: { zh, en },
  ...(basis !== undefined && { basis }),
  ...(when && { when }),
});

const basisOf = (label: keyof typeof LABELS): string => LABELS[label].article ?? '';

const AS_DIBAO_PROPERTY = said(
  '财产不超过低保的限额（见“财产怎么算”）',
  'Property within the limits of dibao (see "How property is counted")',
  basisOf('financialLimit'),
);

export const SCHEME_TEXTS: Readonly<Record<SchemeKey, Scheme>> = {
  tekun: {
    title: { zh: '特困人员救助供养', en: 'Persons in extreme hardship (tekun)' },
    conditions: [
      said(
        '没有劳动能力：年满 60 周岁；未满 16 周岁；或者持有有效残疾人证，为智力、精神残疾一至三级，肢体残疾一、二级，视力残疾一级。家庭成员都要符合',
        'No labour ability, of every member: aged 60 or more; under 16; or a valid disability, intellectual or mental level 1–3, physical level 1–2, visual level 1',
        '民发〔2021〕43号 第五条',
      ),
      said(
        '没有生活来源：家庭收入低于低保标准，财产不超过低保的限额',
        'No means of living: income below the dibao standard, property within the limits of dibao',
        '民发〔2021〕43号 第六条',
      ),
      said(
        '没有法定义务人，或者义务人没有履行能力。义务人的情况没有查过的，不能认定',
        'No obligor, or none able to give support. Where nobody has asked about obligors it cannot be decided',
        '民发〔2021〕43号 第七、八条',
      ),
      said(
        '本人申请，或已在特困供养。条件都符合而没有申请的，核对时提示“符合特困条件”',
        'Applied for, or supported as such already. Who meets all conditions without having applied is pointed out',
      ),
    ],
    amounts: [
      said(
        '基本生活费：每人每月为低保标准（{dibao.standard}）的 {tekun.multiple}，全额发放，不扣除本人收入，合计后进到整元',
        'Living standard: {tekun.multiple} the dibao standard ({dibao.standard}) a person and month, in full, own income is not taken off; the sum is rounded up to the yuan',
        basisOf('tekunLiving'),
      ),
      said(
        '照料护理费：按生活自理能力分档，每人每月：{tekun.care}',
        'Care, by ability of self-care, a person and month: {tekun.care}',
        basisOf('tekunCare'),
      ),
      said(
        '自理能力看六项：吃饭、穿衣、上下床、如厕、室内行走、洗澡。六项都能做到为全自理；有一至三项做不到为半护理；有四项以上做不到为全护理',
        'Self-care is judged by six things: eating, dressing, getting in and out of bed, the toilet, walking indoors, bathing. All six: full; one to three not: half care; four or more not: full care',
        '民发〔2021〕43号 第二十一、二十二条',
      ),
      said(
        '集中供养或分散供养，由本人选择',
        'In an institution or at home, as the person chooses',
        '国务院令第649号 第十九条',
      ),
    ],
  },
  dibao: {
    title: { zh: '最低生活保障（低保）', en: 'Minimum living guarantee (dibao)' },
    conditions: [
      said(
        '全家年收入低于“低保标准 × 12 个月 × 计入人数”。低保标准为每人每月 {dibao.standard}。正好等于的不算低于',
        'Income of the household a year below "standard × 12 months × persons counted". The standard is {dibao.standard} a person and month. Equal is not below',
        basisOf('dibaoIncomeLimit'),
      ),
      AS_DIBAO_PROPERTY,
    ],
    amounts: [
      said(
        '按差额补：每月保障金 = 低保标准 × 计入人数 − 全家年收入 ÷ 12',
        'By difference: benefit a month = standard × persons counted − yearly income ÷ 12',
        basisOf('benefitByDifference'),
      ),
      said(
        '差额太小的，按最低补差发：低保标准 × 计入人数 × {floor.rate}。最多不超过低保标准 × 计入人数',
        'A small difference is raised to the least benefit: standard × persons × {floor.rate}. At most standard × persons',
        basisOf('benefitFloor'),
      ),
      said(
        '分类施保（增发，占低保标准的比例；一人符合几项的只取最高一项）：老年人，{topUp.elderly}；未成年人，{topUp.minor}；重度残疾人，{topUp.severeDisability}；重病患者，{topUp.seriousIllness}',
        'Top-ups, of the standard; of several that apply to one person the highest. The aged: {topUp.elderly}; minors: {topUp.minor}; severe disability: {topUp.severeDisability}; serious illness: {topUp.seriousIllness}',
        basisOf('topUp'),
      ),
      said('中间不取整，最后进到整元', 'Nothing is rounded on the way; the sum is rounded up to the yuan'),
    ],
  },
  single: {
    title: { zh: '单人保（家庭不进低保，单独保一个人）', en: 'Support of a single person' },
    conditions: [
      said(
        '低保边缘家庭中的重度残疾人、重特大疾病患者，本人年收入低于“低保标准 × 12”（{dibao.standard} × 12）',
        'In a margin household: who is severely disabled or seriously ill, with own income a year below "standard × 12" ({dibao.standard} × 12)',
        basisOf('singlePersonLimit'),
      ),
      said(
        '不在低保、低保边缘的家庭中，年满 18 周岁、没有工资收入的重度残疾人：家庭财产符合低保限额、本人年收入低于“低保标准 × 12”的，也可以',
        'In a household outside dibao and margin also an adult who is severely disabled and has no wage, where property keeps the limits of dibao and the own income is below "standard × 12"',
        '民发〔2022〕83号 一（一）',
        { key: 'single.unemployedSevere', is: true },
      ),
      said(
        '不在低保、低保边缘的家庭中的成年无业重度残疾人：本地不单独纳入（{single.unemployedSevere}）',
        'An adult, unemployed and severely disabled, in a household outside dibao and margin: not supported alone here ({single.unemployedSevere})',
        '民发〔2022〕83号 一（一）',
        { key: 'single.unemployedSevere', is: false },
      ),
      said(
        '这里的重度残疾：一级、二级（各类），或者三级智力、精神残疾',
        'Severe disability here: level 1 or 2 of any kind, or level 3 intellectual or mental',
        basisOf('singlePersonBenefit'),
      ),
    ],
    amounts: [
      said(
        '每月保障金 = 低保标准 − 本人年收入 ÷ 12，不低于低保标准的 {floor.rate}，不超过低保标准；进到整元，不增发',
        'Benefit a month = standard − own yearly income ÷ 12, at least {floor.rate} of the standard, at most the standard; rounded up to the yuan, no top-ups',
        basisOf('singlePersonBenefit'),
      ),
    ],
  },
  exit: {
    title: { zh: '渐退期（就业后慢慢退出）', en: 'Gradual exit, after finding work' },
    conditions: [
      said(
        '已在低保；因为有人就业或工资增加，全家收入达到或超过低保线',
        'In dibao; somebody found work or earns more, and the income reaches the dibao line',
        '民发〔2022〕83号 一（三）；民发〔2021〕57号 第三十三条',
      ),
      said(
        '财产仍不超过低保的限额；全家年收入低于低保线的 {gradualExit.incomeMultiple}',
        'Property still within the limits of dibao; income below {gradualExit.incomeMultiple} the dibao line',
        basisOf('gradualExitLimit'),
      ),
    ],
    amounts: [
      said(
        '渐退期为 {gradualExit.months}，从收入超过的当月算起；期间照发现在的保障金，期满退出',
        'It lasts {gradualExit.months} from the month on in which the income is over; until then the present benefit goes on',
        '民发〔2022〕83号 一（三）',
      ),
    ],
  },
  margin: {
    title: { zh: '最低生活保障边缘家庭（低保边缘）', en: 'Margin of dibao' },
    conditions: [
      said(
        '不符合低保；全家年收入低于低保线的 {margin.multiple}',
        'Not in dibao; income a year below {margin.multiple} the dibao line',
        basisOf('marginIncomeLimit'),
      ),
      said(
        '财产不超过低保边缘的限额（见“财产怎么算”）',
        'Property within the limits of the margin (see "How property is counted")',
        basisOf('financialLimit'),
      ),
    ],
    amounts: [
      said(
        '不按月发钱；可按规定申请医疗、教育、住房、就业等专项救助，重残、重病的成员可申请单人保',
        'No monthly payment; it opens medical, education, housing and employment aid, and support of severely disabled or seriously ill members alone',
        '国办发〔2023〕39号 四',
      ),
    ],
  },
  expenditure: {
    title: { zh: '刚性支出困难家庭（支出型困难）', en: 'Hardship through rigid expenses' },
    conditions: [
      said(
        '不符合低保、特困和低保边缘；全家年总收入（扣减前）低于“当地上年居民人均可支配收入 × 人数”，人均可支配收入为 {disposableIncome}',
        'Neither dibao nor tekun nor margin; gross income a year below "local disposable income per head × persons"; per head it is {disposableIncome}',
        basisOf('disposableIncomeLimit'),
      ),
      said(
        '12 个月的刚性支出超过年总收入的 {rigid.ratio}',
        'Rigid expenses of 12 months above {rigid.ratio} of the gross income',
        '民发〔2024〕57号 第四条',
        { key: 'rigid.test', is: 'ratio' },
      ),
      said(
        '年总收入减去 12 个月的刚性支出后，低于“低保标准 × 12 × 人数”',
        'Gross income less the rigid expenses of 12 months below "standard × 12 × persons"',
        '民发〔2024〕57号 第四条',
        { key: 'rigid.test', is: 'residual' },
      ),
      said(
        '财产不超过支出型困难的限额（见“财产怎么算”）',
        'Property within the limits of this tier (see "How property is counted")',
        basisOf('financialLimit'),
      ),
      said(
        '刚性支出：自付的医疗费、照护康复费；学前到本科的学费、住宿费（民办学校的上限：{rigid.educationCap}）；住房类支出（{rigid.housingItems}）；基本生活支出是否计入：{rigid.includeLiving}',
        'Rigid expenses: self-paid medical and care costs; tuition and boarding from kindergarten to bachelor (cap of private schools: {rigid.educationCap}); housing costs ({rigid.housingItems}); basic living costs counted: {rigid.includeLiving}',
        basisOf('rigidExpenses'),
      ),
    ],
    amounts: [
      said(
        '不按月发钱；可按规定申请医疗、教育、住房、就业等专项救助和临时救助。认定有效期不超过 12 个月',
        'No monthly payment; it opens medical, education, housing and employment aid, and temporary aid. Valid for at most 12 months',
        '国办发〔2023〕39号 四；民发〔2024〕57号 第十条',
      ),
    ],
  },
  temporaryAid: {
    title: { zh: '临时救助', en: 'Temporary aid' },
    conditions: [
      said(
        '急难型：因火灾、交通事故、突发重大疾病等，基本生活一时过不下去的个人和家庭',
        'Emergencies: fire, accident, sudden serious illness or the like, so that one cannot live for the time being',
        '民发〔2018〕23号 二（一）',
      ),
      said(
        '支出型：因医疗、教育等支出突然增加，超出承受能力的家庭；原则上人均可支配收入低于当地上年水平（{disposableIncome}），财产符合规定',
        'Expenses: medical, school or other costs suddenly beyond the means; as a rule disposable income per head below the local one ({disposableIncome}) and property within the rules',
        '民发〔2018〕23号 二（一）',
      ),
    ],
    amounts: [
      said(
        '一次性救助，可与低保标准挂钩，按人数、困难程度和时间定；特别重大的，一事一议',
        'Paid once; it may follow the dibao standard, by persons, degree and duration; the largest cases are decided one by one',
        '民发〔2018〕23号 二（三）',
      ),
    ],
  },
};

/** Before the parameters that a locality sets for temporary aid. */
export const TEMPORARY_AID_VALUES: Text = { zh: '本地标准', en: 'Local amounts' };

/** What the policy suggests by kind and persons, and its kinds as people call them. */
export const SUGGESTED_AID = {
  title: {
    zh: '参考金额（元，按人数；低保标准 × 倍数 × 人数 × 月数，进到整元）',
    en: 'Suggested amounts, yuan, by persons (standard × multiple × persons × months, rounded up to the yuan)',
  },
  急难型: { zh: '急难型', en: 'Emergencies' },
  支出型: { zh: '支出型', en: 'Expenses' },
} as const satisfies Record<string, Text>;

/** Words of a chapter on one scheme. */
export const SCHEME_WORDS = {
  conditions: { zh: '条件', en: 'Conditions' },
  amounts: { zh: '待遇', en: 'What it gives' },
  limits: { zh: '收入线和存款限额（按计入人数）', en: 'Lines of income and savings, by persons counted' },
  example: { zh: '例：{title}', en: 'Example: {title}' },
  result: { zh: '核对结果：{text}', en: 'Result: {text}' },
  reckoning: { zh: '算法', en: 'Reckoning' },
} as const satisfies Record<string, Text>;

/** The order in which the tiers are tried. */
export const ORDER: readonly Said[] = [
  said(
    '依次比对特困、低保、低保边缘、支出型困难，符合哪一档就定哪一档，后面的不再比对',
    'Tekun, dibao, margin and expenditure hardship are tried in this order; the first that fits holds, later ones are not tried',
  ),
  said(
    '“低于”不含等于，“超过”不含等于。比较时不取整',
    '"Below" and "above" do not include equal. Nothing is rounded before a comparison',
    '民发〔2021〕57号 第四条',
  ),
  said(
    '查不到不等于没有。没有反馈的数据、空着的格子、没有确认的参数，都会单独列出',
    'Absent is not zero: a source without an answer, an empty cell, a value nobody confirmed are each said',
  ),
  said(
    '有“须先解决”的疑点的，暂不认定；正在发放的保障金不因此停发',
    'While a blocker stands nothing is decided; a payment that is running is not stopped by it',
  ),
  said(
    '核对结果是给工作人员的建议，认定由民政部门作出',
    'The result is a proposal; the civil affairs bureau decides',
    '江苏省人民政府令第126号',
  ),
];
