import { yuanOrNull } from '../../base/money.js';
import type { Language } from '../../base/text.js';
import type { Publication, PublicityCase } from '../../dossier/publicity.js';
import { caseText, mendText } from '../../messages/publicity-cases.js';
import type { Store } from '../../store/store.js';

/** A list of the register for scripts, with its lines as they were shown; money in yuan. */
export const publicationOutput = (store: Store, publication: Publication) => ({
  ...publication,
  lines: store.publicity
    .lines(publication.number)
    .map((line) => ({ ...line, amount: yuanOrNull(line.amount) })),
});

export const caseOutput = (one: PublicityCase, language: Language) => ({
  ...one,
  message: caseText(one, language),
  mend: mendText(one, language),
});
