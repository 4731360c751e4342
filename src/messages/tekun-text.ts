import { formatYuan } from '../base/money.js';
import { type Language, say, type Text } from '../base/text.js';
import {
  type ExemptGround,
  goesOnByAge,
  hasGradeChanged,
  type LabourGround,
  type TekunCase,
  type TekunCondition,
  type TekunLine,
  type TekunObligor,
  type TekunPerson,
} from '../dossier/tekun.js';
import { type SourceKey, sourceOf } from '../sources/registry.js';
import { describeFinding } from './findings.js';
import { SELF_CARE_NAMES, TEKUN } from './tekun.js';

const LABOUR: Readonly<Record<LabourGround, Text>> = {
  aged: { zh: '{name} {age} 岁，年满 60 周岁', en: '{name}, {age}: 60 or older' },
  child: { zh: '{name} {age} 岁，未满 16 周岁', en: '{name}, {age}: under 16' },
  disabled: { zh: '{name} {age} 岁，{certificate}残疾', en: '{name}, {age}: certificate {certificate}' },
  minor: {
    zh: '{name} {age} 岁，在册未成年人，可享有至 18 周岁（第二十四条）',
    en: '{name}, {age}: a minor supported already, goes on until 18 (art. 24)',
  },
  student: {
    zh: '{name} {age} 岁，在册且仍在校就读，可继续享有（第二十四条）',
    en: '{name}, {age}: supported and still at school, goes on (art. 24)',
  },
  able: { zh: '{name} {age} 岁，有劳动能力', en: '{name}, {age}: able to work' },
  unknown: {
    zh: '{name} {age} 岁，没有残疾数据，不能判断',
    en: '{name}, {age}: no data of disability, not known',
  },
};

const GROUNDS: Readonly<Record<ExemptGround, Text>> = {
  dead: { zh: '已死亡', en: 'dead' },
  incapable: { zh: '登记为不具备履行能力', en: 'stated to be unable' },
  custody: { zh: '在押', en: 'in custody' },
  supported: { zh: '本人在保', en: 'in a scheme' },
};

const TEXTS = {
  nobody: { zh: '没有计入的成员', en: 'no member counts' },
  below: { zh: '全家年收入 {found} 元，低于 {limit} 元', en: '{found} yuan a year, below {limit}' },
  notBelow: { zh: '全家年收入 {found} 元，不低于 {limit} 元', en: '{found} yuan a year, not below {limit}' },
  deemed: {
    zh: '其中推算工资 {deemed} 元，是否属实须入户核实',
    en: '{deemed} yuan of it are a deemed wage, which a visit has to confirm',
  },
  within: { zh: '各项财产均未超限', en: 'no property rule is failed' },
  missing: { zh: '没有数据：{sources}', en: 'no data of {sources}' },
  noObligor: { zh: '义务人名单中没有义务人', en: 'the list of obligors names none' },
  exempt: {
    zh: '{name}（{of}之{relation}）：不须履行，{why}',
    en: '{name} ({relation} of {of}): exempt, {why}',
  },
  bound: {
    zh: '{name}（{of}之{relation}）：应当履行，家庭 {size} 人，月收入 {income} 元',
    en: '{name} ({relation} of {of}): bound, household of {size}, {income} yuan a month',
  },
  grade: { zh: '{name}：{grade}', en: '{name}: {grade}' },
  changed: {
    zh: '{name}：{grade}（{period} 为{before}，须复核）',
    en: '{name}: {grade} ({before} in {period}: to be assessed again)',
  },
  careUnknown: { zh: '标准未定', en: 'not set' },
} as const satisfies Record<string, Text>;

/** How a condition came out for a household, a line each person, rule or obligor. */
export function conditionText(known: TekunCase, condition: TekunCondition, language: Language): string {
  if (known.income === null) return say(TEXTS.nobody, language);
  const lines = {
    labour: () => known.persons.map((person) => labourText(person, language)),
    income: () => incomeLines(known, language),
    property: () => propertyLines(known, language),
    obligors: () => obligorLines(known, language),
  }[condition]();
  return lines.join('\n');
}

const labourText = ({ labour, name, age, certificate }: TekunPerson, language: Language): string =>
  say(LABOUR[labour], language, { name, age, certificate: certificate ?? '' });

function incomeLines({ income, states, missing }: TekunCase, language: Language): string[] {
  if (!income) return [];
  const values = { found: formatYuan(income.found), limit: formatYuan(income.limit) };
  const isBelow = income.found < income.limit;
  return [
    say(isBelow ? TEXTS.below : TEXTS.notBelow, language, values),
    ...(income.deemed > 0 && !isBelow
      ? [say(TEXTS.deemed, language, { deemed: formatYuan(income.deemed) })]
      : []),
    ...(states.income === 'unknown' && missing.income.length > 0
      ? [missingText(missing.income, language)]
      : []),
  ];
}

function propertyLines({ overProperty, states, missing }: TekunCase, language: Language): string[] {
  if (overProperty.length > 0) return overProperty.map((finding) => describeFinding(finding, language));
  return [states.property === 'unknown' ? missingText(missing.property, language) : TEXTS.within[language]];
}

function obligorLines({ obligors, states, missing }: TekunCase, language: Language): string[] {
  if (obligors.length > 0) return obligors.map((obligor) => obligorText(obligor, language));
  return [
    states.obligors === 'unknown' ? missingText(missing.obligors, language) : TEXTS.noObligor[language],
  ];
}

function obligorText(obligor: TekunObligor, language: Language): string {
  const { name, of, relation, grounds } = obligor;
  if (grounds.length > 0) {
    const why = grounds.map((ground) => GROUNDS[ground][language]).join(language === 'zh' ? '、' : ', ');
    return say(TEXTS.exempt, language, { name, of, relation, why });
  }
  const income = formatYuan(obligor.householdIncome);
  return say(TEXTS.bound, language, { name, of, relation, size: obligor.householdSize, income });
}

const missingText = (missing: readonly SourceKey[], language: Language): string =>
  say(TEXTS.missing, language, {
    sources: missing.map((source) => sourceOf(source).title[language]).join(language === 'zh' ? '、' : ', '),
  });

/** The self-care of each person, with the grade of the roster before where it was another one. */
export const gradesText = ({ persons }: TekunCase, language: Language): string =>
  persons
    .map((person) => {
      const { name, selfCare, before } = person;
      const grade = SELF_CARE_NAMES[selfCare ?? 'none'][language];
      if (!before || !hasGradeChanged(person)) return say(TEXTS.grade, language, { name, grade });
      const was = SELF_CARE_NAMES[before.selfCare ?? 'none'][language];
      return say(TEXTS.changed, language, { name, grade, period: before.period, before: was });
    })
    .join('\n');

/** What care each person is paid a month, or why that is not known. */
export const careText = ({ persons, careKnown }: TekunCase, language: Language): string =>
  careKnown
    ? persons
        .map(({ name, care }) => {
          const grade = care === null ? SELF_CARE_NAMES.none[language] : formatYuan(care);
          return say(TEXTS.grade, language, { name, grade });
        })
        .join('\n')
    : TEXTS.careUnknown[language];

/** What is to be done about a household, if anything. */
export function noteText(line: TekunLine, language: Language): string {
  const { standing, decision, persons } = line;
  const notes: Text[] = [];
  if (standing === 'supported' && decision.tier !== 'tekun') {
    if (goesOnByAge(line)) notes.push(TEKUN.goesOn);
    else if (decision.tier === 'undetermined') notes.push(TEKUN.undetermined);
    else if (Object.values(line.states).includes('notMet')) notes.push(TEKUN.toEnd);
    else notes.push(TEKUN.dataMissing);
  }
  if (standing === 'candidate') notes.push(TEKUN.toTell);
  if (persons.some(({ selfCare }) => selfCare === null)) notes.push(TEKUN.toAssess);
  if (persons.some(hasGradeChanged)) notes.push(TEKUN.toReassess);
  return notes.map((note) => note[language]).join('\n');
}
