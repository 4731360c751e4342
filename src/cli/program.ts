import { Command, CommanderError } from 'commander';
import { UserError } from '../base/errors.js';
import { type Language, say } from '../base/text.js';
import { COMMANDS, ERRORS, FLAGS, HELP_TITLES, PROGRAM } from '../messages/cli.js';
import { type Say, sayIn } from './help.js';
import { languageOf } from './language.js';
import { writeError } from './output.js';
import { refuseMisspeltSubcommands, usageError } from './usage-errors.js';

type Register = (program: Command, t: Say) => void;

/** The commands in the order of the help. */
const COMMANDS_BY_NAME: Readonly<Record<string, () => Promise<Register>>> = {
  batch: async () => (await import('./commands/batch.js')).registerBatch,
  import: async () => (await import('./commands/import.js')).registerImport,
  peek: async () => (await import('./commands/peek.js')).registerPeek,
  imports: async () => (await import('./commands/imports.js')).registerImports,
  check: async () => (await import('./commands/check.js')).registerCheck,
  runs: async () => (await import('./commands/runs.js')).registerRuns,
  decisions: async () => (await import('./commands/decisions.js')).registerDecisions,
  findings: async () => (await import('./commands/findings.js')).registerFindings,
  explain: async () => (await import('./commands/explain.js')).registerExplain,
  report: async () => (await import('./commands/report.js')).registerReport,
  reconcile: async () => (await import('./commands/reconcile.js')).registerReconcile,
  payments: async () => (await import('./commands/payments.js')).registerPayments,
  exits: async () => (await import('./commands/exits.js')).registerExits,
  due: async () => (await import('./commands/due.js')).registerDue,
  conflicts: async () => (await import('./commands/conflicts.js')).registerConflicts,
  export: async () => (await import('./commands/export.js')).registerExport,
  screen: async () => (await import('./commands/screen.js')).registerScreen,
  simulate: async () => (await import('./commands/simulate.js')).registerSimulate,
  warnings: async () => (await import('./commands/warnings.js')).registerWarnings,
  tasks: async () => (await import('./commands/tasks.js')).registerTasks,
  assess: async () => (await import('./commands/assess.js')).registerAssess,
  dossiers: async () => (await import('./commands/dossiers.js')).registerDossiers,
  policy: async () => (await import('./commands/policy.js')).registerPolicy,
  sources: async () => (await import('./commands/sources.js')).registerSources,
};

/** Of the first word that is a command only that command is loaded; help and misspellings need them all. */
async function commandsFor([, , word = '']: readonly string[]): Promise<Register[]> {
  const named = Object.hasOwn(COMMANDS_BY_NAME, word) ? COMMANDS_BY_NAME[word] : undefined;
  return Promise.all((named ? [named] : Object.values(COMMANDS_BY_NAME)).map((load) => load()));
}

/** Runs the command line; prints what went wrong and sets the exit code. */
export async function runProgram(argv: readonly string[], version: string): Promise<void> {
  const language = languageOf(argv);
  interruptible(language);
  const program = buildProgram(language, version, await commandsFor(argv));
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error, language);
  }
}

/** The program with all its commands, as its help describes it; for the reference in docs. */
export async function wholeProgram(language: Language, version: string): Promise<Command> {
  return buildProgram(language, version, await commandsFor([]));
}

function buildProgram(language: Language, version: string, commands: readonly Register[]): Command {
  const t = sayIn(language);
  const program = new Command('hedui');
  program
    .description(t(PROGRAM))
    .version(version, '-V, --version', t(FLAGS.version))
    .helpOption('-h, --help', t(FLAGS.help))
    .helpCommand('help [command]', t(COMMANDS.help))
    .option('--db <file>', t(FLAGS.db))
    .option('--policy <id|file>', t(FLAGS.policy))
    .option('--operator <name>', t(FLAGS.operator))
    .option('--lang <zh|en>', t(FLAGS.lang))
    .option('--roster <roster>', t(FLAGS.roster))
    .option('--format <format>', t(FLAGS.format))
    .option('--json', t(FLAGS.json))
    .option('--mask', t(FLAGS.mask))
    .option('--unmask', t(FLAGS.unmask))
    .option('--quiet', t(FLAGS.quiet))
    .option('--no-color', t(FLAGS.noColor))
    .option('--no-progress', t(FLAGS.noProgress))
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(usageError(text, language)) })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => say(HELP_TITLES[title] ?? { zh: title, en: title }, language),
    });
  for (const register of commands) register(program, t);
  for (const command of allCommands(program)) {
    command.exitOverride().helpOption('-h, --help', t(FLAGS.help));
    if (command.commands.length > 0) command.helpCommand('help [command]', t(COMMANDS.help));
    refuseMisspeltSubcommands(command);
  }
  return program;
}

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

/** Ctrl-C: the database undoes by itself what was not committed. */
function interruptible(language: Language): void {
  process.once('SIGINT', () => {
    writeError(`\n${say(ERRORS.interrupted, language)}\n`);
    process.exit(130);
  });
}
