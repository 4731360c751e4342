import { maskId } from '../base/identity.js';
import { type Language, say, type Text, type TextValues } from '../base/text.js';
import type { Severity } from '../dossier/codes.js';
import type {
  ExplainedCondition,
  ExplainedFigure,
  ExplainedFinding,
  ExplainedMember,
  ExplainedParameter,
  Explanation,
} from '../dossier/explanation.js';
import { plainText, ratioOf } from './amounts.js';
import { basisLines, figureLines, rowLines } from './explanation-figures.js';
import { benefitLines, exitLines, tierLines } from './explanation-tiers.js';
import { listOf, PARAMETER_STATUS, RELATIONS, SECTIONS, WORDS } from './explanation-words.js';
import { unitText } from './figures.js';
import { capitalised, type Line, line, type Tone } from './text-lines.js';
import { AREA_NAMES, SEVERITY_NAMES } from './tiers.js';

export interface TextOptions {
  readonly language: Language;
  /** Identity numbers with their first six and last four characters only. */
  readonly mask: boolean;
}

/** A section of an explanation that has something to say. */
export interface ExplainedSection {
  readonly name: keyof typeof SECTIONS;
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** An explanation as a clerk reads it to a family: what it came to, then where each figure comes from. */
export const explanationLines = (explanation: Explanation, options: TextOptions): Line[] => [
  ...heading(explanation, options),
  ...explanationSections(explanation, options).flatMap((section) => [
    line(0, ''),
    line(0, section.heading, 'heading'),
    ...section.lines,
  ]),
];

/** The sections in the order in which they are read. */
export function explanationSections(explanation: Explanation, options: TextOptions): ExplainedSection[] {
  const { language } = options;
  const section = (name: keyof typeof SECTIONS, lines: readonly Line[], values: TextValues = {}) =>
    lines.length === 0 ? [] : [{ name, heading: say(SECTIONS[name], language, values), lines }];
  return [
    ...section('conclusion', conclusion(explanation, options)),
    ...section('members', members(explanation, options), {
      count: explanation.members.filter((member) => member.counted).length,
    }),
    ...section('income', income(explanation, options), { ...explanation.window }),
    ...section('property', property(explanation, options)),
    ...section('expenses', expenses(explanation, options)),
    ...section('tiers', tierLines(explanation, language)),
    ...section('benefit', benefitLines(explanation, language)),
    ...section('exit', exitLines(explanation, language)),
    ...section('findings', findings(explanation, options)),
    ...section('next', next(explanation, options)),
    ...section('parameters', parameters(explanation, options)),
    ...section('missing', missing(explanation, options)),
  ];
}

const spaceOf = (language: Language): string => (language === 'zh' ? '　' : '  ');
const commaOf = (language: Language): string => (language === 'zh' ? '，' : ', ');

function heading({ household, policy, run, asOf }: Explanation, { language }: TextOptions): Line[] {
  const { number, head, street, community, area, rosterName } = household;
  const word = head === null ? WORDS.headless : WORDS.household;
  const title = say(word, language, { number, head: head ?? '' });
  const place = [rosterName, street, community, AREA_NAMES[area][language]].filter((part) => part !== null);
  const ofRun = run === null ? '' : say(WORDS.run, language, { run });
  return [
    line(0, [title, ...place].join(spaceOf(language)), 'title'),
    line(0, ofRun + say(WORDS.about, language, { asOf, policy: policy.title }), 'dim'),
  ];
}

const TONES = {
  tekun: 'good',
  dibao: 'good',
  margin: 'good',
  expenditure: 'good',
  none: 'bad',
  undetermined: 'warn',
} as const satisfies Record<Explanation['conclusion']['tier'], Tone>;

const conclusion = ({ conclusion: { text, tier, reasons } }: Explanation, _: TextOptions): Line[] => [
  line(1, text, TONES[tier]),
  ...reasons.map((reason) => line(1, `· ${capitalised(reason.text)}`)),
];

function members({ members: listed }: Explanation, options: TextOptions): Line[] {
  if (listed.length === 0) return [line(1, WORDS.noMembers[options.language])];
  return listed.flatMap((member) => memberLines(member, options));
}

function memberLines(member: ExplainedMember, { language, mask }: TextOptions): Line[] {
  const { name, idNo, age, marks, notCounted, counted, rows } = member;
  const person = say(WORDS.person, language, {
    name,
    relation: RELATIONS[member.relation]?.[language] ?? member.relation,
    sex: WORDS[member.sex][language],
    age,
    id: mask ? maskId(idNo) : idNo,
  });
  const why = say(WORDS.notCounted, language, {
    why: listOf(
      notCounted.map(({ text }) => text),
      language,
    ),
  });
  const words = counted ? marks : [why];
  return [
    line(1, [person, ...words].join(commaOf(language)), counted ? 'plain' : 'warn'),
    ...rowLines(rows, 2, language, WORDS.onRoster),
  ];
}

const yuan = (figure: ExplainedFigure, language: Language): string =>
  plainText(ratioOf(figure.value).times(100), 'yuan', language);

function income(explanation: Explanation, options: TextOptions): Line[] {
  if (!explanation.income) return [];
  const { gross, annual } = explanation.income;
  const figures = explanation.members.flatMap(({ income: earned, deemed }) => [
    earned?.total ?? null,
    earned?.wage ?? null,
    earned?.illnessDeduction ?? null,
    deemed?.amount ?? null,
  ]);
  return [
    ...basisLines(figures, 1, options.language),
    ...explanation.members.flatMap((member) => incomeLines(member, options)),
    ...figureLines(gross, 1, options.language),
    ...figureLines(annual, 1, options.language),
  ];
}

function incomeLines({ name, income: earned, deemed }: ExplainedMember, { language }: TextOptions): Line[] {
  if (!earned) return [];
  const { wage, business, property: fromProperty, transfer, illnessDeduction, total } = earned;
  const kinds = [wage, business, fromProperty, transfer].filter((figure) => figure.value !== 0);
  const amount = kinds.length === 0 ? WORDS.noIncome[language] : yuan(total, language);
  return [
    line(1, say(WORDS.ofMember, language, { name, amount })),
    ...kinds.flatMap((figure) => figureLines(figure, 2, language)),
    ...(deemed ? [line(2, `· ${capitalised(deemed.text)}`, 'warn')] : []),
    ...(deemed && deemed.kind !== 'added' ? figureLines(deemed.amount, 3, language) : []),
    ...(illnessDeduction && illnessDeduction.value !== 0 ? figureLines(illnessDeduction, 2, language) : []),
  ];
}

function property({ property: owned }: Explanation, { language }: TextOptions): Line[] {
  if (!owned) return [];
  const { financialAssets, vehicles, homes, housingArea, insurancePremiums } = owned;
  const figures = [financialAssets, vehicles, homes];
  if (housingArea.value !== 0) figures.push(housingArea);
  if (insurancePremiums.value !== 0) figures.push(insurancePremiums);
  return [
    ...basisLines(figures, 1, language),
    ...figures.flatMap((figure) => figureLines(figure, 1, language)),
  ];
}

/** Only where the tier was tried that asks for them. */
function expenses({ rigidExpenses, tiers }: Explanation, { language }: TextOptions): Line[] {
  const asked = tiers.some(({ tier, outcome }) => tier === 'expenditure' && outcome !== 'notNeeded');
  if (!rigidExpenses || !asked) return [];
  return [...basisLines([rigidExpenses], 1, language), ...figureLines(rigidExpenses, 1, language)];
}

const SEVERITIES: readonly Severity[] = ['blocker', 'warning', 'info'];
const SEVERITY_TONES = { blocker: 'bad', warning: 'warn', info: 'plain' } as const;

function findings({ findings: all }: Explanation, options: TextOptions): Line[] {
  return SEVERITIES.flatMap((severity) =>
    all
      .filter((finding) => finding.severity === severity)
      .flatMap((finding) => findingLines(finding, options)),
  );
}

function findingLines(finding: ExplainedFinding, { language }: TextOptions): Line[] {
  const { title, severity, member, message, nextStep, article, rows } = finding;
  const word: Text = member === null ? WORDS.household2 : WORDS.person2;
  const told = say(word, language, { title, name: member ?? '', message });
  return [
    line(1, `[${SEVERITY_NAMES[severity][language]}] ${told}`, SEVERITY_TONES[severity]),
    line(
      2,
      article
        ? say(WORDS.stepBy, language, { step: nextStep, article })
        : say(WORDS.step, language, { step: nextStep }),
    ),
    ...rowLines(rows, 2, language),
  ];
}

function next(
  { next: better, findings: all, conclusion: { tier } }: Explanation,
  { language }: TextOptions,
): Line[] {
  const blockers = tier === 'undetermined' ? all.filter(({ severity }) => severity === 'blocker') : [];
  const first = blockers.map(({ title, nextStep }) => {
    const text = say(WORDS.colon, language, { a: title, b: nextStep });
    return line(2, `· ${text}`);
  });
  return [
    ...(first.length > 0 ? [line(1, WORDS.first[language]), ...first] : []),
    ...better.flatMap(({ name, changes }) => [
      line(1, say(WORDS.forTier, language, { tier: name })),
      ...changes.map(({ text }) => line(2, `· ${capitalised(text)}`)),
    ]),
  ];
}

function parameters({ parameters: used, conditions }: Explanation, { language }: TextOptions): Line[] {
  const unverified = used.filter(({ status }) => status !== 'verified');
  return [
    ...used.map((parameter) => parameterLine(parameter, language)),
    ...(unverified.length > 0
      ? [line(1, say(WORDS.unverified, language, { count: unverified.length }), 'warn')]
      : []),
    ...conditionLines(conditions, language),
  ];
}

/** What a family may ask about; the other values are in the JSON. */
const ASKED_ABOUT =
  /^(vocabulary|labourAge|tolerance)\.|^(excludedSubsidies|rigid\.housingItems|ownRegions)$/;

function conditionLines(conditions: readonly ExplainedCondition[], language: Language): Line[] {
  const told = conditions.filter(({ key }) => ASKED_ABOUT.test(key));
  if (told.length === 0) return [];
  return [line(1, WORDS.alsoUsed[language]), ...told.map((condition) => conditionLine(condition, language))];
}

function conditionLine({ name, value, unit, status }: ExplainedCondition, language: Language): Line {
  const words = Array.isArray(value)
    ? listOf(value.map(String), language)
    : writtenText(value, unit, language);
  const text = say(WORDS.colon, language, {
    a: name,
    b: [words, PARAMETER_STATUS[status][language]].join(commaOf(language)),
  });
  return line(2, text, 'dim');
}

/** A value as the policy file writes it, with its unit where it is a number. */
export function writtenText(value: unknown, unit: string, language: Language): string {
  if (typeof value === 'number' && unit === '比例') return shareText(value);
  if (typeof value !== 'number') return typeof value === 'string' ? value : JSON.stringify(value);
  return `${value} ${unitText(unit, language)}`;
}

const shareText = (value: number): string => `${Math.round(value * 1e6) / 1e4}%`;

/** 695 元/人/月, 40%: the value of a parameter with its unit. */
export function parameterText({ value, unit }: ExplainedParameter, language: Language): string {
  if (unit === '比例') return shareText(value);
  return `${value} ${unitText(unit, language)}`;
}

/** Since when a value of a policy holds, or the year it was measured in. */
const sinceText = ({ from, year }: ParameterAge, language: Language): string | null =>
  year !== null ? say(WORDS.year, language, { year }) : from && say(WORDS.from, language, { from });

type ParameterAge = Pick<ExplainedParameter, 'from' | 'year'>;

function parameterLine(parameter: ExplainedParameter, language: Language): Line {
  const { name, status, source } = parameter;
  const amount = parameterText(parameter, language);
  const words = [amount, sinceText(parameter, language), PARAMETER_STATUS[status][language], source || null];
  const text = say(WORDS.colon, language, {
    a: name,
    b: words.filter((word) => word !== null).join(commaOf(language)),
  });
  return line(1, `${status === 'verified' ? ' ' : '!'} ${text}`, status === 'verified' ? 'plain' : 'warn');
}

const missing = ({ missingSources }: Explanation, { language }: TextOptions): Line[] =>
  missingSources.length === 0
    ? []
    : [
        line(
          1,
          say(WORDS.missing, language, {
            sources: listOf(
              missingSources.map(({ title }) => title),
              language,
            ),
          }),
          'warn',
        ),
      ];
