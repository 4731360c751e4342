import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Month } from '../base/dates.js';
import { UserError } from '../base/errors.js';
import { type Language, say } from '../base/text.js';
import { INIT, PROJECT_FOLDERS, SETTINGS_TEMPLATE } from '../messages/init.js';
import { listPolicies, loadPolicy } from '../policy/load.js';
import { explainWriteError } from '../reports/replace-file.js';
import { exportTemplates } from './templates.js';

export interface ProjectOptions {
  readonly folder: string;
  /** A bundled policy, or the path of a file. */
  readonly policy: string;
  /** Null where the account of the system is to stand in the records. */
  readonly operator: string | null;
  readonly language: Language;
  /** Names the folder for incoming files. */
  readonly month: Month;
  readonly templates: boolean;
  readonly now: Date;
}

/** What was made: the settings file, and the folders that were not there before. */
export interface Project {
  readonly settings: string;
  readonly inbox: string;
  readonly made: readonly string[];
}

const SETTINGS_NAME = 'hedui.yaml';

/**
 * Sets up a folder to work in; nothing that exists is written over.
 * @throws PolicyError (2) for a policy that is not in order; UserError (2) when the folder is set up already or cannot be
 * written
 */
export async function initProject(options: ProjectOptions): Promise<Project> {
  const { folder, policy, language, month, templates, now } = options;
  loadPolicy(policy);
  const settings = join(folder, SETTINGS_NAME);
  if (existsSync(settings)) throw new UserError(INIT.exists, 2, { path: settings });
  const inbox = join(folder, month);
  const made = existsSync(inbox) ? [settings] : [settings, inbox];
  const templateFolder = join(folder, say(PROJECT_FOLDERS.templates, language));
  try {
    await mkdir(inbox, { recursive: true });
    if (templates && !existsSync(templateFolder)) {
      await exportTemplates(templateFolder, { language, now, force: false });
      made.push(templateFolder);
    }
    // Last, so that a folder without it can be set up again.
    await writeFile(settings, settingsText(options), { flag: 'wx' });
  } catch (error) {
    throw explainWriteError(error, folder);
  }
  return { settings, inbox, made };
}

function settingsText({ policy, operator, language, folder }: ProjectOptions): string {
  const bundled = listPolicies().some(({ id }) => id === policy);
  return say(SETTINGS_TEMPLATE, language, {
    policy: bundled ? policy : quoted(fromFolder(policy, folder)),
    operator:
      operator === null
        ? `# operator: ${language === 'zh' ? '王敏' : 'Wang Min'}`
        : `operator: ${quoted(operator)}`,
  });
}

/** A string of JSON is one of YAML. */
const quoted = (text: string): string => JSON.stringify(text);

function fromFolder(path: string, folder: string): string {
  if (isAbsolute(path)) return path;
  const near = relative(folder, path).split(sep).join('/');
  return near.includes('/') ? near : `./${near}`;
}
