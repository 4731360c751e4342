import type { Finding } from '../dossier/decision.js';
import { CONFLICTS } from '../messages/conflicts.js';
import type { Column } from './layout.js';

/**
 * Marks households with a near relative of staff on any list (民发〔2021〕57号 art. 11): a column for rows that carry the
 * findings of their decision. Empty for all others.
 */
export const relativeMark: Column<{ readonly findings: readonly Pick<Finding, 'code'>[] }> = {
  header: CONFLICTS.markHeader,
  width: { zh: 9, en: 16 },
  format: 'text',
  value: ({ findings }, { language }) =>
    findings.some(({ code }) => code === 'NEAR_RELATIVE') ? CONFLICTS.mark[language] : null,
  tone: ({ findings }) => (findings.some(({ code }) => code === 'NEAR_RELATIVE') ? 'warning' : null),
  about: CONFLICTS.aboutMark,
};
