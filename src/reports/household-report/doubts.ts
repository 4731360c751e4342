import { say } from '../../base/text.js';
import type { Severity } from '../../dossier/codes.js';
import type { ExplainedFinding } from '../../dossier/explanation.js';
import type { DeclaredAndVerified } from '../../dossier/household-report.js';
import { placesOf } from '../../messages/explanation-figures.js';
import { WORDS } from '../../messages/explanation-words.js';
import {
  COMPARED_ITEMS,
  REPORT_HEADERS,
  REPORT_SECTIONS,
  REPORT_WORDS,
} from '../../messages/household-report.js';
import { capitalised } from '../../messages/text-lines.js';
import { SEVERITY_NAMES } from '../../messages/tiers.js';
import { formatOfUnit } from './figures.js';
import type { FormCell, FormColumn, Shown } from './form.js';
import type { Section } from './sheet.js';

export function writeComparison({ form, report, language }: Section): void {
  form.heading(REPORT_SECTIONS.comparison[language]);
  if (report.comparisons.length === 0) {
    form.text(REPORT_WORDS.nobodyCounts[language], 'warning');
    return;
  }
  const h = REPORT_HEADERS;
  const columns: FormColumn[] = [
    { header: h.member[language], span: 3 },
    { header: h.item[language], span: 5 },
    { header: h.declared[language], span: 4, format: 'money' },
    { header: h.found[language], span: 4, format: 'money' },
    { header: h.difference[language], span: 4, format: 'money' },
    { header: h.outcome[language], span: 4, align: 'centre' },
  ];
  form.header(columns);
  for (const compared of report.comparisons) {
    const { member, item, unit, declared, verified } = compared;
    const format = formatOfUnit(unit);
    const difference = declared === null || verified === null ? null : inCents(verified - declared);
    const number = (value: number | null, missing: keyof typeof REPORT_WORDS): FormCell =>
      value === null ? REPORT_WORDS[missing][language] : { value, format };
    form.row(columns, [
      member ?? capitalised(REPORT_WORDS.household[language]),
      capitalised(COMPARED_ITEMS[item][language]),
      number(declared, 'unstated'),
      number(verified, 'unknown'),
      difference === null ? '—' : { value: difference, format },
      outcomeOf(compared, language),
    ]);
  }
  if (report.comparisons.every(({ member }) => member === null)) {
    form.text(REPORT_WORDS.noComparison[language], 'dim');
  }
}

/** The difference of two numbers with two decimals. */
const inCents = (value: number): number => Math.round(value * 100) / 100;

function outcomeOf(
  { declared, verified, finding, member }: DeclaredAndVerified,
  language: Section['language'],
): Shown {
  const word = (key: keyof typeof REPORT_WORDS) => REPORT_WORDS[key][language];
  if (finding !== null) return { value: word('doubt'), tone: 'warning' };
  if (declared === null && verified) return { value: word('unstatedFound') };
  if (declared === null || verified === null) return { value: '—' };
  if (verified === declared) return { value: word('same') };
  if (verified > declared) return { value: word('tolerated') };
  return { value: member === null ? word('declaredMore') : word('less') };
}

const SEVERITIES: readonly Severity[] = ['blocker', 'warning', 'info'];

export function writeDoubts(section: Section): void {
  const { form, report, language } = section;
  const all = report.explanation.findings;
  form.heading(REPORT_SECTIONS.doubts[language]);
  if (all.length === 0) {
    form.text(REPORT_WORDS.noDoubts[language]);
    return;
  }
  const h = REPORT_HEADERS;
  const columns: FormColumn[] = [
    { header: h.number[language], span: 2, format: 'integer', align: 'centre' },
    { header: h.severity[language], span: 3, align: 'centre' },
    { header: h.doubt[language], span: 12 },
    { header: h.nextStep[language], span: 7 },
  ];
  form.header(columns);
  const sorted = SEVERITIES.flatMap((severity) => all.filter((finding) => finding.severity === severity));
  sorted.forEach((finding, index) => {
    const { severity, nextStep, article } = finding;
    const basis = article === null ? [] : [say(REPORT_WORDS.basis, language, { articles: article })];
    form.row(columns, [
      index + 1,
      { value: SEVERITY_NAMES[severity][language], tone: severity },
      doubtText(finding, language),
      [capitalised(nextStep), ...basis].join('\n'),
    ]);
  });
}

function doubtText(
  { title, member, message, rows }: ExplainedFinding,
  language: Section['language'],
): string {
  const word = member === null ? WORDS.household2 : WORDS.person2;
  const told = say(word, language, { title, name: member ?? '', message });
  const places = placesOf(rows, language).map((one) => say(REPORT_WORDS.evidence, language, { places: one }));
  return [told, ...places].join('\n');
}
