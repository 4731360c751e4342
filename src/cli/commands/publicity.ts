import type { Command } from 'commander';
import { PUBLICITY_STAGES, PUBLISHED_TIERS } from '../../dossier/publicity.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { PUBLICITY } from '../../messages/publicity.js';
import { gather } from '../flags.js';
import { examples, type Say } from '../help.js';
import { type ObjectionFlags, objectTo, settle } from '../publicity/objections.js';
import { type PublishFlags, publishLists } from '../publicity/publish.js';
import { listRegister, type RegisterFlags } from '../publicity/register.js';

const PHONE = '0517-80000000';

export function registerPublicity(program: Command, t: Say): void {
  const publicity = program
    .command('publicity')
    .description(t(COMMANDS.publicity))
    .addHelpText(
      'after',
      examples(
        t,
        `hedui publicity --stage review --out out --phone ${PHONE}`,
        'hedui publicity list',
        'hedui publicity objection 3 --household JKQ-2024-0012 --text 有车未报 --received 2024-12-05',
        'hedui publicity settle 1 --outcome 已复核，车辆已于上月过户',
        'hedui publicity --stage confirmed --out out',
      ),
    );
  registerPublish(publicity, t);
  publicity
    .command('list')
    .description(t(PUBLICITY.list))
    .option('--stage <stage>', `${t(PUBLICITY.stageFilter)}${PUBLICITY_STAGES.join(', ')}`)
    .option('--community <community>', t(PUBLICITY.communityFilter))
    .option('--household <number>', t(FLAGS.household))
    .option('--objections', t(PUBLICITY.objectionsFlag))
    .addHelpText(
      'after',
      examples(t, 'hedui publicity list --stage review', 'hedui publicity list --objections --json'),
    )
    .action((flags: RegisterFlags, command: Command) => listRegister(flags, command));
  publicity
    .command('objection <n>')
    .description(t(PUBLICITY.objection))
    .requiredOption('--household <number>', t(PUBLICITY.household))
    .requiredOption('--text <text>', t(PUBLICITY.text))
    .requiredOption('--received <date>', t(PUBLICITY.received))
    .option('--by <name>', t(PUBLICITY.by))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui publicity objection 3 --household JKQ-2024-0012 --text 有车未报 --received 2024-12-05',
      ),
    )
    .action((n: string, flags: ObjectionFlags, command: Command) => objectTo(n, flags, command));
  publicity
    .command('settle <n>')
    .description(t(PUBLICITY.settle))
    .requiredOption('--outcome <text>', t(PUBLICITY.outcome))
    .addHelpText('after', examples(t, 'hedui publicity settle 1 --outcome 已复核，车辆已于上月过户'))
    .action((n: string, { outcome }: { readonly outcome: string }, command: Command) =>
      settle(n, outcome, command),
    );
}

function registerPublish(publicity: Command, t: Say): void {
  publicity
    .command('publish', { isDefault: true })
    .description(t(PUBLICITY.publish))
    .option('--stage <stage>', `${t(PUBLICITY.stageFlag)}${PUBLICITY_STAGES.join(', ')}`)
    .option('--out <dir>', t(PUBLICITY.out))
    .option('--run <n>', t(FLAGS.run))
    .option('--tier <tier>', `${t(PUBLICITY.tierFlag)}${PUBLISHED_TIERS.join(', ')}`, gather)
    .option('--street <street>', t(PUBLICITY.streetFlag))
    .option('--community <community>', t(PUBLICITY.communityFlag), gather)
    .option('--without <household>', t(PUBLICITY.withoutFlag), gather)
    .option('--from <date>', t(PUBLICITY.fromFlag))
    .option('--days <n>', t(PUBLICITY.daysFlag))
    .option('--phone <text>', t(PUBLICITY.phoneFlag))
    .option('--dry-run', t(PUBLICITY.dryRun))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui publicity --stage review --dry-run',
        `hedui publicity --stage review --out out --phone ${PHONE} --from 2024-12-02`,
        'hedui publicity --stage review --out out --community 通湖社区 --without JKQ-2024-0031',
        'hedui publicity --stage standing --out out --tier dibao --tier tekun',
      ),
    )
    .action((flags: PublishFlags, command: Command) => publishLists(flags, command));
}
