import { maskId } from '../../base/identity.js';
import { type Language, say } from '../../base/text.js';
import type { HouseholdReport } from '../../dossier/household-report.js';
import { REPORT_FRAME } from '../../messages/household-report.js';
import { draftFile } from '../replace-file.js';
import { LONG_NUMBER } from '../write-sheet.js';
import { streamWorkbook } from '../write-workbook.js';
import { writeAbout, writeConclusion, writeMembers, writeSignatures, writeSources } from './about.js';
import { writeComparison, writeDoubts } from './doubts.js';
import { writeExpenses, writeIncome, writeProperty } from './figures.js';
import { Form } from './form.js';
import { writeParameters, writeReckoning } from './reckoning.js';

export interface ReportSheetOptions {
  readonly language: Language;
  /** Identity numbers and accounts with their first six and last four characters only. */
  readonly mask: boolean;
}

/** What every section is written with. */
export interface Section {
  readonly form: Form;
  readonly report: HouseholdReport;
  readonly language: Language;
}

const DIGITS_IN_FOOTER = 12;

/**
 * Drafts the workbook of a verification report: one sheet, A4 portrait, as many pages as it needs. `nameDrafts` gives it
 * its name.
 * @throws UserError (2) when the file cannot be written or the disk is full
 */
export const draftReport = (
  path: string,
  report: HouseholdReport,
  options: ReportSheetOptions,
): Promise<void> =>
  draftFile(path, (temporary) => {
    const day = new Date(`${report.explanation.asOf}T00:00:00Z`);
    return streamWorkbook(temporary, day, async (book) => {
      const { language, mask } = options;
      const layout = { mask, footer: footerOf(report, options) };
      const form = new Form(book, REPORT_FRAME.sheet[language], language, layout);
      writeSections({ form, report, language });
      form.close();
    });
  });

function writeSections(section: Section): void {
  const { form, report, language } = section;
  const { asOf } = report.explanation;
  form.title(
    REPORT_FRAME.title[language],
    say(REPORT_FRAME.subtitle, language, { number: report.number, asOf }),
  );
  writeAbout(section);
  writeConclusion(section);
  writeMembers(section);
  writeSources(section);
  writeIncome(section);
  writeProperty(section);
  writeExpenses(section);
  writeComparison(section);
  writeDoubts(section);
  writeReckoning(section);
  writeParameters(section);
  writeSignatures(section);
}

/** Number and digest on every page, so that no page is put among those of another report. */
function footerOf({ number, hash }: HouseholdReport, { language, mask }: ReportSheetOptions): string {
  const shown = mask ? number.replace(LONG_NUMBER, maskId) : number;
  return say(REPORT_FRAME.footer, language, {
    // An ampersand begins a code of Excel's; a digit after the size of the type would belong to it.
    number: ` ${shown.slice(0, MOST_IN_FOOTER).replaceAll('&', '&&')}`,
    hash: hash.slice(0, DIGITS_IN_FOOTER),
  });
}

/** Excel takes 255 characters in all. */
const MOST_IN_FOOTER = 80;
