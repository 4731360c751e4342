import { type Language, say, type Text } from '../../base/text.js';
import type { MonthReport } from '../../dossier/month-report.js';
import { MONTH_PAGE } from '../../messages/month.js';
import { type SourceKey, sourceOf } from '../../sources/registry.js';
import type { PageBlock } from './page.js';
import { heading, paragraph, someOf } from './words.js';

const MOST_NAMES = 4;
const MOST_FILES = 2;

/** Which sources answered, what came in, and which values of the policy nobody has verified. */
export function dataSection(report: MonthReport, language: Language): PageBlock[] {
  const { missing, older, refused } = report.data;
  const hasGap = missing.length + older.length + refused.length > 0;
  return [
    heading(MONTH_PAGE.data, language),
    paragraph(
      sourcesText(report, language) + between(language) + filesText(report, language),
      hasGap ? 'warning' : 'plain',
    ),
    paragraph(parametersText(report, language)),
  ];
}

const between = (language: Language): string => (language === 'zh' ? '' : ' ');

const titles = (sources: readonly SourceKey[], language: Language): string =>
  someOf(
    sources.map((source) => sourceOf(source).title[language]),
    MOST_NAMES,
    language,
  );

function sourcesText({ data }: MonthReport, language: Language): string {
  const { required, missing, older, sources, answered, stale, partial } = data;
  const named = (text: Text, of: readonly SourceKey[]) =>
    of.length === 0 ? '' : say(text, language, { count: of.length, names: titles(of, language) });
  return say(MONTH_PAGE.sources, language, {
    required,
    sources,
    answered,
    missing: missing.length === 0 ? say(MONTH_PAGE.allThere, language) : named(MONTH_PAGE.lacking, missing),
    older: named(MONTH_PAGE.older, older),
    old: named(MONTH_PAGE.old, stale) + named(MONTH_PAGE.partial, partial),
  });
}

function filesText({ data }: MonthReport, language: Language): string {
  const { files, rows, rejected, refused } = data;
  const names = someOf(refused, MOST_FILES, language);
  return say(MONTH_PAGE.files, language, {
    files,
    rows,
    rejected,
    refused: refused.length === 0 ? '' : say(MONTH_PAGE.refused, language, { count: refused.length, names }),
  });
}

function parametersText({ parameters }: MonthReport, language: Language): string {
  const { unverified, names, stale } = parameters;
  const some = (texts: readonly Text[]) =>
    someOf(
      texts.map((text) => text[language]),
      MOST_NAMES,
      language,
    );
  const first =
    unverified === 0
      ? say(MONTH_PAGE.allVerified, language)
      : say(MONTH_PAGE.unverified, language, { count: unverified, names: some(names) });
  const second =
    stale.length === 0 ? '' : between(language) + say(MONTH_PAGE.stale, language, { names: some(stale) });
  return first + second;
}
