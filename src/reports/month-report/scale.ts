import { formatYuan } from '../../base/money.js';
import { type Language, say, type Text } from '../../base/text.js';
import type { MonthFlow, MonthReport, TierFlows } from '../../dossier/month-report.js';
import { findingTitle } from '../../messages/findings.js';
import { MONTH_PAGE, SHORT_TIERS } from '../../messages/month.js';
import { sourceOf } from '../../sources/registry.js';
import type { PageBlock, PageColumn, PageRow } from './page.js';
import { heading, paragraph, someOf } from './words.js';

/** Names of what is lacking, before "and others". */
const MOST_MISSING = 3;

const tierName = ({ tier }: TierFlows, language: Language): string =>
  (tier === null ? MONTH_PAGE.all : SHORT_TIERS[tier])[language];

/** How many households and persons there are and what they are to receive, each as opening + new − ended ± = closing. */
export function scaleSection(report: MonthReport, language: Language): PageBlock[] {
  const { tiers, before } = report;
  return [
    heading(MONTH_PAGE.scale, language),
    ...(before ? flows(tiers, language) : [closings(tiers, language)]),
    paragraph(inSchemeText(report, language)),
    paragraph(undeterminedText(report, language)),
  ];
}

const FLOW_HEADERS = ['opening', 'new', 'ended', 'net', 'closing'] as const;

const flowColumns = (
  group: Text,
  span: number,
  format: 'integer' | 'money',
  language: Language,
): PageColumn[] =>
  FLOW_HEADERS.map((name) => ({
    header: MONTH_PAGE[name][language],
    group: group[language],
    span,
    format,
  }));

const flowCells = ({ closing, since }: MonthFlow): (number | null)[] =>
  since ? [since.opening, since.new, since.ended, since.net, closing] : [null, null, null, null, closing];

const row = (line: TierFlows, cells: PageRow['cells'], language: Language): PageRow => ({
  cells: [tierName(line, language), ...cells],
  ...(line.tier === null && { tone: 'total' }),
});

function flows(tiers: readonly TierFlows[], language: Language): PageBlock[] {
  const label = { header: MONTH_PAGE.tier[language], span: 4 };
  const paid = tiers.filter(
    ({ tier, benefit: { closing, since } }) =>
      tier === null || closing !== 0 || (since !== null && (since.opening !== 0 || since.new !== 0)),
  );
  return [
    {
      kind: 'table',
      columns: [
        label,
        ...flowColumns(MONTH_PAGE.households, 2, 'integer', language),
        ...flowColumns(MONTH_PAGE.persons, 2, 'integer', language),
      ],
      rows: tiers.map((line) =>
        row(line, [...flowCells(line.households), ...flowCells(line.persons)], language),
      ),
    },
    {
      kind: 'table',
      columns: [
        { header: MONTH_PAGE.benefit[language], span: 4 },
        ...FLOW_HEADERS.map((name) => ({
          header: MONTH_PAGE[name][language],
          span: 4,
          format: 'money' as const,
        })),
      ],
      rows: paid.map((line) => row(line, flowCells(line.benefit), language)),
    },
  ];
}

const closings = (tiers: readonly TierFlows[], language: Language): PageBlock => ({
  kind: 'table',
  columns: [
    { header: MONTH_PAGE.tier[language], span: 6 },
    { header: MONTH_PAGE.households[language], span: 6, format: 'integer' },
    { header: MONTH_PAGE.persons[language], span: 6, format: 'integer' },
    { header: MONTH_PAGE.benefit[language], span: 6, format: 'money' },
  ],
  rows: tiers.map((line) =>
    row(line, [line.households.closing, line.persons.closing, line.benefit.closing], language),
  ),
});

function inSchemeText({ inScheme: { households, paid } }: MonthReport, language: Language): string {
  const closing = households.closing;
  if (!households.since || !paid.since) {
    return say(MONTH_PAGE.inSchemeFirst, language, { closing, paid: formatYuan(paid.closing) });
  }
  const { opening, new: fresh, ended, net } = households.since;
  return say(MONTH_PAGE.inScheme, language, {
    opening,
    new: fresh,
    ended,
    net,
    closing,
    paidOpening: formatYuan(paid.since.opening),
    paid: formatYuan(paid.closing),
  });
}

function undeterminedText({ undetermined }: MonthReport, language: Language): string {
  const { households: count, missing } = undetermined;
  if (count === 0) return say(MONTH_PAGE.noUndetermined, language);
  const what = missing.map(({ code, source, households }) =>
    say(MONTH_PAGE.missingOf, language, {
      what:
        source === null
          ? findingTitle(code, language)
          : say(MONTH_PAGE.missingSource, language, { source: sourceOf(source).title[language] }),
      count: households,
    }),
  );
  return say(MONTH_PAGE.undetermined, language, { count, missing: someOf(what, MOST_MISSING, language) });
}
