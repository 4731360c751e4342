import { type Language, say, type Text } from '../base/text.js';
import type { PublicityList, PublicityStage, PublishedLine, PublishedTier } from '../dossier/publicity.js';
import { citationText } from './citations.js';
import { cite, INSTRUMENTS } from './finding-text.js';

// What hangs out on the board of a village: every word of it is read by the neighbours.

const SUBJECTS: Readonly<Record<PublishedTier | 'several', Text>> = {
  tekun: { zh: '特困人员救助供养', en: 'Support of persons in extreme hardship (tekun)' },
  dibao: { zh: '最低生活保障', en: 'Minimum living guarantee (dibao)' },
  margin: { zh: '最低生活保障边缘家庭', en: 'Households at the margin of dibao' },
  expenditure: { zh: '刚性支出困难家庭', en: 'Households in hardship through rigid expenses' },
  several: { zh: '社会救助', en: 'Social assistance' },
};

const TITLES: Readonly<Record<PublicityStage, Text>> = {
  review: { zh: '{place}{subject}审核公示', en: '{place}: {subject}, review' },
  confirmed: { zh: '{place}{subject}审核确认公示', en: '{place}: {subject}, confirmed' },
  standing: { zh: '{place}{subject}对象长期公示', en: '{place}: {subject}, present recipients' },
};

/** The file name of a stage does not change with the language. */
export const LIST_FILES: Readonly<Record<PublicityStage, string>> = {
  review: '审核公示',
  confirmed: '审核确认公示',
  standing: '长期公示',
};

export const PUBLISHED_SCHEMES: Readonly<Record<PublishedTier, Text>> = {
  tekun: { zh: '特困', en: 'Tekun' },
  dibao: { zh: '低保', en: 'Dibao' },
  margin: { zh: '低保边缘', en: 'Margin of dibao' },
  expenditure: { zh: '支出型困难', en: 'Expenditure hardship' },
};

export const LIST_HEADERS = {
  number: { zh: '序号', en: 'No.' },
  applicant: { zh: '申请人姓名', en: 'Applicant' },
  recipient: { zh: '户主姓名', en: 'Head of household' },
  scheme: { zh: '救助类别', en: 'Scheme' },
  persons: { zh: '家庭成员人数', en: 'Persons' },
  proposed: { zh: '拟保障金额（元/月）', en: 'Proposed, yuan a month' },
  amount: { zh: '保障金额（元/月）', en: 'Yuan a month' },
} as const satisfies Record<string, Text>;

const PARAGRAPHS: Readonly<Record<PublicityStage, Text>> = {
  review: {
    zh: '{basis}经审核，拟对下列家庭给予社会救助，现将初审意见予以公示，接受社会监督。',
    en: '{basis}These households are to receive assistance by the first opinion, which is published for everybody to examine.',
  },
  confirmed: {
    zh: '{basis}经审核确认，对下列家庭给予社会救助，现予公布，接受社会监督。',
    en: '{basis}Assistance to these households has been confirmed and is published for everybody to examine.',
  },
  standing: {
    zh: '{basis}现将在保家庭予以公示，接受社会监督。',
    en: '{basis}These households receive assistance at present.',
  },
};

const PERIODS = {
  days: { zh: '公示期：{from}至{to}（{days}天）', en: 'Published from {from} to {to} ({days} days)' },
  since: { zh: '公布日期：{from}', en: 'Published on {from}' },
  standing: { zh: '公示时间：{from}起长期公示', en: 'Published from {from} on' },
} as const satisfies Record<string, Text>;

const OBJECTIONS = {
  review: {
    zh: '公示期内，对公示内容有异议的，可向{office}或民政部门反映，反映人信息依法保密。',
    en: 'Until the last day anybody may object, to {office} or the civil affairs bureau; who objects is kept secret.',
  },
  later: {
    zh: '对公示内容有异议的，可向{office}或民政部门反映，反映人信息依法保密。',
    en: 'Anybody may object, to {office} or the civil affairs bureau; who objects is kept secret.',
  },
  phone: { zh: '受理电话：{phone}', en: 'Telephone: {phone}' },
  office: { zh: '乡镇人民政府（街道办事处）', en: 'the township or street office' },
} as const satisfies Record<string, Text>;

export const LIST_FRAME = {
  sheet: { zh: '公示名单', en: 'List' },
  total: { zh: '共 {households} 户。', en: '{households} households.' },
  none: { zh: '—', en: '—' },
  stamp: { zh: '公示单位（盖章）：', en: 'Published by (stamp):' },
  page: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
} as const satisfies Record<string, Text>;

/** 2024年12月1日. */
export function dayText(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${day}日` : date;
}

const LAWS = { tekun: '民发〔2021〕43号', dibao: '民发〔2021〕57号', margin: '民发〔2021〕57号' } as const;

const ARTICLES: Readonly<Record<PublicityStage, Readonly<Record<keyof typeof INSTRUMENTS, string | null>>>> =
  {
    review: { '民发〔2021〕57号': '十九', '民发〔2021〕43号': '十五', '民发〔2022〕83号': null },
    confirmed: { '民发〔2021〕57号': '二十四', '民发〔2021〕43号': '十七', '民发〔2022〕83号': null },
    standing: { '民发〔2021〕57号': '二十四', '民发〔2021〕43号': '十七', '民发〔2022〕83号': null },
  };

/** The tiers of the lines, each once, in the order in which they come. */
const tiersOf = (lines: readonly PublishedLine[]): PublishedTier[] => [
  ...new Set(lines.map(({ tier }) => tier)),
];

export function listTitle({ stage, community, lines }: PublicityList, language: Language): string {
  const [only, ...others] = tiersOf(lines);
  const subject = SUBJECTS[only === undefined || others.length > 0 ? 'several' : only][language];
  return say(TITLES[stage], language, { place: community, subject });
}

/** Expenditure hardship has no article on publicity. */
function basisText({ stage, lines }: PublicityList, language: Language): string {
  const laws = new Set(tiersOf(lines).flatMap((tier) => (tier === 'expenditure' ? [] : [LAWS[tier]])));
  const cited = [...laws].flatMap((law) => {
    const article = ARTICLES[stage][law];
    if (article === null) return [];
    return language === 'zh'
      ? [`${INSTRUMENTS[law]}第${article}条`]
      : [citationText(cite(law, article), 'en')];
  });
  if (cited.length === 0) return '';
  return language === 'zh' ? `根据${cited.join('、')}，` : `Under ${cited.join('; ')}: `;
}

export const paragraphText = (list: PublicityList, language: Language): string =>
  say(PARAGRAPHS[list.stage], language, { basis: basisText(list, language) });

export function periodText({ stage, from, to }: PublicityList, language: Language): string {
  const first = dayText(from, language);
  if (to === null)
    return say(PERIODS[stage === 'standing' ? 'standing' : 'since'], language, { from: first });
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
  return say(PERIODS.days, language, { from: first, to: dayText(to, language), days });
}

const DAY = 86_400_000;

/** To whom one objects. @param phone empty where none is given */
export function objectionText({ stage, street }: PublicityList, phone: string, language: Language): string {
  const office = street ?? OBJECTIONS.office[language];
  const sentence = say(OBJECTIONS[stage === 'review' ? 'review' : 'later'], language, { office });
  if (phone === '') return sentence;
  const told = say(OBJECTIONS.phone, language, { phone });
  return language === 'zh' ? `${sentence}${told}` : `${sentence} ${told}`;
}
