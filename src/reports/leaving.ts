import { say } from '../base/text.js';
import type { DeathLine, DueLine, ExitLine } from '../dossier/leaving.js';
import { DUE_KIND_NAMES, EXIT_KIND_NAMES, LEAVING } from '../messages/leaving.js';
import { LISTS } from '../messages/lists.js';
import { reasonText } from '../messages/reasons.js';
import { TIER_NAMES } from '../messages/tiers.js';
import { currentBenefit, headId, monthlyBenefit } from './columns.js';
import { type Column, type ReportContext, sheet, type Workbook } from './layout.js';
import { PLACED, type PlacedHousehold } from './place-columns.js';
import { evidenceText } from './warnings.js';

type ExitRow = ExitLine & ExitLine['decision'];

const EXITS: readonly Column<ExitRow>[] = [
  ...PLACED,
  { header: LEAVING.scheme, width: 10, format: 'text', value: (row) => row.scheme },
  {
    header: LEAVING.kind,
    width: 14,
    format: 'text',
    value: (row, { language }) => EXIT_KIND_NAMES[row.kind][language],
    tone: ({ kind }) => (kind === 'gradual' ? 'info' : 'warning'),
  },
  {
    header: LISTS.tier,
    width: 11,
    format: 'text',
    value: (row, { language }) => TIER_NAMES[row.tier][language],
  },
  currentBenefit,
  monthlyBenefit,
  { header: LEAVING.since, width: 10, format: 'text', value: (row) => row.since },
  {
    header: LEAVING.lastMonth,
    width: 10,
    format: 'text',
    value: (row) => row.lastMonth,
    about: LEAVING.aboutLast,
  },
  {
    header: LEAVING.reasons,
    width: 46,
    format: 'text',
    value: (row, { language, run }: ReportContext) => reasonText(row, run.standards[row.area], language),
  },
];

const DEATHS: readonly Column<DeathLine & PlacedHousehold>[] = [
  ...PLACED.filter(({ header }) => header !== headId.header),
  { header: LEAVING.member, width: 10, format: 'text', value: (row) => row.memberName },
  { header: LEAVING.memberId, width: 19, format: 'text', value: (row) => row.memberId },
  { header: LEAVING.diedOn, width: 11, format: 'date', value: (row) => row.diedOn },
  {
    header: LEAVING.deadline,
    width: 11,
    format: 'date',
    value: (row) => row.deadline,
    about: LEAVING.aboutDeadline,
  },
  {
    header: LEAVING.state,
    width: 14,
    format: 'text',
    value: ({ deadline, overdue }, { language }) =>
      deadline === null ? LEAVING.noDeath[language] : LEAVING[overdue ? 'overdue' : 'pending'][language],
    tone: ({ deadline, overdue }) => (overdue ? 'blocker' : deadline === null ? 'warning' : null),
  },
  {
    header: LISTS.evidence,
    width: 36,
    format: 'text',
    value: (row, { language }) => evidenceText(row.evidence, language),
  },
];

/** 退出名单: who leaves a scheme, at once or by degrees, and the dead members to be handled. */
export const exitsWorkbook = (exits: readonly ExitLine[], deaths: readonly DeathLine[]): Workbook => {
  const rows = (gradual: boolean) =>
    exits
      .filter(({ kind }) => (kind === 'gradual') === gradual)
      .map((line): ExitRow => ({ ...line.decision, ...line }));
  return {
    file: '退出名单.xlsx',
    about: LEAVING.bookExits,
    sheets: [
      sheet<ExitRow>({
        name: LEAVING.sheetGradual,
        title: { zh: '渐退期家庭名单', en: 'Households in a gradual exit' },
        columns: EXITS,
        rows: () => rows(true),
        pinned: 3,
      }),
      sheet<ExitRow>({
        name: LEAVING.sheetExits,
        title: { zh: '退出家庭名单', en: 'Households that leave' },
        columns: EXITS,
        rows: () => rows(false),
        pinned: 3,
      }),
      sheet<DeathLine & PlacedHousehold>({
        name: LEAVING.sheetDeaths,
        title: { zh: '成员死亡待处理家庭', en: 'Dead members to be handled' },
        columns: DEATHS,
        rows: () => deaths.map((line) => ({ ...line, headId: null })),
        pinned: 3,
      }),
    ],
  };
};

/** Why the day is not known, or whether it is past. */
export function dueState({ kind, unknown, overdue }: DueLine, { language }: Pick<ReportContext, 'language'>) {
  if (unknown === 'class') return say(LEAVING.noClass, language);
  if (unknown === 'date') return say(kind === 'death' ? LEAVING.noDeath : LEAVING.noDate, language);
  return say(overdue ? LEAVING.overdue : LEAVING.pending, language);
}

const DUE: readonly Column<DueLine>[] = [
  ...PLACED,
  {
    header: LEAVING.dueKind,
    width: 13,
    format: 'text',
    value: ({ kind }, { language }) => DUE_KIND_NAMES[kind][language],
  },
  { header: LEAVING.scheme, width: 10, format: 'text', value: (row) => row.scheme },
  { header: LEAVING.class, width: 8, format: 'text', value: (row) => row.reviewClass },
  { header: LEAVING.memberId, width: 19, format: 'text', value: (row) => row.memberId },
  { header: LEAVING.from, width: 11, format: 'date', value: (row) => row.from },
  { header: LEAVING.months, width: 8, format: 'integer', value: (row) => row.months },
  { header: LEAVING.due2, width: 11, format: 'date', value: (row) => row.due, about: LEAVING.aboutDue },
  {
    header: LEAVING.state,
    width: 18,
    format: 'text',
    value: dueState,
    tone: ({ overdue, due }) => (overdue ? 'blocker' : due === null ? 'warning' : null),
  },
];

/** 到期清单: what falls due, and of what the roster does not say the day. */
export const dueWorkbook = (by: string, lines: readonly DueLine[]): Workbook => ({
  file: '到期清单.xlsx',
  about: LEAVING.bookDue,
  sheets: [
    sheet<DueLine>({
      name: LEAVING.sheetDue,
      title: { zh: `截至 ${by} 到期清单`, en: `Due by ${by}` },
      columns: DUE,
      rows: () => lines.filter(({ due }) => due !== null),
      pinned: 3,
    }),
    sheet<DueLine>({
      name: LEAVING.sheetUnknown,
      title: { zh: '名册信息不全、期限不明的家庭', en: 'Of which the roster does not say enough' },
      columns: DUE,
      rows: () => lines.filter(({ due }) => due === null),
      pinned: 3,
    }),
  ],
});
