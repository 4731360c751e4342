import type { Language, Text } from '../../base/text.js';
import type { PublicityList, PublishedLine } from '../../dossier/publicity.js';
import { LIST_FRAME, LIST_HEADERS, PUBLISHED_SCHEMES } from '../../messages/publicity-list.js';
import type { Format } from '../layout.js';

/** A column of a published list; the workbook and the document show the same. */
export interface ListColumn {
  readonly header: Text;
  /** In digits; of a document in hundredths of its width. */
  readonly width: number;
  readonly format: Format;
  /** Money in fen. */
  readonly value: (line: PublishedLine, language: Language, index: number) => string | number;
}

/** Nothing else of a household may hang out, 民发〔2021〕57号 art. 24. */
export const listColumns = ({ stage }: Pick<PublicityList, 'stage'>): readonly ListColumn[] => [
  { header: LIST_HEADERS.number, width: 10, format: 'integer', value: (_line, _language, index) => index },
  {
    header: stage === 'standing' ? LIST_HEADERS.recipient : LIST_HEADERS.applicant,
    width: 24,
    format: 'text',
    value: ({ name }) => name,
  },
  {
    header: LIST_HEADERS.scheme,
    width: 22,
    format: 'text',
    value: ({ tier }, language) => PUBLISHED_SCHEMES[tier][language],
  },
  { header: LIST_HEADERS.persons, width: 18, format: 'integer', value: ({ persons }) => persons },
  {
    header: stage === 'review' ? LIST_HEADERS.proposed : LIST_HEADERS.amount,
    width: 26,
    format: 'money',
    value: ({ amount }, language) => amount ?? LIST_FRAME.none[language],
  },
];

/** The households of a list, each once. */
export const householdsOf = ({ lines }: Pick<PublicityList, 'lines'>): number =>
  new Set(lines.map(({ household }) => household)).size;
