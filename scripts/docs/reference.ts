import type { Language } from '../../src/base/text.js';
import { commandPage } from './command-page.js';
import { findingPage } from './finding-page.js';
import { fileOf } from './markdown.js';
import { sourcePage } from './source-page.js';

export const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** The pages that follow from the program's own declarations, by file name in docs. */
export async function referencePages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const language of LANGUAGES) {
    pages.set(fileOf('cli', language), await commandPage(language));
    pages.set(fileOf('findings', language), findingPage(language));
    pages.set(fileOf('sources', language), sourcePage(language));
  }
  return pages;
}
