import type { Command } from 'commander';
import { isSaidHere } from '../../config/settings.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { contextOf } from '../context.js';
import { readDate, readNumber } from '../flags.js';
import { examples, type Say } from '../help.js';
import { writeOut } from '../output.js';
import { withStore } from '../with-store.js';

interface DossierFlags {
  readonly asOf?: string;
  readonly run?: string;
  readonly household?: string;
}

export function registerDossiers(program: Command, t: Say): void {
  program
    .command('dossiers')
    .description(t(COMMANDS.dossiers))
    .option('--as-of <date>', t(FLAGS.asOf))
    .option('--run <n>', t(FLAGS.importsOf))
    .option('--household <number>', t(FLAGS.household))
    .addHelpText(
      'after',
      examples(t, 'hedui dossiers --as-of 2024-11-30 > households.ndjson', 'hedui dossiers | hedui assess'),
    )
    .action((flags: DossierFlags, command: Command) =>
      withStore(command, { readonly: true }, async (store) => {
        const { settings, roster } = contextOf(command);
        const { dossierDocument } = await import('../../operations/dossier-output.js');
        // Without a date the households are those of the latest run, with the imports that it used.
        const run =
          flags.run !== undefined
            ? store.runs.get(readNumber(flags.run, '--run'))
            : flags.asOf === undefined
              ? store.runs.latest()
              : null;
        const asOf = flags.asOf === undefined && run ? run.asOf : readDate(flags.asOf ?? '');
        const selection = store.select(asOf, run ? { importsOf: run.number } : {});
        const policy = run && !isSaidHere(settings.policy) ? run.policy.id : settings.policy.value;
        const options = {
          ...(flags.household !== undefined && { households: [flags.household] }),
          ...(roster && { roster }),
        };
        for (const dossier of store.dossiers(selection, options)) {
          await writeOut(`${JSON.stringify(dossierDocument(dossier, policy))}\n`);
        }
      }),
    );
}
