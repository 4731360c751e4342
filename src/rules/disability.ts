import type { IsoDate } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { Dossier, Row } from '../dossier/dossier.js';
import { rowsOf } from './records.js';

// "Severely disabled" has a meaning of its own in each instrument. They are kept apart by name; none stands for another.

type Certificate = Pick<Row<'disability'>, 'kind' | 'level'>;

const SEVEREST: readonly string[] = ['一级', '二级'];

const isOfMind = ({ kind }: Certificate): boolean => kind === '智力' || kind === '精神';

/** 民发〔2021〕57号 art. 8, who may be supported alone: level 1–2 of any kind, level 3 of intellect or mind. */
export const isSevere = (certificate: Certificate): boolean =>
  SEVEREST.includes(certificate.level) || (certificate.level === '三级' && isOfMind(certificate));

const WITHOUT_LABOUR_ABILITY: Readonly<Record<string, readonly string[]>> = {
  智力: ['一级', '二级', '三级'],
  精神: ['一级', '二级', '三级'],
  肢体: ['一级', '二级'],
  视力: ['一级'],
};

/** 民发〔2021〕43号 art. 5, who has no labour ability: level 1–3 of intellect or mind, 1–2 of limbs, 1 of sight. */
export const endsLabourAbility = ({ kind, level }: Certificate): boolean =>
  WITHOUT_LABOUR_ABILITY[kind]?.includes(level) ?? false;

/** 民发〔2019〕62号 part 1, a parent who cannot bring up a child: level 1–2 of any kind, 3–4 of intellect or mind. */
export const endsParenting = (certificate: Certificate): boolean =>
  SEVEREST.includes(certificate.level) || isOfMind(certificate);

/** 国发〔2015〕52号, who receives the nursing subsidy: level 1–2 of any kind. */
export const needsNursing = ({ level }: Certificate): boolean => SEVEREST.includes(level);

/** The certificates of a person that are valid at a date, that of their end included. */
export const validCertificatesOf = (
  known: Pick<Dossier, 'records'>,
  idNo: IdNo,
  asOf: IsoDate,
): readonly Row<'disability'>[] =>
  rowsOf(known, 'disability', idNo).filter(({ validTo }) => validTo === null || validTo >= asOf);
