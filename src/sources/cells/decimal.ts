/**
 * `plus` marks an exponent with a plus sign: 1.23457E+11 is what Excel shows of a longer number, and digits are lost;
 * 1.2E7 is how Java writes 12,000,000, and nothing is.
 */
const DECIMAL = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(?:E(\+?)(-?\d{1,2}))?$/i;

/** A number as people write it: thousands may be separated by commas, in threes. 'rounded' where digits are lost. */
export function parseDecimal(token: string): number | 'rounded' | null {
  const match = DECIMAL.exec(token.replace(/^[\u2212\u2013]/, '-'));
  if (!match) return null;
  const [, sign, whole = '', decimals = '', plus, exponent = '0'] = match;
  if (whole === '' && decimals.length < 2) return null;
  if (plus) return 'rounded';
  const magnitude = Number(`${whole.replaceAll(',', '')}${decimals}e${exponent}`);
  return sign === '-' ? -magnitude : magnitude;
}
