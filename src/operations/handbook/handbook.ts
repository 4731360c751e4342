import { extname } from 'node:path';
import type { IsoDate } from '../../base/dates.js';
import { UserError } from '../../base/errors.js';
import type { Language } from '../../base/text.js';
import { HANDBOOK_ERRORS } from '../../messages/handbook/command.js';
import type { Policy } from '../../policy/policy.js';
import { PolicyAt } from '../../policy/view.js';
import type { PrintedDocument } from '../../reports/document/blocks.js';
import { writeDocument } from '../../reports/document/write-document.js';
import { markdownOf, writeMarkdown } from '../../reports/document/write-markdown.js';
import { fullHandbook } from '../../reports/handbook/full.js';
import { leaflet } from '../../reports/handbook/leaflet.js';
import { assertNew, replaceFile } from '../../reports/replace-file.js';
import { suggestedAidOf } from './aid.js';
import { handbookExamples } from './examples.js';
import { limitsOf } from './limits.js';

export { markdownOf };

/** full: for the staff, everything the program decides by; short: two pages for those who may apply. */
export type HandbookForm = 'full' | 'short';

/**
 * The handbook of a policy at a date, as blocks that either form of file is written from.
 * @param phone where a villager may ask; '' for a blank line
 * @throws PolicyError (2) when a parameter that is needed is not in force at the date
 */
export function policyHandbook(
  policy: Policy,
  asOf: IsoDate,
  language: Language,
  form: HandbookForm,
  phone = '',
): PrintedDocument {
  const view = new PolicyAt(policy, asOf);
  const examples = handbookExamples(view, language).map(({ told }) => told);
  const data = { language, policy: view, limits: limitsOf(view), examples, aid: suggestedAidOf(view), phone };
  return form === 'full' ? fullHandbook(data) : leaflet(data);
}

const WRITERS: Readonly<Record<string, typeof writeDocument>> = {
  '.docx': writeDocument,
  '.md': writeMarkdown,
};

/**
 * Writes a handbook as Word document or as Markdown, by the ending of the file.
 * @throws UserError (2) for another ending, a file that exists and is not to be replaced, or one that cannot be written
 */
export async function writeHandbook(
  path: string,
  document: PrintedDocument,
  { force }: { readonly force: boolean },
): Promise<void> {
  const write = writerFor(path);
  if (!force) await assertNew(path);
  await replaceFile(path, (temporary) => write(temporary, document));
}

/** @throws UserError (2) */
export function writerFor(path: string): typeof writeDocument {
  const write = WRITERS[extname(path).toLowerCase()];
  if (!write) throw new UserError(HANDBOOK_ERRORS.ending, 2, { path });
  return write;
}
