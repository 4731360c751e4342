import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/base/text.js';
import { PROJECT } from '../place.js';
import { beginSession } from '../session.js';
import { fileOf } from './markdown.js';
import { retype } from './transcript.js';

/** The file of the tutorial in docs. */
export const tutorialFile = (language: Language): string => fileOf('tutorial', language);

/** The tutorial with what its commands say now, typed in an empty folder. @throws Error when one of them fails */
export function tutorial(language: Language): string {
  const page = readFileSync(join(PROJECT, 'docs', tutorialFile(language)), 'utf8').replaceAll('\r\n', '\n');
  const session = beginSession({ language, colour: false });
  try {
    return retype(page, session);
  } finally {
    session.end();
  }
}
