import { formatYuan } from '../../base/money.js';
import { type Language, say } from '../../base/text.js';
import type { PublicityList } from '../../dossier/publicity.js';
import {
  dayText,
  LIST_FRAME,
  listTitle,
  objectionText,
  paragraphText,
  periodText,
} from '../../messages/publicity-list.js';
import type { PrintedDocument } from '../document/blocks.js';
import { writeDocument } from '../document/write-document.js';
import { draftWithDigest } from '../file-digest.js';
import { cellText } from '../row-xml.js';
import { householdsOf, listColumns } from './columns.js';
import type { ListOptions } from './sheet.js';

/**
 * Drafts the list of a community as a document, A4 portrait, and gives its digest: the same words as in the workbook.
 * @throws UserError (2) when it cannot be written
 */
export const draftDocumentOf = (path: string, list: PublicityList, options: ListOptions): Promise<string> =>
  draftWithDigest(path, (temporary) => writeDocument(temporary, documentOf(list, options)));

function documentOf(list: PublicityList, { language, phone }: ListOptions): PrintedDocument {
  const title = cellText(listTitle(list, language));
  const columns = listColumns(list);
  return {
    language,
    title,
    footer: LIST_FRAME.page[language],
    blocks: [
      { kind: 'title', text: title },
      { kind: 'subtitle', text: periodText(list, language) },
      { kind: 'text', text: paragraphText(list, language) },
      { kind: 'text', text: cellText(objectionText(list, phone, language)) },
      {
        kind: 'table',
        columns: columns.map(({ header, width }) => ({ header: header[language], width, align: 'centre' })),
        rows: rowsOf(list, language),
        closes: true,
      },
      { kind: 'summary', text: say(LIST_FRAME.total, language, { households: householdsOf(list) }) },
      { kind: 'closing', text: `${LIST_FRAME.stamp[language]}${'　'.repeat(8)}` },
      { kind: 'closing', text: dayText(list.from, language) },
    ],
  };
}

const rowsOf = (list: PublicityList, language: Language): string[][] =>
  list.lines.map((line, index) =>
    listColumns(list).map(({ format, value }) => {
      const shown = value(line, language, index + 1);
      if (typeof shown === 'string') return cellText(shown);
      return format === 'money' ? formatYuan(shown) : String(shown);
    }),
  );
