import type { Language, Text } from '../base/text.js';
import type { FindingCode } from '../dossier/codes.js';
import { isSourceKey, sourceOf } from '../sources/registry.js';
import { agencyName } from './agencies.js';

const STREET: Text = { zh: '街道（乡镇）', en: 'Street' };

/** Who can give what keeps a household from a decision; of a missing source it is the agency that answers for it. */
const PROVIDERS: Partial<Record<FindingCode, Text>> = {
  AUTHORISATION_MISSING: { zh: '申请人（由街道办理授权）', en: 'Applicant, through the street' },
  DUPLICATE_MEMBER: STREET,
  ALREADY_BENEFICIARY: { zh: '民政（救助经办）', en: 'Civil affairs, assistance desk' },
  ROSTER_ROW_REJECTED: STREET,
  HOUSEHOLD_NUMBER_CONFLICT: STREET,
  OTHER_REGION_AID: { zh: '异地民政部门', en: 'Civil affairs of the other region' },
};

/** The unit to ask. @param subject of a missing source its key */
export function providerOf(code: FindingCode, subject: string | null, language: Language): string {
  if (code === 'SOURCE_MISSING' && subject !== null && isSourceKey(subject)) {
    return agencyName(sourceOf(subject).agency, language);
  }
  return (PROVIDERS[code] ?? STREET)[language];
}
