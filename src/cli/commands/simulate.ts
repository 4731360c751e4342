import type { Command } from 'commander';
import { UserError } from '../../base/errors.js';
import { formatYuan } from '../../base/money.js';
import { say } from '../../base/text.js';
import { FLAGS } from '../../messages/cli.js';
import { LISTS } from '../../messages/lists.js';
import { STAGES } from '../../messages/progress.js';
import { SIMULATE_COMMAND, SIMULATION_LIST } from '../../messages/simulation.js';
import { TIER_NAMES } from '../../messages/tiers.js';
import type { Cost, SimulatedHousehold, Simulation, TierChange } from '../../operations/simulate.js';
import { type Context, contextOf } from '../context.js';
import { gather } from '../flags.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeOut } from '../output.js';
import { progressBar } from '../progress.js';
import { readRun, runNumber } from '../run-flags.js';
import { withStore } from '../with-store.js';

interface SimulateFlags {
  readonly set?: readonly string[];
  readonly run?: string;
  readonly households?: boolean;
}

export function registerSimulate(program: Command, t: Say): void {
  program
    .command('simulate')
    .description(t(SIMULATE_COMMAND.about))
    .option('--set <key=value>', t(SIMULATE_COMMAND.set), gather)
    .option('--run <n>', t(FLAGS.run))
    .option('--households', t(SIMULATE_COMMAND.households))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui simulate --set dibao.standard=730',
        'hedui simulate --set dibao.standard=730 --set margin.multiple=1.5 --json',
        'hedui simulate --set dibao.standard=730 --households --format csv',
      ),
    )
    .action((flags: SimulateFlags, command: Command) => {
      const context = contextOf(command);
      const { set } = flags;
      if (!set) throw new UserError(SIMULATE_COMMAND.needsSet, 2, {});
      const named = readRun(flags);
      return withStore(command, { readonly: true }, async (store) => {
        const { simulate } = await import('../../operations/simulate.js');
        const run = store.runs.get(runNumber(store, named));
        const bar = await progressBar(context, STAGES.simulate);
        const simulation = simulate(store, run, { set, onProgress: bar.update });
        try {
          if (flags.households) await printListing(simulation, householdColumns(context), context.listing);
          else await printSimulation(resultOf(simulation), context);
        } finally {
          bar.stop();
        }
      });
    });
}

/** Goes through all households for what they come to. */
function resultOf(simulation: Generator<SimulatedHousehold, Simulation>): Simulation {
  let step = simulation.next();
  while (!step.done) step = simulation.next();
  return step.value;
}

async function printSimulation(simulation: Simulation, context: Context): Promise<void> {
  const { format, language } = context.listing;
  if (format === 'json') return writeOut(`${JSON.stringify(simulation)}\n`);
  await printListing(simulation.tiers, tierColumns(context), context.listing);
  if (format !== 'table') return;
  const lines = simulation.moves.map(({ from, to, households, persons }) =>
    say(SIMULATE_COMMAND.moves, language, {
      from: TIER_NAMES[from][language],
      to: TIER_NAMES[to][language],
      households,
      persons,
    }),
  );
  lines.push(say(SIMULATE_COMMAND.monthly, language, amounts(simulation.monthlyCost)));
  lines.push(say(SIMULATE_COMMAND.yearly, language, amounts(simulation.yearlyCost)));
  await writeOut(`\n${lines.join('\n')}\n`);
}

/** Yuan as the simulation has them, for people. */
const shown = (yuan: number): string => formatYuan(Math.round(yuan * 100));

const amounts = ({ before, after, difference }: Cost) => ({
  before: shown(before),
  after: shown(after),
  difference: `${difference > 0 ? '+' : ''}${shown(difference)}`,
});

const tierColumns = ({ language }: Context): ListingColumn<TierChange>[] => [
  { header: SIMULATION_LIST.tier, value: ({ tier }) => TIER_NAMES[tier][language] },
  { header: SIMULATION_LIST.before, value: ({ before }) => before.households, align: 'right' },
  { header: SIMULATION_LIST.after, value: ({ after }) => after.households, align: 'right' },
  { header: SIMULATION_LIST.personsBefore, value: ({ before }) => before.persons, align: 'right' },
  { header: SIMULATION_LIST.personsAfter, value: ({ after }) => after.persons, align: 'right' },
  {
    header: SIMULATION_LIST.benefitBefore,
    value: ({ before }) => shown(before.monthlyBenefit),
    align: 'right',
  },
  {
    header: SIMULATION_LIST.benefitAfter,
    value: ({ after }) => shown(after.monthlyBenefit),
    align: 'right',
  },
];

const householdColumns = ({ language }: Context): ListingColumn<SimulatedHousehold>[] => [
  { header: LISTS.household, value: ({ household }) => household },
  { header: LISTS.head, value: ({ head }) => head },
  { header: LISTS.street, value: ({ street }) => street },
  { header: LISTS.size, value: ({ size }) => size, align: 'right' },
  { header: SIMULATION_LIST.tierBefore, value: ({ tierBefore }) => TIER_NAMES[tierBefore][language] },
  { header: SIMULATION_LIST.tierAfter, value: ({ tierAfter }) => TIER_NAMES[tierAfter][language] },
  {
    header: SIMULATION_LIST.benefitBefore,
    value: ({ benefitBefore }) => shown(benefitBefore),
    align: 'right',
  },
  {
    header: SIMULATION_LIST.benefitAfter,
    value: ({ benefitAfter }) => shown(benefitAfter),
    align: 'right',
  },
];
