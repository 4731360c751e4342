import type { Command } from 'commander';
import { say } from '../../base/text.js';
import { SETTINGS } from '../../config/declared.js';
import { originText, type SettingItem, settingItems } from '../../config/listing.js';
import { userFile } from '../../config/settings-files.js';
import { CONFIG } from '../../messages/settings.js';
import { type Context, contextOf, settingsFilesOf } from '../context.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError } from '../output.js';

export function registerConfig(program: Command, t: Say): void {
  program
    .command('config')
    .description(t(CONFIG.command))
    .addHelpText('after', examples(t, 'hedui config', 'hedui config --json'))
    .action(async (_: unknown, command: Command) => {
      const context = contextOf(command);
      await printListing(settingItems(context.settings), columns(context), context.listing);
      if (context.listing.format === 'table' && !context.quiet) tellFiles(command, context);
    });
}

const columns = ({ language }: Context): ListingColumn<SettingItem>[] => [
  { header: CONFIG.setting, value: ({ setting }) => setting },
  { header: CONFIG.meaning, value: ({ setting }) => SETTINGS[setting].title[language] },
  { header: CONFIG.value, value: ({ value }) => String(value) },
  { header: CONFIG.origin, value: (item) => originText(item)[language] },
];

/** Where settings are looked for, so that nobody has to guess. */
function tellFiles(command: Command, { language }: Context): void {
  const files = settingsFilesOf(command);
  const pathOf = (kind: 'project' | 'user') => files.find((file) => file.kind === kind)?.path;
  const values = {
    project: pathOf('project') ?? say(CONFIG.noProject, language),
    user: pathOf('user') ?? say(CONFIG.noUser, language, { path: userFile(process.env) }),
  };
  writeError(`\n${say(CONFIG.files, language, values)}\n`);
}
