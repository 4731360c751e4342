import type { IsoDate } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { Fen } from '../base/money.js';
import type { EvidenceRecords, Scheme } from './dossier.js';
import type { Evidence } from './figure.js';

/** What a person, or a family, is found by. */
export const SCREENING_GROUPS = [
  'SEVERE_MENTAL_DISORDER',
  'SEVERE_DISABILITY',
  'SERIOUS_ILLNESS',
  'LARGE_MEDICAL_BILLS',
  'MANY_CHILDREN',
  'SEVERAL_DIFFICULTIES',
] as const;

export type ScreeningGroup = (typeof SCREENING_GROUPS)[number];

/** What makes a life difficult; a family with two of them, one of which is not age alone, is visited. */
export const DIFFICULTIES = ['aged', 'infirm', 'disabled', 'ill', 'minor'] as const;

export type Difficulty = (typeof DIFFICULTIES)[number];

/** A scheme that a visit should think of. */
export const POSSIBLE_SCHEMES = [
  'tekun',
  'dibao',
  'singlePerson',
  'margin',
  'expenditure',
  'temporaryAid',
  'childWithoutCare',
] as const;

export type PossibleScheme = (typeof POSSIBLE_SCHEMES)[number];

/** What nobody knows yet and a visit has to find out. */
export const UNKNOWNS = [
  'authorisation',
  'registration',
  'livingTogether',
  'income',
  'property',
  'obligors',
  'bills',
  'application',
] as const;

export type Unknown = (typeof UNKNOWNS)[number];

/** A person of a family as the register of the police and the rosters have them. */
export interface ScreeningPerson {
  readonly idNo: IdNo;
  readonly name: string;
  /** To the head of the register book; null when not stated or not in the register. */
  readonly relation: string | null;
  readonly address: string | null;
  /** The row of the register; null for who stands in no register book. */
  readonly register: Evidence | null;
  /** The scheme that supports them, by the roster in force. */
  readonly scheme: Scheme | null;
  /** The number under which they have applied. */
  readonly applied: string | null;
}

/**
 * Who belongs together by register book and marriage, and what the agencies know of them: the whole input of a
 * screening. Two books whose heads are married to each other are one family; a spouse who heads no book of their own
 * belongs to the family of the other one who does.
 */
export interface ScreeningFamily {
  /** The register book; of who stands in none, the ID number. */
  readonly key: string;
  readonly books: readonly string[];
  readonly persons: readonly ScreeningPerson[];
  readonly records: EvidenceRecords;
}

/** Why a person, or a family, is in a group. */
export interface GroupFound {
  readonly group: ScreeningGroup;
  readonly rows: readonly Evidence[];
  /** Medical bills borne by the person in the 12 months before, or the number of minors. */
  readonly amount: Fen | number | null;
}

export interface ScreenedPerson extends ScreeningPerson {
  readonly age: number;
  readonly groups: readonly GroupFound[];
  readonly difficulties: readonly Difficulty[];
}

/** Whether a person, or a family as a whole, is in a group. */
export const isInGroup = (
  { groups }: { readonly groups: readonly GroupFound[] },
  group: ScreeningGroup,
): boolean => groups.some((found) => found.group === group);

/** A family to visit: a candidate for a visit, never for a benefit. */
export interface ScreenedFamily {
  readonly asOf: IsoDate;
  readonly key: string;
  readonly books: readonly string[];
  /** Those alive, in the order of the register. */
  readonly persons: readonly ScreenedPerson[];
  readonly groups: readonly GroupFound[];
  readonly difficulties: readonly Difficulty[];
  readonly schemes: readonly PossibleScheme[];
  readonly unknowns: readonly Unknown[];
}

export const addressOf = ({ persons }: ScreenedFamily): string | null =>
  persons.find(({ address }) => address !== null)?.address ?? null;

const HEADS: readonly (string | null)[] = ['户主', '本人'];

/** Whom the visit asks for: the head of the book, else the first adult, else the first person. */
export const contactOf = ({ persons }: ScreenedFamily): ScreenedPerson | undefined =>
  persons.find(({ relation }) => HEADS.includes(relation)) ??
  persons.find(({ difficulties }) => !difficulties.includes('minor')) ??
  persons[0];
