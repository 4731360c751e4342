import type { Text } from '../../base/text.js';
import type { Said } from './schemes.js';

// What a villager reads: two pages, plain words, no terms of the office without their meaning. `{key}` stands for the
// value of a parameter.

export const LEAFLET_HEADINGS = {
  kinds: { zh: '能申请什么', en: 'What there is' },
  limits: { zh: '收入和存款看这张表', en: 'Income and savings: see this table' },
  property: { zh: '车、房、公司', en: 'Car, home, company' },
  amount: { zh: '低保每月能领多少', en: 'How much dibao pays' },
  papers: { zh: '申请带什么', en: 'What to bring' },
  steps: { zh: '怎么办，要等多久', en: 'How it goes, how long it takes' },
  duties: { zh: '领了以后', en: 'Once you receive it' },
} as const satisfies Record<string, Text>;

export const LEAFLET_KINDS: readonly Said[] = [
  {
    text: {
      zh: '低保：家里收入低，每月补差额。',
      en: 'Dibao: your income is low; each month the difference is paid.',
    },
  },
  {
    text: {
      zh: '特困：60 岁以上、16 岁以下或重残，没有收入，也没有人养。每人每月是低保标准的 {tekun.multiple}。',
      en: 'Tekun: over 60, under 16 or severely disabled, without income and without anybody to support you: {tekun.multiple} the dibao standard each.',
    },
  },
  {
    text: {
      zh: '低保边缘：收入比低保高一点。看病、上学、住房可以帮；家里重残、重病的人可以单独吃低保。',
      en: 'Margin of dibao: a little above. Help with illness, school, housing; who is severely disabled or ill may get dibao alone.',
    },
  },
  {
    text: {
      zh: '支出型困难：收入不算低，可看病、上学花得太多。',
      en: 'Expenditure hardship: the income is not low, but illness or school costs too much.',
    },
  },
  {
    text: {
      zh: '临时救助：突然遇到火灾、车祸、大病，一时过不下去。',
      en: 'Temporary aid: fire, accident or sudden illness, and you cannot go on for now.',
    },
  },
];

export const LEAFLET_LIMITS: Text = {
  zh: '低保标准是每人每月 {dibao.standard}。全家的收入加起来，要比表里的数少；存款、理财、保险加起来，不能比表里的数多。',
  en: 'The dibao standard is {dibao.standard} a person and month. The income of all of you together must be below the number; savings of all together may not exceed it.',
};

export const LEAFLET_NOTES: readonly Said[] = [
  {
    text: {
      zh: '收入看最近 12 个月，工资、种地、做生意、租金、养老金、子女给的都算。居民养老金里国家发的基础部分现在不算。',
      en: 'The last 12 months count: wages, farming, business, rent, pension, what children give. The state part of the residents’ pension is left out now.',
    },
    when: { key: 'basePension.excluded', is: true },
  },
  {
    text: {
      zh: '收入看最近 12 个月，工资、种地、做生意、租金、养老金、子女给的都算。',
      en: 'The last 12 months count: wages, farming, business, rent, pension, what children give.',
    },
    when: { key: 'basePension.excluded', is: false },
  },
];

export const LEAFLET_RIGID: Readonly<Record<'ratio' | 'residual', Text>> = {
  ratio: {
    zh: '支出型困难还要看：一年自己掏的医药费、学费等超过全家收入的 {rigid.ratio}。',
    en: 'Expenditure hardship also asks that illness, school and the like cost you more than {rigid.ratio} of the income.',
  },
  residual: {
    zh: '支出型困难还要看：一年收入减去自己掏的医药费、学费等，剩下的比低保标准还低。',
    en: 'Expenditure hardship also asks that, less illness, school and the like, you keep less than the dibao standard.',
  },
};

export const LEAFLET_PROPERTY: readonly Said[] = [
  {
    text: {
      zh: '小汽车：低保{vehicles.dibao.max}，低保边缘{vehicles.margin.max}，支出型{vehicles.expenditure.max}。{vocabulary.vehicleExempt}这几类车和残疾人专用车不算。',
      en: 'Cars: dibao {vehicles.dibao.max}, margin {vehicles.margin.max}, expenditure {vehicles.expenditure.max}. The types {vocabulary.vehicleExempt} and cars of the disabled do not count.',
    },
  },
  {
    text: {
      zh: '房子：一家一套一般不影响。{housing.normal.homes}以上，还要看面积。',
      en: 'Homes: one is usually no matter. With {housing.normal.homes} or more the area counts.',
    },
  },
  {
    text: {
      zh: '一年内买房、建房的，一般不行（拆迁、继承等除外）。',
      en: 'A home bought or built within a year: as a rule not (other than by relocation, inheritance or the like).',
    },
    when: { key: 'applies.HOUSING_RECENT_PURCHASE', is: 'dibao' },
  },
  {
    text: {
      zh: '开公司、当经理的，一般不行。小店、小摊不要紧，收入要报。',
      en: 'Running a company: as a rule not. A small shop or stall is no matter; its income counts.',
    },
    when: { key: 'applies.BUSINESS_INTEREST', is: 'dibao' },
  },
  {
    text: {
      zh: '有大型农机、营运船的，一般不行。',
      en: 'Large machinery or a trading boat: as a rule not.',
    },
    when: { key: 'applies.MACHINERY_OVER_LIMIT', is: 'dibao' },
  },
];

export const LEAFLET_AMOUNT: readonly Said[] = [
  {
    text: {
      zh: '一家人的低保标准加起来，减去全家每月收入，差多少补多少。',
      en: 'The standards of all of you together, less your monthly income: the difference is paid.',
    },
  },
  {
    text: {
      zh: '差得很少的，也至少发标准的 {floor.rate}。',
      en: 'Where it is small, at least {floor.rate} of the standard is paid.',
    },
  },
];

export const LEAFLET_STEPS: readonly Said[] = [
  {
    text: {
      zh: '到户口所在的街道（乡镇）申请，村里、社区可以帮忙。材料不齐，会一次告诉您缺什么。',
      en: 'Apply at the street or township of your register; the village helps. What is missing is said once and in full.',
    },
  },
  {
    text: {
      zh: '{investigation} 个工作日内开始上门了解、查对情况。请如实说。',
      en: 'Within {investigation} working days they come to see you and check. Tell it as it is.',
    },
  },
  {
    text: {
      zh: '初步结果在村里贴 {publicity} 天，只写姓名、人数、金额。',
      en: 'The first result is posted for {publicity} days: name, persons and amount only.',
    },
  },
  {
    text: {
      zh: '从受理起 {whole} 个工作日内给结果，情况特殊的 {special} 个工作日。批准的下个月开始发钱。',
      en: 'The answer comes within {whole} working days, {special} in special cases. Payment begins with the next month.',
    },
  },
  {
    text: {
      zh: '没批的，{refusal} 个工作日内会写明原因。不同意可以拿证据要求再查。',
      en: 'A refusal comes within {refusal} working days, with reasons. If you disagree, bring proof and have it checked again.',
    },
  },
  {
    text: {
      zh: '突发急事可以先救助，手续后补。',
      en: 'In an emergency aid comes first, the papers later.',
    },
  },
];

export const LEAFLET_DUTIES: readonly Said[] = [
  {
    text: {
      zh: '家里人口、收入、财产变了，要及时说。找到工作的，低保最多可再领 {gradualExit.months}。',
      en: 'Say so when members, income or property change. Who finds work may keep dibao for up to {gradualExit.months}.',
    },
  },
  {
    text: {
      zh: '隐瞒、虚报要退钱，还会罚款。',
      en: 'Who conceals or misstates pays it back, with a fine.',
    },
  },
];

export const LEAFLET_FRAME = {
  example: { zh: '例子：{story}核对结果是：{result}。', en: 'Example: {story} It comes to: {result}.' },
  phone: { zh: '咨询电话：{phone}', en: 'Telephone: {phone}' },
  noPhone: { zh: '咨询电话：________________', en: 'Telephone: ________________' },
  area: { zh: '{area}户口', en: '{area} register' },
  maxVehicles: { zh: '最多 {value}', en: 'up to {value}' },
  noVehicle: { zh: '不能有', en: 'none' },
  close: {
    zh: '以上按{day}的政策写，够不够条件以民政部门核对、确认为准。带 * 的数还要等民政部门确认，请先打电话问。',
    en: 'By the policy of {day}; whether you qualify is checked and confirmed by the civil affairs bureau. Numbers marked * are still to be confirmed: please ask first.',
  },
} as const satisfies Record<string, Text>;
