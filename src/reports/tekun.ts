import { say } from '../base/text.js';
import type { Decision } from '../dossier/decision.js';
import {
  type ConditionState,
  type NoticeLine,
  TEKUN_CONDITIONS,
  type TekunCondition,
  type TekunLine,
} from '../dossier/tekun.js';
import { LISTS } from '../messages/lists.js';
import { CONDITION_NAMES, NOTICE_REASONS, STANDING_NAMES, STATE_NAMES, TEKUN } from '../messages/tekun.js';
import { careText, conditionText, gradesText, noteText } from '../messages/tekun-text.js';
import { TIER_NAMES } from '../messages/tiers.js';
import { community, currentBenefit, numberColumn, street } from './columns.js';
import { type AnySheet, type Column, sheet, type Tone, type Workbook } from './layout.js';
import { PLACED } from './place-columns.js';

/** A line with its decision spread out, as the columns of a household want it. */
type TekunRow = TekunLine & Decision;

const text = { format: 'text' } as const;
const money = { format: 'money', width: 11 } as const;

const TONES: Readonly<Record<ConditionState, Tone | null>> = {
  met: null,
  notMet: 'warning',
  unknown: 'info',
};

const ABOUT: Readonly<Record<TekunCondition, Column<TekunRow>['about']>> = {
  labour: TEKUN.aboutLabour,
  income: TEKUN.aboutIncome,
  property: TEKUN.aboutProperty,
  obligors: TEKUN.aboutObligors,
};

const WIDTHS: Readonly<Record<TekunCondition, number>> = {
  labour: 22,
  income: 20,
  property: 20,
  obligors: 26,
};

const condition = (of: TekunCondition): Column<TekunRow> => {
  const about = ABOUT[of];
  return {
    ...text,
    header: CONDITION_NAMES[of],
    width: WIDTHS[of],
    value: (row, { language }) =>
      `${STATE_NAMES[row.states[of]][language]}\n${conditionText(row, of, language)}`,
    tone: ({ states }) => TONES[states[of]],
    ...(about && { about }),
  };
};

const standing: Column<TekunRow> = {
  ...text,
  header: TEKUN.kind,
  width: 7,
  value: (row, { language }) => STANDING_NAMES[row.standing][language],
};

const CASE: readonly Column<TekunRow>[] = [
  {
    ...text,
    header: TEKUN.grades,
    width: 18,
    value: (row, { language }) => gradesText(row, language) || null,
    about: TEKUN.aboutGrades,
  },
  ...TEKUN_CONDITIONS.map(condition),
  {
    ...text,
    header: LISTS.tier,
    width: 9,
    value: ({ tier }, { language }) => TIER_NAMES[tier][language],
  },
  { ...money, header: TEKUN.living, value: (row) => row.living, about: TEKUN.aboutLiving },
  {
    ...text,
    header: TEKUN.care,
    width: 14,
    value: (row, { language }) => careText(row, language) || null,
    about: TEKUN.aboutCare,
  },
  { ...money, header: TEKUN.amount, value: (row) => row.amount, about: TEKUN.aboutAmount },
  currentBenefit,
  { ...text, header: TEKUN.note, width: 24, value: (row, { language }) => noteText(row, language) || null },
];

/** What may be shown in public, and nothing else. */
const NOTICE: readonly Column<NoticeLine>[] = [
  numberColumn,
  { ...text, header: TEKUN.name, width: 16, value: ({ name }) => name },
  { ...text, header: street.header, width: 20, value: (row) => row.street },
  { ...text, header: community.header, width: 20, value: (row) => row.community },
  {
    ...text,
    header: TEKUN.reason,
    width: 34,
    value: ({ reason }, { language }) => NOTICE_REASONS[reason][language],
    about: TEKUN.aboutReason,
  },
  { header: TEKUN.firstDay, width: 14, format: 'date', value: ({ from }) => from },
  { header: TEKUN.lastDay, width: 14, format: 'date', value: ({ to }) => to },
];

function noticeSheet(notices: readonly NoticeLine[]): AnySheet {
  const [first] = notices;
  const { titleNotices, titleNoNotices } = TEKUN;
  const days = first && { from: first.from, to: first.to };
  return sheet<NoticeLine>({
    name: TEKUN.sheetNotices,
    title: days ? { zh: say(titleNotices, 'zh', days), en: say(titleNotices, 'en', days) } : titleNoNotices,
    columns: NOTICE,
    rows: () => notices,
    empty: TEKUN.noNotices,
  });
}

/** 特困名单: those supported, candidates and applicants, and the notice before support ends. */
export const tekunWorkbook = (lines: readonly TekunLine[], notices: readonly NoticeLine[]): Workbook => {
  const rows = (supported: boolean) =>
    lines
      .filter(({ standing: as }) => (as === 'supported') === supported)
      .map((line): TekunRow => ({ ...line.decision, ...line }));
  return {
    file: '特困名单.xlsx',
    about: TEKUN.book,
    sheets: [
      sheet<TekunRow>({
        name: TEKUN.sheetSupported,
        title: { zh: '在册特困人员名单', en: 'Supported as tekun' },
        columns: [...PLACED, ...CASE],
        rows: () => rows(true),
        pinned: 3,
      }),
      sheet<TekunRow>({
        name: TEKUN.sheetCandidates,
        title: { zh: '特困候选和申请家庭名单', en: 'Candidates and applicants for tekun' },
        columns: [...PLACED, standing, ...CASE],
        rows: () => rows(false),
        pinned: 3,
      }),
      noticeSheet(notices),
    ],
  };
};
