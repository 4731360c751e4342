import type { Month } from '../../base/dates.js';
import { UserError } from '../../base/errors.js';
import { fillText, type Text } from '../../base/text.js';
import type { MissingPart, StatisticsPart } from '../../dossier/statistics.js';
import { missingText, STATISTICS_ERRORS } from '../../messages/statistics/missing.js';

/** What is not whole is an error that names it, unless the user allows it to be unknown. */
export function refuseMissing(
  month: Month,
  missing: readonly MissingPart[],
  allowed: readonly StatisticsPart[],
): void {
  const refused = missing.filter(({ part }) => !allowed.includes(part));
  if (refused.length === 0) return;
  const texts = refused.map(missingText);
  const values = (language: keyof Text) => ({
    month,
    missing: texts.map((text) => text[language]).join(language === 'zh' ? '；' : '; '),
    flags: refused.map(({ part }) => `--allow-missing ${part}`).join(' '),
  });
  throw new UserError(
    {
      zh: fillText(STATISTICS_ERRORS.missing, values('zh')).zh,
      en: fillText(STATISTICS_ERRORS.missing, values('en')).en,
    },
    2,
  );
}
