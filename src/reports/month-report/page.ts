import type { Language } from '../../base/text.js';
import { say } from '../../base/text.js';
import type { MonthReport } from '../../dossier/month-report.js';
import { MONTH_PAGE, monthName } from '../../messages/month.js';
import type { Format, Tone } from '../layout.js';
import { changesSection } from './changes.js';
import { dataSection } from './data.js';
import { followSection, paymentsSection } from './follow.js';
import { scaleSection } from './scale.js';
import { todoSection } from './todo.js';

export interface PageColumn {
  readonly header: string;
  /** What several columns beside each other are about. */
  readonly group?: string;
  /** Of the columns of the grid of the sheet. */
  readonly span: number;
  /** Money is given in fen. */
  readonly align?: 'centre';
  readonly format?: Extract<Format, 'text' | 'integer' | 'money'>;
}

export interface PageRow {
  readonly cells: readonly (string | number | null)[];
  readonly tone?: Tone;
}

/** A piece of the page; both the sheet and the Markdown are written from it, so that they cannot differ. */
export type PageBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: 'plain' | 'warning' }
  | { readonly kind: 'table'; readonly columns: readonly PageColumn[]; readonly rows: readonly PageRow[] };

export interface MonthPage {
  readonly title: string;
  readonly subtitle: string;
  readonly footer: string;
  readonly blocks: readonly PageBlock[];
}

/** The monthly report in one language, in the order in which it is read. */
export function monthPage(report: MonthReport, language: Language): MonthPage {
  const { jurisdiction, month, asOf, run, before } = report;
  const compared = before
    ? say(MONTH_PAGE.comparedWith, language, { month: before.month, before: before.run })
    : say(MONTH_PAGE.firstMonth, language);
  return {
    title: say(MONTH_PAGE.title, language, { month: monthName(month, language) }),
    subtitle: say(MONTH_PAGE.subtitle, language, { jurisdiction, asOf, run, compared }),
    footer: say(MONTH_PAGE.footer, language),
    blocks: [
      ...scaleSection(report, language),
      ...todoSection(report, language),
      ...changesSection(report, language),
      ...followSection(report, language),
      ...paymentsSection(report, language),
      ...dataSection(report, language),
    ],
  };
}
