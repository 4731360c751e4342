import { valueFlags } from './bash.js';
import type { Offer } from './offers.js';
import type { CommandShape, FlagShape } from './shape.js';

/** The script for fish: a rule a command, flag and argument. */
export function fishScript(commands: readonly CommandShape[]): string {
  const paths = commands.filter(({ path }) => path !== '').map(({ path }) => quoted(path));
  return `# hedui(1) completion for fish: hedui completion fish | source
function __hedui_at
    set -l at
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if contains -- $word ${valueFlags(commands).join(' ')}
            set skip 1
        else if contains -- (string join ' ' $at $word) ${paths.join(' ')}
            set at $at $word
        end
    end
    string join ' ' $at
end
function __hedui_is
    test (__hedui_at)x = "$argv[1]"x
end
complete -c hedui -f
${commands.flatMap(rulesOf).join('\n')}
`;
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function rulesOf({ path, flags, subcommands, args }: CommandShape): string[] {
  const rule = `complete -c hedui -n ${quoted(`__hedui_is ${quoted(path)}`)}`;
  return [
    ...subcommands.map(({ name, description }) => `${rule} -a ${name} -d ${quoted(description)}`),
    ...flags.map((flag) => `${rule} ${flagWords(flag)} -d ${quoted(flag.description)}`),
    ...args.flatMap((one) => (isNothing(one) ? [] : [`${rule} ${offerWords(one)}`])),
  ];
}

const isNothing = ({ words, files }: Offer): boolean => words.length === 0 && files === 'none';

function flagWords({ names, value }: FlagShape): string {
  const words = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  return value === null ? words.join(' ') : `${words.join(' ')} -r ${offerWords(value)}`.trimEnd();
}

function offerWords({ words, files }: Offer): string {
  const parts: string[] = [];
  const folders = files === 'folders' ? ['(__fish_complete_directories)'] : [];
  if (words.length + folders.length > 0) parts.push(`-a ${quoted([...words, ...folders].join(' '))}`);
  if (files === 'files') parts.push('-F');
  return parts.join(' ');
}
