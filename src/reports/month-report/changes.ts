import { type Language, say } from '../../base/text.js';
import type { CauseShare, ChangeSummary, MonthReport } from '../../dossier/month-report.js';
import { valueText } from '../../messages/causes.js';
import { listOf } from '../../messages/explanation-words.js';
import { CAUSE_WORDS, MONTH_PAGE, SHORT_TIERS } from '../../messages/month.js';
import { sourceOf } from '../../sources/registry.js';
import type { PageBlock, PageColumn } from './page.js';
import { heading, paragraph, signedYuan, someOf } from './words.js';

const MOST_MOVES = 5;
const MOST_CAUSES = 4;
const MOST_PARAMETERS = 3;
const MOST_FILES = 2;

/** What changed since the month before, a change of standard apart from a change of circumstances. */
export function changesSection(report: MonthReport, language: Language): PageBlock[] {
  const { before, changes, month } = report;
  if (!before || !changes) {
    return [
      heading(MONTH_PAGE.changes, language),
      paragraph(say(MONTH_PAGE.firstMonthText, language, { month })),
      ...repeatedText(report, language),
    ];
  }
  return [
    heading(MONTH_PAGE.changes, language),
    ...benefitFlow(report, changes, language),
    ...(before.adjacent
      ? []
      : [paragraph(say(MONTH_PAGE.gap, language, { month: before.month }), 'warning')]),
    paragraph(movesText(changes, language)),
    paragraph(say(MONTH_PAGE.aspects, language, countsOf(changes))),
    ...causesText(changes, language),
    paragraph(parametersText(changes, language)),
    ...(changes.late.length > 0
      ? [paragraph(say(MONTH_PAGE.late, language, { files: someOf(changes.late, MOST_FILES, language) }))]
      : []),
    ...repeatedText(report, language),
  ];
}

/** The benefits of both months and all that lies between them, each with its households. */
function benefitFlow(
  { tiers }: MonthReport,
  { standard, circumstances }: ChangeSummary,
  language: Language,
): PageBlock[] {
  const all = tiers.find(({ tier }) => tier === null);
  if (!all?.benefit.since || !all.households.since) return [];
  const { benefit, households } = all;
  const column = (header: string, count: number | null): PageColumn => ({
    header: count === null ? header : say(MONTH_PAGE.withHouseholds, language, { header, count }),
    span: 4,
    format: 'money',
  });
  const { opening, new: fresh, ended } = all.benefit.since;
  return [
    {
      kind: 'table',
      columns: [
        column(say(MONTH_PAGE.benefitBefore, language), null),
        column(say(MONTH_PAGE.newHouseholds, language), households.since?.new ?? 0),
        column(say(MONTH_PAGE.endedHouseholds, language), households.since?.ended ?? 0),
        column(say(MONTH_PAGE.standard, language), standard.households),
        column(say(MONTH_PAGE.circumstances, language), circumstances.households),
        column(say(MONTH_PAGE.benefitNow, language), null),
      ],
      rows: [{ cells: [opening, fresh, ended, standard.benefit, circumstances.benefit, benefit.closing] }],
    },
  ];
}

function movesText({ moves }: ChangeSummary, language: Language): string {
  const count = moves.reduce((sum, { households }) => sum + households, 0);
  if (count === 0) return say(MONTH_PAGE.noMoves, language);
  const told = moves.map(({ from, to, households }) =>
    say(MONTH_PAGE.moveOf, language, {
      from: SHORT_TIERS[from][language],
      to: SHORT_TIERS[to][language],
      count: households,
    }),
  );
  return say(MONTH_PAGE.moves, language, { count, moves: someOf(told, MOST_MOVES, language) });
}

const countsOf = ({ enrolled, members, income, assets }: ChangeSummary) => ({
  enrolled,
  members,
  income,
  assets,
});

const SAID_WITH_SOURCE = /^(records|source|window|date|late)/;

/** Rows of a source are named by it: what they hold says more than that they changed. */
function causeName({ kind, source }: CauseShare, language: Language): string {
  const word = CAUSE_WORDS[kind][language];
  if (source === null || !SAID_WITH_SOURCE.test(kind)) return word;
  return say(MONTH_PAGE.causeOfSource, language, { source: sourceOf(source).title[language], cause: word });
}

function causesText({ causes }: ChangeSummary, language: Language): PageBlock[] {
  if (causes.length === 0) return [];
  const told = causes.map((cause) =>
    say(MONTH_PAGE.causeOf, language, {
      cause: causeName(cause, language),
      count: cause.households,
      benefit: signedYuan(cause.benefit),
    }),
  );
  return [
    paragraph(say(MONTH_PAGE.causes, language, { causes: someOf(told, MOST_CAUSES, language, 'parts') })),
  ];
}

function parametersText({ parameters }: ChangeSummary, language: Language): string {
  if (parameters.length === 0) return say(MONTH_PAGE.noStandard, language);
  const told = parameters.map(({ name, before, after }) =>
    say(MONTH_PAGE.parameterOf, language, {
      name: name[language],
      before: valueText(before, language),
      after: valueText(after, language),
    }),
  );
  return say(MONTH_PAGE.parameters, language, {
    parameters: someOf(told, MOST_PARAMETERS, language, 'parts'),
  });
}

function repeatedText({ repeated }: MonthReport, language: Language): PageBlock[] {
  if (!repeated) return [];
  const { run, households, tiers, benefit, late } = repeated;
  if (households === 0) return [paragraph(say(MONTH_PAGE.repeatedSame, language, { run }))];
  const files =
    late.length > 0
      ? say(MONTH_PAGE.repeatedLate, language, { files: listOf(late.slice(0, MOST_FILES), language) })
      : '';
  const values = { run, households, tiers, benefit: signedYuan(benefit), late: files };
  return [paragraph(say(MONTH_PAGE.repeated, language, values), 'warning')];
}
