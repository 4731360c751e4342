import { say } from '../../base/text.js';
import type { ExplainedFigure, ExplainedMember, ExplainedTest } from '../../dossier/explanation.js';
import type { Unit } from '../../dossier/labels.js';
import { isMoney } from '../../messages/amounts.js';
import { EXPLAINED } from '../../messages/explained.js';
import { basisOf, placesOf, toldFigures } from '../../messages/explanation-figures.js';
import { listOf, WORDS } from '../../messages/explanation-words.js';
import { REPORT_HEADERS, REPORT_SECTIONS, REPORT_WORDS } from '../../messages/household-report.js';
import { capitalised } from '../../messages/text-lines.js';
import type { Format } from '../layout.js';
import type { FormColumn, Shown } from './form.js';
import type { Section } from './sheet.js';

export function formatOfUnit(unit: Unit): Format {
  if (isMoney(unit)) return 'money';
  return unit === 'squareMetres' ? 'squareMetres' : 'integer';
}

const figureColumns = (language: Section['language'], amount: 'amount' | 'amountOrNumber'): FormColumn[] => [
  { header: REPORT_HEADERS.item[language], span: 7 },
  { header: REPORT_HEADERS[amount][language], span: 4, format: 'money' },
  { header: REPORT_HEADERS.origin[language], span: 13 },
];

/** A figure and those it came from, each with its arithmetic and where it stands. */
function writeFigure(
  { form, language }: Section,
  columns: readonly FormColumn[],
  figure: ExplainedFigure,
  depth = 0,
): void {
  for (const told of toldFigures(figure, language)) {
    const { text, rows, value, unit } = told.figure;
    const places = placesOf(rows, language).map((one) =>
      say(REPORT_WORDS.evidence, language, { places: one }),
    );
    form.row(columns, [
      indented(told.name, depth + told.depth),
      { value, format: formatOfUnit(unit) },
      [capitalised(text), ...places].join('\n'),
    ]);
  }
}

const indented = (text: string, depth: number): string => `${'　'.repeat(Math.min(depth, 4))}${text}`;

export function writeIncome(section: Section): void {
  const { form, report, language } = section;
  const { income, members, window } = report.explanation;
  form.heading(say(REPORT_SECTIONS.income, language, { ...window }));
  if (!income) {
    form.text(REPORT_WORDS.nobodyCounts[language], 'warning');
    return;
  }
  const columns = figureColumns(language, 'amount');
  form.header(columns);
  for (const member of members) writeMemberIncome(section, columns, member);
  writeFigure(section, columns, income.gross);
  writeFigure(section, columns, income.annual);
  const basis = basisOf([income.annual, income.gross, ...members.flatMap(figuresOf)], language);
  if (basis) form.text(capitalised(basis), 'dim');
}

const figuresOf = ({ income, deemed }: ExplainedMember): (ExplainedFigure | null)[] => [
  income?.total ?? null,
  income?.wage ?? null,
  income?.illnessDeduction ?? null,
  deemed?.amount ?? null,
];

function writeMemberIncome(section: Section, columns: readonly FormColumn[], member: ExplainedMember): void {
  const { form, language } = section;
  const { name, income, deemed } = member;
  if (!income) return;
  const { wage, business, property, transfer, illnessDeduction, total } = income;
  const kinds = [wage, business, property, transfer].filter(({ value }) => value !== 0);
  form.row(
    columns,
    [
      say(REPORT_WORDS.memberTotal, language, { name }),
      total.value,
      kinds.length === 0
        ? capitalised(WORDS.noIncome[language])
        : listOf(
            kinds.map((kind) => kind.name),
            language,
          ),
    ],
    'total',
  );
  for (const kind of kinds) writeFigure(section, columns, kind, 1);
  if (deemed) form.row(columns, [`　${deemed.amount.name}`, '—', capitalised(deemed.text)], 'warning');
  if (illnessDeduction && illnessDeduction.value !== 0) writeFigure(section, columns, illnessDeduction, 1);
}

export function writeProperty(section: Section): void {
  const { form, report, language } = section;
  const { property, tiers } = report.explanation;
  form.heading(REPORT_SECTIONS.property[language]);
  if (!property) {
    form.text(REPORT_WORDS.nobodyCounts[language], 'warning');
    return;
  }
  const columns = figureColumns(language, 'amountOrNumber');
  const { financialAssets, vehicles, homes, housingArea, insurancePremiums } = property;
  const figures = [financialAssets, vehicles, homes];
  for (const figure of [housingArea, insurancePremiums]) if (figure.value !== 0) figures.push(figure);
  form.header(columns);
  for (const figure of figures) writeFigure(section, columns, figure);
  const tried = tiers.filter((tier) => tier.property.length > 0);
  const limits = tried.flatMap(({ property: rules }) => rules.map(({ limit }) => limit));
  const basis = basisOf([...figures, ...limits], language);
  if (basis) form.text(capitalised(basis), 'dim');
  const compared = limitColumns(language);
  form.header(compared);
  for (const { name, property: rules } of tried) {
    for (const rule of together(rules)) writeRule(section, compared, name, rule);
  }
  const spared = tiers.filter(({ outcome }) => outcome === 'notNeeded');
  if (spared.length > 0) {
    const names = listOf(
      spared.map(({ name }) => name),
      language,
    );
    form.text(say(WORDS.colon, language, { a: names, b: spared[0]?.text ?? '' }), 'dim');
  }
}

const limitColumns = (language: Section['language']): FormColumn[] => [
  { header: REPORT_HEADERS.tier[language], span: 4 },
  { header: REPORT_HEADERS.item[language], span: 5 },
  { header: REPORT_HEADERS.found[language], span: 4 },
  { header: REPORT_HEADERS.limit[language], span: 4 },
  { header: REPORT_HEADERS.difference[language], span: 4 },
  { header: REPORT_HEADERS.outcome[language], span: 3, align: 'centre' },
];

/** Numbers where the rule compares numbers, else its words. */
function writeRule({ form, language }: Section, columns: FormColumn[], tier: string, rule: Rule): void {
  const { titles, text } = rule;
  const title = capitalised(listOf(titles, language));
  const outcome = outcomeOf(rule, language);
  const { found, limit, difference } = rule;
  if (found && limit && difference !== null && isOfNumbers(rule)) {
    const format = formatOfUnit(found.unit);
    const numbers = [found.value, limit.value, difference].map((value) => ({ value, format }));
    form.row(columns, [tier, title, ...numbers, outcome]);
    return;
  }
  const [first, second, third, fourth, fifth, last] = columns;
  if (!first || !second || !third || !fourth || !fifth || !last) return;
  const room = second.span + third.span + fourth.span + fifth.span;
  // Many titles have one word to them, one title may have a sentence.
  const wide = titles.length > 1 ? room - third.span : second.span;
  const split = [
    { ...second, span: wide },
    { ...second, span: room - wide },
  ];
  form.row([first, ...split, last], [tier, title, capitalised(text), outcome]);
}

/** Whether the rule comes down to its two numbers; the area of homes counts only from a number of homes on. */
const isOfNumbers = ({ found, limit, applies, text }: ExplainedTest): boolean =>
  applies && found !== null && limit !== null && text.startsWith(found.name);

interface Rule extends ExplainedTest {
  readonly titles: readonly string[];
}

/** Rules of which there is the same to say stand in one row: of what a household does not have at all. */
function together(rules: readonly ExplainedTest[]): Rule[] {
  const rows: Rule[] = [];
  for (const rule of rules) {
    const at = rows.findIndex(
      (row) => !isOfNumbers(rule) && row.text === rule.text && row.passed === rule.passed,
    );
    const same = rows[at];
    if (same) rows[at] = { ...same, titles: [...same.titles, rule.title] };
    else rows.push({ ...rule, titles: [rule.title] });
  }
  return rows;
}

function outcomeOf({ applies, passed, text }: ExplainedTest, language: Section['language']): Shown {
  const words = REPORT_WORDS;
  if (!applies) return { value: words.inapplicable[language] };
  if (!passed) return { value: words.over[language], tone: 'blocker' };
  const isUnknown = text === EXPLAINED.unknown[language];
  return isUnknown ? { value: words.unknown[language], tone: 'warning' } : { value: words.within[language] };
}

/** Where the tier was tried that asks for them, or where there are any. */
export function writeExpenses(section: Section): void {
  const { form, report, language } = section;
  const { rigidExpenses } = report.explanation;
  form.heading(REPORT_SECTIONS.expenses[language]);
  if (!rigidExpenses || rigidExpenses.value === 0) {
    form.text(rigidExpenses ? REPORT_WORDS.noExpenses[language] : REPORT_WORDS.nobodyCounts[language]);
    return;
  }
  const columns = figureColumns(language, 'amount');
  form.header(columns);
  writeFigure(section, columns, rigidExpenses);
  const basis = basisOf([rigidExpenses], language);
  if (basis) form.text(capitalised(basis), 'dim');
}
