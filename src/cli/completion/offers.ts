import { SETTINGS } from '../../config/declared.js';
import { DECIDED_TIERS, FINDING_CODES } from '../../dossier/codes.js';
import { ROSTERS } from '../../dossier/dossier.js';
import { listPolicies } from '../../policy/load.js';
import { sourceKeys } from '../../sources/registry.js';
import { LISTING_FORMATS } from '../listing.js';

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** What a shell offers at a place: words, files, folders. */
export interface Offer {
  readonly words: readonly string[];
  readonly files: 'none' | 'files' | 'folders';
}

const NOTHING: Offer = { words: [], files: 'none' };
const FILES: Offer = { words: [], files: 'files' };
const FOLDERS: Offer = { words: [], files: 'folders' };
const oneOf = (words: readonly string[]): Offer => ({ words, files: 'none' });
const policies = (): Offer => ({ words: listPolicies().map(({ id }) => id), files: 'files' });

/** By the flag, whatever its value is called. */
const OF_FLAGS: Readonly<Record<string, () => Offer>> = {
  '--as': () => oneOf(sourceKeys),
  '--allow-missing': () => oneOf(sourceKeys),
  '--tier': () => oneOf(DECIDED_TIERS),
  '--code': () => oneOf(FINDING_CODES),
  '--format': () => oneOf(LISTING_FORMATS),
  '--lang': () => oneOf(SETTINGS.language.words),
  '--roster': () => oneOf(ROSTERS),
  '--policy': policies,
};

/** By what the help calls the value of a flag or an argument. */
const OF_PLACES: Readonly<Record<string, () => Offer>> = {
  key: () => oneOf(sourceKeys),
  shell: () => oneOf(SHELLS),
  file: () => FILES,
  path: () => FILES,
  dir: () => FOLDERS,
  folder: () => FOLDERS,
  'id|file': policies,
  a: policies,
  b: policies,
};

/** What may stand behind a flag, or in the place of an argument (then the flag is empty). */
export const offerFor = (flag: string, place: string): Offer =>
  (OF_FLAGS[flag] ?? OF_PLACES[place])?.() ?? NOTHING;
