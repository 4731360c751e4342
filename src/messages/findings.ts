import { formatYuan } from '../base/money.js';
import type { Language, Text } from '../base/text.js';
import { FINDINGS, type FindingCode, type FindingUnit } from '../dossier/codes.js';
import type { Finding } from '../dossier/decision.js';
import { isSourceKey, sourceOf } from '../sources/registry.js';
import type { FindingText } from './finding-text.js';
import { DATA_FINDINGS } from './findings-data.js';
import { IDENTITY_FINDINGS } from './findings-identity.js';
import { INCOME_FINDINGS } from './findings-income.js';
import { PROPERTY_FINDINGS } from './findings-property.js';
import { render } from './template.js';

/** The texts of every finding; a code or a language without one does not compile. */
export const FINDING_TEXTS: Readonly<Record<FindingCode, FindingText>> = {
  ...DATA_FINDINGS,
  ...IDENTITY_FINDINGS,
  ...INCOME_FINDINGS,
  ...PROPERTY_FINDINGS,
};

/** What a description needs of a finding; its evidence is shown elsewhere. */
export type FindingFigures = Pick<Finding, 'code' | 'declared' | 'verified' | 'limit' | 'subject'>;

const YUAN: Text = { zh: ' 元', en: ' yuan' };
const SQUARE_METRES: Text = { zh: ' 平方米', en: ' m²' };

/** A number of a finding as a person reads it: 12,000.00 元, 2, 120.5 平方米. */
export function formatFigure(value: number, unit: FindingUnit, language: Language): string {
  if (unit === 'fen') return formatYuan(value) + YUAN[language];
  if (unit === 'squareMetres') return Math.round(value * 100) / 100 + SQUARE_METRES[language];
  return String(value);
}

/**
 * By how much: the verified figure less what was declared, else less the limit; null when there is nothing to
 * compare.
 */
export function differenceOf(finding: FindingFigures): number | null {
  const against = finding.declared ?? finding.limit;
  return finding.verified === null || against === null ? null : finding.verified - against;
}

export const findingTitle = (code: FindingCode, language: Language): string =>
  FINDING_TEXTS[code].title[language];

function wordOf(finding: FindingFigures, name: string, language: Language): string | null {
  const { unit } = FINDINGS[finding.code];
  const figure = (value: number | null) => (value === null ? null : formatFigure(value, unit, language));
  switch (name) {
    case 'declared':
      return figure(finding.declared);
    case 'verified':
      return figure(finding.verified);
    case 'limit':
      return figure(finding.limit);
    case 'difference':
      return figure(differenceOf(finding));
    case 'subject': {
      const { subject } = finding;
      return subject !== null && isSourceKey(subject) ? sourceOf(subject).title[language] : subject;
    }
    default:
      return null;
  }
}

/** One finding as a sentence with its figures. Parts whose figures are not known are left out. */
export function describeFinding(finding: FindingFigures, language: Language): string {
  const template = FINDING_TEXTS[finding.code].message[language];
  return render(template, (name) => wordOf(finding, name, language));
}
