import type { Offer } from './offers.js';
import type { CommandShape, FlagShape } from './shape.js';

/** The script for bash; works from bash 3.2 on. */
export function bashScript(commands: readonly CommandShape[]): string {
  return `# hedui(1) completion for bash: source <(hedui completion bash)
_hedui_offer() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$2" -- "$1"))
  case $3 in
    files) COMPREPLY+=($(compgen -f -- "$1")) ;;
    folders) COMPREPLY+=($(compgen -d -- "$1")) ;;
    *) return 0 ;;
  esac
  compopt -o filenames 2>/dev/null
}

_hedui() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at='' place=0 i word
  if [[ $cur == '=' ]]; then
    cur=''
  elif [[ $prev == '=' ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case "$at $word" in
${knownPaths(commands)}) at="$at $word"; place=0 ;;
      *' -'*) [[ \${COMP_WORDS[i+1]} != '=' ]] && case $word in ${valueFlags(commands).join('|')}) ((i++)) ;; esac ;;
      *' =') ((i++)) ;;
      *) ((place++)) ;;
    esac
  done
  case "$at $prev" in
${commands.flatMap(({ path, flags }) => flags.flatMap((flag) => valueCase(path, flag))).join('\n')}
  esac
  case "$at" in
${commands.map(commandCase).join('\n')}
  esac
}
complete -F _hedui hedui
`;
}

/** Words are kept in double quotes, a line each. */
const quoted = (words: readonly string[]): string => `"${words.join('\n')}"`;

const spaced = (path: string): string => (path === '' ? '' : ` ${path}`);

const knownPaths = (commands: readonly CommandShape[]): string =>
  `      ${commands
    .filter(({ path }) => path !== '')
    .map(({ path }) => `" ${path}"`)
    .join('|')}`;

/** Every flag that is followed by a value. */
export const valueFlags = (commands: readonly CommandShape[]): string[] => [
  ...new Set(commands.flatMap(({ flags }) => flags.flatMap(({ names, value }) => (value ? names : [])))),
];

const offer = ({ words, files }: Offer, word = '"$cur"'): string =>
  `_hedui_offer ${word} ${quoted(words)} ${files}`;

function valueCase(path: string, { names, value }: FlagShape): string[] {
  if (value === null) return [];
  const patterns = names.map((name) => `"${spaced(path)} ${name}"`).join('|');
  return [`    ${patterns}) ${offer(value)}; return ;;`];
}

function commandCase({ path, flags, subcommands, args }: CommandShape): string {
  const names = flags.flatMap((flag) => flag.names);
  const places = args.map((one, place) => {
    const last = place === args.length - 1;
    return `          ${last ? '*' : place}) ${offer(one)} ;;`;
  });
  const otherwise =
    args.length > 0
      ? `case $place in\n${places.join('\n')}\n        esac`
      : offer({ words: subcommands.map(({ name }) => name), files: 'none' });
  return `    "${spaced(path)}")
      if [[ $cur == -* ]]; then
        ${offer({ words: names, files: 'none' })}
      else
        ${otherwise}
      fi ;;`;
}
