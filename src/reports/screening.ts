import { formatYuan } from '../base/money.js';
import type { Language } from '../base/text.js';
import {
  addressOf,
  contactOf,
  type GroupFound,
  type ScreenedFamily,
  type ScreenedPerson,
} from '../dossier/screening.js';
import {
  DIFFICULTY_NAMES,
  GROUP_NAMES,
  GROUP_RULES,
  POSSIBLE_SCHEME_NAMES,
  UNKNOWN_NAMES,
} from '../messages/screening.js';
import { numberColumn } from './columns.js';
import { type Column, sheet, type Workbook } from './layout.js';
import { evidenceText } from './warnings.js';

/** A family to visit, with the people of it whom the visit is about. */
interface Visit {
  readonly family: ScreenedFamily;
  readonly contact: ScreenedPerson | undefined;
}

const joined = (words: readonly string[], language: Language): string =>
  words.join(language === 'zh' ? '、' : ', ');

function groupText({ group, amount }: GroupFound, language: Language): string {
  const name = GROUP_NAMES[group][language];
  if (amount === null) return name;
  return group === 'LARGE_MEDICAL_BILLS' ? `${name} ${formatYuan(amount)}` : `${name} ${amount}`;
}

/** Of a family its groups and difficulties; of each person the groups. */
function whyVisit({ family }: Visit, language: Language): string {
  const difficulties = joined(
    family.difficulties.map((kind) => DIFFICULTY_NAMES[kind][language]),
    language,
  );
  const ofFamily = family.groups.map((found) =>
    found.group === 'SEVERAL_DIFFICULTIES'
      ? `${groupText(found, language)}${language === 'zh' ? '：' : ': '}${difficulties}`
      : groupText(found, language),
  );
  const ofPersons = family.persons
    .filter(({ groups }) => groups.length > 0)
    .map(({ name, groups }) => {
      const texts = groups.map((found) => groupText(found, language));
      return `${name}${language === 'zh' ? '：' : ': '}${joined(texts, language)}`;
    });
  return [...ofFamily, ...ofPersons].join('\n');
}

function personLine({ name, relation, age, scheme }: ScreenedPerson, language: Language): string {
  const about = [relation, language === 'zh' ? `${age} 岁` : `${age}`, scheme].filter(
    (part) => part !== null,
  );
  return language === 'zh' ? `${name}（${about.join('，')}）` : `${name} (${about.join(', ')})`;
}

const evidenceOf = ({ family }: Visit) =>
  [...family.groups, ...family.persons.flatMap(({ groups }) => groups)].flatMap(({ rows }) => rows);

const COLUMNS: readonly Column<Visit>[] = [
  numberColumn,
  {
    header: { zh: '姓名', en: 'Name' },
    width: 9,
    format: 'text',
    value: ({ contact }) => contact?.name ?? null,
    about: {
      zh: '户口簿户主；没有时为第一名成年人。',
      en: 'The head of the register book, else the first adult.',
    },
  },
  {
    header: { zh: '身份证号', en: 'ID number' },
    width: 19,
    format: 'text',
    value: ({ contact }) => contact?.idNo ?? null,
  },
  {
    header: { zh: '户籍地址', en: 'Address' },
    width: 22,
    format: 'text',
    value: ({ family }) => addressOf(family),
  },
  {
    header: { zh: '家庭人员', en: 'Family' },
    width: 24,
    format: 'text',
    value: ({ family }, { language }) =>
      family.persons.map((person) => personLine(person, language)).join('\n'),
    about: {
      zh: '同一户口簿的人员；夫妻各为户主的两本户口簿合为一家，只有一方为户主的，另一方计入其家庭。已在保的注明类别。',
      en: 'Those of one register book; two books whose heads are married are one family. Who is in a scheme is marked so.',
    },
  },
  {
    header: { zh: '走访原因', en: 'Why to visit' },
    width: 30,
    format: 'text',
    value: (visit, { language }) => whyVisit(visit, language),
    about: {
      zh: Object.entries(GROUP_RULES)
        .map(([group, rule]) => `${GROUP_NAMES[group as GroupFound['group']].zh}：${rule.zh}`)
        .join('\n'),
      en: Object.entries(GROUP_RULES)
        .map(([group, rule]) => `${GROUP_NAMES[group as GroupFound['group']].en}: ${rule.en}`)
        .join('\n'),
    },
  },
  {
    header: { zh: '可能适用的政策', en: 'Schemes that may fit' },
    width: 20,
    format: 'text',
    value: ({ family }, { language }) =>
      joined(
        family.schemes.map((scheme) => POSSIBLE_SCHEME_NAMES[scheme][language]),
        language,
      ),
    about: {
      zh: '收入和财产未知，仅为走访提示，不是认定结论。',
      en: 'Income and property are unknown: a hint for the visit, no decision.',
    },
  },
  {
    header: { zh: '尚需了解', en: 'To find out' },
    width: 20,
    format: 'text',
    value: ({ family }, { language }) =>
      joined(
        family.unknowns.map((unknown) => UNKNOWN_NAMES[unknown][language]),
        language,
      ),
  },
  {
    header: { zh: '数据依据', en: 'Evidence' },
    width: 34,
    format: 'text',
    value: (visit, { language }) => evidenceText(evidenceOf(visit), language),
    about: { zh: '数据来源、文件、工作表和行号。', en: 'Source, file, sheet and row.' },
  },
  {
    header: { zh: '走访结果', en: 'Result' },
    width: 13,
    format: 'text',
    value: () => null,
    choices: [
      { zh: '拟申请救助', en: 'Will apply' },
      { zh: '转介其他部门', en: 'Referred elsewhere' },
      { zh: '暂不需要', en: 'No need now' },
      { zh: '已在保', en: 'In a scheme' },
      { zh: '查无此人', en: 'Not found' },
    ],
  },
  { header: { zh: '走访人', en: 'Visited by' }, width: 10, format: 'text', value: () => null },
  {
    header: { zh: '走访日期', en: 'Visited on' },
    width: 12,
    format: 'date',
    value: () => null,
    dateEntry: true,
  },
];

interface Count {
  readonly group: GroupFound['group'];
  readonly persons: number;
  readonly families: number;
}

const COUNTS: readonly Column<Count>[] = [
  {
    header: { zh: '类别', en: 'Group' },
    width: 24,
    format: 'text',
    value: ({ group }, { language }) => GROUP_NAMES[group][language],
  },
  { header: { zh: '人数', en: 'Persons' }, width: 10, format: 'integer', value: ({ persons }) => persons },
  { header: { zh: '户数', en: 'Families' }, width: 10, format: 'integer', value: ({ families }) => families },
  {
    header: { zh: '如何认定', en: 'How it is found' },
    width: 80,
    format: 'text',
    value: ({ group }, { language }) => GROUP_RULES[group][language],
  },
];

/** 排查走访名单: who may need help and has not asked, as a list of visits. */
export const screeningWorkbook = (
  file: string,
  families: () => Iterable<ScreenedFamily>,
  counts: readonly Count[],
): Workbook => ({
  file,
  about: {
    zh: '根据部门数据排查出的、未在保的困难人员和家庭，供入户走访；列入本表不代表符合救助条件。',
    en: 'People in difficulty who are in no scheme, by the agency data: a list of visits, no decision.',
  },
  sheets: [
    sheet<Visit>({
      name: { zh: '走访名单', en: 'Visits' },
      title: { zh: '政策找人排查走访名单', en: 'Screening: families to visit' },
      columns: COLUMNS,
      *rows() {
        for (const family of families()) yield { family, contact: contactOf(family) };
      },
      pinned: 2,
    }),
    sheet<Count>({
      name: { zh: '分类统计', en: 'Counts' },
      title: { zh: '排查人员分类统计', en: 'Screening: counts by group' },
      columns: COUNTS,
      rows: () => counts,
    }),
  ],
});
