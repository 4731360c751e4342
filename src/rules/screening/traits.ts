import type { IdNo } from '../../base/identity.js';
import type { Dossier, Row } from '../../dossier/dossier.js';
import { rowsOf } from '../records.js';
import type { Setting } from '../setting.js';

/** The disability certificates of a person that are valid at the date. */
export const certificatesOf = (
  known: Pick<Dossier, 'records'>,
  idNo: IdNo,
  { asOf }: Setting,
): readonly Row<'disability'>[] =>
  rowsOf(known, 'disability', idNo).filter(({ validTo }) => validTo === null || validTo >= asOf);
