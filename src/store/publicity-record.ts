import type { Objection, Publication, PublicityStage, PublishedLine } from '../dossier/publicity.js';
import type { By } from './monitoring/record.js';

export type NewPublication = Omit<Publication, 'number' | 'households' | 'operator' | 'at'> & {
  readonly lines: readonly PublishedLine[];
};

export type NewObjection = Pick<Objection, 'publication' | 'household' | 'text' | 'receivedOn' | 'objector'>;

export interface PublicationFilter {
  readonly stage?: PublicityStage;
  readonly community?: string;
  readonly household?: string;
}

/** What was published where and when, and what was said against it. */
export interface Publicity {
  /** Gives the publication with its number. */
  add(publication: NewPublication, by: By): Publication;
  /** In the order of their numbers. */
  list(filter?: PublicationFilter): Publication[];
  /** @throws UserError (2) when there is no such publication */
  get(number: number): Publication;
  /** The lines of a household in a publication, in their order; of all households without one. */
  lines(publication: number, household?: string): PublishedLine[];
  /** The latest review that shows an applicant household. */
  lastReview(household: string): Publication | null;
  object(objection: NewObjection, by: By): Objection;
  /** @throws UserError (2) when there is no such objection */
  objection(number: number): Objection;
  /** In the order of their numbers. */
  objections(filter?: { readonly open?: true; readonly household?: string }): Objection[];
  settle(number: number, outcome: string, by: By): Objection;
}
