import type { Command } from 'commander';
import { isSaidHere } from '../../config/settings.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { contextOf } from '../context.js';
import { gather, readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { writeOut } from '../output.js';

interface AssessFlags {
  readonly allowMissing?: string[];
  readonly set?: string[];
  readonly explanation: boolean;
}

export function registerAssess(program: Command, t: Say): void {
  program
    .command('assess [file]')
    .description(t(COMMANDS.assess))
    .option('--allow-missing <key>', t(FLAGS.allowMissing), gather)
    .option('--set <key=value>', t(FLAGS.set), gather)
    .option('--no-explanation', t(FLAGS.noExplanation))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui dossiers | hedui assess',
        'hedui assess --no-explanation households.ndjson > decisions.ndjson',
      ),
    )
    .action(async (file: string | undefined, flags: AssessFlags, self: Command) => {
      const { settings, language } = contextOf(self);
      const { readDossiers } = await import('../../operations/dossier-stream.js');
      const { Assessor } = await import('../../operations/assess.js');
      const { assessmentOutput } = await import('../../operations/explanation/assessment-output.js');
      const { loadPolicy } = await import('../../policy/load.js');
      const { sourceKeys } = await import('../../sources/registry.js');
      const allowed = new Set(
        (flags.allowMissing ?? []).map((key) => readWord(key, sourceKeys, '--allow-missing')),
      );
      const assessors = new Map<string, InstanceType<typeof Assessor>>();
      for await (const { dossier, policy } of readDossiers(file ?? '-')) {
        // What a dossier says of itself outranks what holds for a folder.
        const id = isSaidHere(settings.policy) ? settings.policy.value : (policy ?? settings.policy.value);
        const assessor = assessors.get(id) ?? new Assessor(loadPolicy(id, { set: flags.set ?? [] }), allowed);
        assessors.set(id, assessor);
        const told = flags.explanation ? { dossier, policy: assessor.policy, language, run: null } : null;
        await writeOut(`${JSON.stringify(assessmentOutput(assessor.assess(dossier), told))}\n`);
      }
    });
}
