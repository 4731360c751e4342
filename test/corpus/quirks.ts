import { OTHER_FILES } from './other-files.js';
import { TEXT_FILES } from './text-files.js';
import { XLSX_PACKAGE } from './xlsx-package.js';
import { XLSX_STRUCTURE } from './xlsx-structure.js';
import { XLSX_VALUES } from './xlsx-values.js';

/** Every file of the corpus. */
export const QUIRKS = [...XLSX_VALUES, ...XLSX_STRUCTURE, ...XLSX_PACKAGE, ...OTHER_FILES, ...TEXT_FILES];
