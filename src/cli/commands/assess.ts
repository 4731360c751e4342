import type { Command } from 'commander';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { contextOf } from '../context.js';
import { gather, readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { writeOut } from '../output.js';

export function registerAssess(program: Command, t: Say): void {
  program
    .command('assess [file]')
    .description(t(COMMANDS.assess))
    .option('--allow-missing <key>', t(FLAGS.allowMissing), gather)
    .option('--set <key=value>', t(FLAGS.set), gather)
    .addHelpText('after', examples(t, 'hedui dossiers | hedui assess', 'hedui assess household.yaml'))
    .action(
      async (file: string | undefined, flags: { allowMissing?: string[]; set?: string[] }, self: Command) => {
        const { settings } = contextOf(self);
        const { readDossiers } = await import('../../operations/dossier-stream.js');
        const { Assessor } = await import('../../operations/assess.js');
        const { decisionOutput, outlineOf } = await import('../../operations/decision-output.js');
        const { loadPolicy } = await import('../../policy/load.js');
        const { sourceKeys } = await import('../../sources/registry.js');
        const allowed = new Set(
          (flags.allowMissing ?? []).map((key) => readWord(key, sourceKeys, '--allow-missing')),
        );
        const assessors = new Map<string, InstanceType<typeof Assessor>>();
        for await (const { dossier, policy } of readDossiers(file ?? '-')) {
          const id =
            settings.policy.origin === 'default' ? (policy ?? settings.policy.value) : settings.policy.value;
          const assessor =
            assessors.get(id) ?? new Assessor(loadPolicy(id, { set: flags.set ?? [] }), allowed);
          assessors.set(id, assessor);
          const { decision } = assessor.assess(dossier);
          await writeOut(`${JSON.stringify(decisionOutput(outlineOf(decision)))}\n`);
        }
      },
    );
}
