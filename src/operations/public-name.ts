import { ageAt, type IsoDate } from '../base/dates.js';
import { birthDateOf, type IdNo } from '../base/identity.js';
import { maskName } from '../base/names.js';
import { ADULT_AGE } from '../rules/member.js';

/** A name as it hangs out in public: the surname only of a minor, and of somebody whose birth nobody knows. */
export function publicName(name: string, idNo: IdNo | null, at: IsoDate): string {
  const isAdult = idNo !== null && ageAt(birthDateOf(idNo), at) >= ADULT_AGE;
  return isAdult ? name.trim() : maskName(name);
}
