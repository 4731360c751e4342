import { compareText } from '../base/order.js';

interface Placed {
  readonly street: string | null;
  readonly community: string | null;
  readonly household: string;
}

/** Comes after every name: what is in no street stands last, as in the lists of a run. */
const LAST = '\uffff';

/** Street by street, community by community, then by number. */
export const byPlace = (a: Placed, b: Placed): number =>
  compareText(a.street ?? LAST, b.street ?? LAST) ||
  compareText(a.community ?? LAST, b.community ?? LAST) ||
  compareText(a.household, b.household);
