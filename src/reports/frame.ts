import { say } from '../base/text.js';
import { FRAME } from '../messages/workbooks.js';
import type { ReportContext } from './layout.js';

/** The line below the title of a sheet: date, policy, and the run where it rests on one. */
export function subtitleOf({ run, language }: ReportContext): string {
  const { number, asOf } = run;
  const policy = run.policyTitle[language];
  return number === null
    ? say(FRAME.subtitleWithoutRun, language, { asOf, policy })
    : say(FRAME.subtitle, language, { asOf, policy, run: number });
}

export function footerOf({ run, language }: ReportContext): string {
  const footer = run.number === null ? FRAME.footerWithoutRun : FRAME.footer;
  return footer[language].replace('{asOf}', run.asOf);
}
