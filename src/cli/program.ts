import { Command, CommanderError } from 'commander';
import { UserError } from '../base/errors.js';
import { type Language, say } from '../base/text.js';
import { readSettingsFiles } from '../config/settings-files.js';
import { COMMANDS, ERRORS, FLAGS, PROGRAM } from '../messages/cli.js';
import { HELP_GROUPS } from '../messages/help-groups.js';
import { decideColour } from './colour.js';
import { groupOf, inGroups } from './command-groups.js';
import { type Surroundings, useSurroundings } from './context.js';
import { examples, type Say, sayIn } from './help.js';
import { interruptible } from './interrupt.js';
import { languageOf } from './language.js';
import { writeError } from './output.js';
import { refuseMisspeltSubcommands, usageError } from './usage-errors.js';

type Register = (program: Command, t: Say) => void;

/** The commands; the help puts them in groups. */
const COMMANDS_BY_NAME: Readonly<Record<string, () => Promise<Register>>> = {
  batch: async () => (await import('./commands/batch.js')).registerBatch,
  month: async () => (await import('./commands/month.js')).registerMonth,
  import: async () => (await import('./commands/import.js')).registerImport,
  peek: async () => (await import('./commands/peek.js')).registerPeek,
  imports: async () => (await import('./commands/imports.js')).registerImports,
  check: async () => (await import('./commands/check.js')).registerCheck,
  runs: async () => (await import('./commands/runs.js')).registerRuns,
  decisions: async () => (await import('./commands/decisions.js')).registerDecisions,
  findings: async () => (await import('./commands/findings.js')).registerFindings,
  explain: async () => (await import('./commands/explain.js')).registerExplain,
  report: async () => (await import('./commands/report.js')).registerReport,
  publicity: async () => (await import('./commands/publicity.js')).registerPublicity,
  reconcile: async () => (await import('./commands/reconcile.js')).registerReconcile,
  payments: async () => (await import('./commands/payments.js')).registerPayments,
  exits: async () => (await import('./commands/exits.js')).registerExits,
  due: async () => (await import('./commands/due.js')).registerDue,
  conflicts: async () => (await import('./commands/conflicts.js')).registerConflicts,
  tekun: async () => (await import('./commands/tekun.js')).registerTekun,
  'temporary-aid': async () => (await import('./commands/temporary-aid.js')).registerTemporaryAid,
  export: async () => (await import('./commands/export.js')).registerExport,
  screen: async () => (await import('./commands/screen.js')).registerScreen,
  stats: async () => (await import('./commands/stats.js')).registerStats,
  simulate: async () => (await import('./commands/simulate.js')).registerSimulate,
  warnings: async () => (await import('./commands/warnings.js')).registerWarnings,
  tasks: async () => (await import('./commands/tasks.js')).registerTasks,
  assess: async () => (await import('./commands/assess.js')).registerAssess,
  dossiers: async () => (await import('./commands/dossiers.js')).registerDossiers,
  policy: async () => (await import('./commands/policy.js')).registerPolicy,
  sources: async () => (await import('./commands/sources.js')).registerSources,
  config: async () => (await import('./commands/config.js')).registerConfig,
  init: async () => (await import('./commands/init.js')).registerInit,
  completion: async () => (await import('./commands/completion.js')).registerCompletion,
};

/** The flags of the program itself that are followed by a value. */
const VALUE_FLAGS = new Set(['--db', '--policy', '--operator', '--lang', '--roster', '--format']);

/** The command that is meant, whatever flags of the program stand before it. */
function commandWord(argv: readonly string[]): string | undefined {
  for (let at = 2; at < argv.length; at++) {
    const word = argv[at] ?? '';
    if (VALUE_FLAGS.has(word)) at++;
    else if (!word.startsWith('-')) return word;
  }
  return undefined;
}

/** Describes the others. */
const ABOUT_ALL = 'completion';

/** Of a command that is named only that one is loaded; help and misspellings need them all. */
async function commandsFor(word: string): Promise<Register[]> {
  const one = Object.hasOwn(COMMANDS_BY_NAME, word) && word !== ABOUT_ALL;
  const names = one ? [word] : inGroups(Object.keys(COMMANDS_BY_NAME));
  const loads = names.flatMap((name) => COMMANDS_BY_NAME[name] ?? []);
  return Promise.all(loads.map((load) => load()));
}

/** Runs the command line; prints what went wrong and sets the exit code. */
export async function runProgram(argv: readonly string[], version: string): Promise<void> {
  const files = await settingsFiles();
  const inOrder = files instanceof UserError ? [] : files;
  const language = languageOf(argv, inOrder);
  const environment = { ...process.env };
  decideColour(argv, inOrder);
  interruptible(language);
  const word = commandWord(argv) ?? '';
  const program = buildProgram(language, version, await commandsFor(word));
  const mayShowHelp = !Object.hasOwn(COMMANDS_BY_NAME, word) || argv.some((one) => HELP_FLAGS.has(one));
  if (mayShowHelp) await layOutHelp(program, language);
  useSurroundings(program, { files, environment });
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error, language);
  }
}

/** The program with all its commands, as its help describes it; for the reference in docs. */
export async function wholeProgram(language: Language, version: string): Promise<Command> {
  const program = buildProgram(language, version, await commandsFor(''));
  await layOutHelp(program, language);
  return program;
}

const HELP_FLAGS = new Set(['-h', '--help', 'help']);

async function settingsFiles(): Promise<Surroundings['files']> {
  try {
    return await readSettingsFiles(process.cwd(), process.env);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/** What measures Chinese text takes as long to load as a command; only help needs it. */
async function layOutHelp(program: Command, language: Language): Promise<void> {
  const { helpLayout } = await import('./help-layout.js');
  for (const command of allCommands(program)) command.configureHelp(helpLayout(language));
}

function buildProgram(language: Language, version: string, commands: readonly Register[]): Command {
  const t = sayIn(language);
  const program = new Command('hedui');
  program
    .description(t(PROGRAM))
    .version(version, '-V, --version', t(FLAGS.version))
    .helpOption('-h, --help', t(FLAGS.help))
    .addHelpCommand(helpCommand(t).helpGroup(t(HELP_GROUPS.upkeep)))
    .option('--db <file>', t(FLAGS.db))
    .option('--policy <id|file>', t(FLAGS.policy))
    .option('--operator <name>', t(FLAGS.operator))
    .option('--roster <roster>', t(FLAGS.roster))
    .optionsGroup(t(HELP_GROUPS.output))
    .option('--lang <zh|en>', t(FLAGS.lang))
    .option('--format <format>', t(FLAGS.format))
    .option('--json', t(FLAGS.json))
    .option('--mask', t(FLAGS.mask))
    .option('--unmask', t(FLAGS.unmask))
    .option('--quiet', t(FLAGS.quiet))
    .option('--no-color', t(FLAGS.noColor))
    .option('--no-progress', t(FLAGS.noProgress))
    .optionsGroup('Options:')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(usageError(text, language)) })
    .addHelpText('after', examples(t, ...PROGRAM_EXAMPLES));
  for (const register of commands) register(program, t);
  for (const command of allCommands(program)) {
    command.exitOverride().helpOption('-h, --help', t(FLAGS.help));
    if (command.commands.length > 0 && command !== program) command.addHelpCommand(helpCommand(t));
    refuseMisspeltSubcommands(command);
  }
  for (const command of program.commands) command.helpGroup(t(groupOf(command.name()) ?? HELP_GROUPS.upkeep));
  return program;
}

const helpCommand = (t: Say): Command =>
  new Command('help').argument('[command]').description(t(COMMANDS.help)).helpOption(false);

const PROGRAM_EXAMPLES = [
  'hedui batch 2024-11/ --as-of 2024-11-30 --out out',
  'hedui peek 2024-11/',
  'hedui explain JKQ-2024-0012',
  'hedui check --help',
];

const allCommands = (command: Command): Command[] => [command, ...command.commands.flatMap(allCommands)];

function report(error: unknown, language: Language): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UserError) {
    writeError(`${say(ERRORS.prefix, language)}${error.text[language]}\n`);
    if (process.env.HEDUI_DEBUG === '1') writeError(`${error.stack}\n`);
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  writeError(`${say(ERRORS.bug, language)}\n${stack}\n`);
  return 1;
}
