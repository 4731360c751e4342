import { valueFlags } from './bash.js';
import type { Offer } from './offers.js';
import type { CommandShape, FlagShape } from './shape.js';

/** The script for zsh, with the descriptions of commands and flags. */
export function zshScript(commands: readonly CommandShape[]): string {
  const paths = commands.filter(({ path }) => path !== '').map(({ path }) => `' ${path}'`);
  return `#compdef hedui
# hedui(1) completion for zsh: source <(hedui completion zsh)
_hedui() {
  local cur="\${words[CURRENT]}" prev="\${words[CURRENT-1]}" at='' word
  local -a offers
  integer i place=0
  for ((i = 2; i < CURRENT; i++)); do
    word="\${words[i]}"
    case "$at $word" in
      ${paths.join('|')}) at="$at $word"; place=0 ;;
      *' -'*) case "$word" in ${valueFlags(commands).join('|')}) ((i++)) ;; esac ;;
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
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _hedui hedui
`;
}

const spaced = (path: string): string => (path === '' ? '' : ` ${path}`);

/** In single quotes, in which only the quote itself is special. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A word with its description; a colon parts them. */
const described = (name: string, description: string): string =>
  quoted(`${name.replaceAll(':', '\\:')}:${description.replaceAll('\n', ' ')}`);

function offer({ words, files }: Offer): string {
  const parts: string[] = [];
  if (words.length > 0) parts.push(`compadd -- ${words.map(quoted).join(' ')}`);
  if (files !== 'none') parts.push(files === 'files' ? '_files' : '_files -/');
  return parts.join('; ') || ':';
}

function valueCase(path: string, { names, value }: FlagShape): string[] {
  if (value === null) return [];
  const patterns = names.map((name) => `'${spaced(path)} ${name}'`).join('|');
  return [`    ${patterns}) ${offer(value)}; return ;;`];
}

const offersOf = (lines: readonly string[]): string =>
  `offers=(${lines.map((one) => `\n          ${one}`).join('')}\n        )`;

function commandCase({ path, flags, subcommands, args }: CommandShape): string {
  const flagLines = flags.flatMap(({ names, description }) =>
    names.map((name) => described(name, description)),
  );
  const places = args.map(
    (one, place) => `          ${place === args.length - 1 ? '*' : place}) ${offer(one)} ;;`,
  );
  const otherwise =
    args.length > 0
      ? `case $place in\n${places.join('\n')}\n        esac`
      : `${offersOf(subcommands.map(({ name, description }) => described(name, description)))}\n        _describe command offers`;
  return `    '${spaced(path)}')
      if [[ "$cur" == -* ]]; then
        ${offersOf(flagLines)}
        _describe option offers
      else
        ${otherwise}
      fi ;;`;
}
