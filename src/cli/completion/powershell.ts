import { valueFlags } from './bash.js';
import type { Offer } from './offers.js';
import type { CommandShape } from './shape.js';

/** The script for PowerShell; where it offers nothing, PowerShell itself offers files. */
export function powershellScript(commands: readonly CommandShape[]): string {
  return `# hedui completion for PowerShell: hedui completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName hedui -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $valueFlags = ${list(valueFlags(commands))}
    $words = @{
${table(commands, ({ subcommands, args }) => [
  ...subcommands.map((one) => [one.name, one.description] as const),
  ...args.flatMap(wordsOf),
])}
    }
    $flags = @{
${table(commands, ({ flags }) =>
  flags.flatMap(({ names, description }) => names.map((name) => [name, description] as const)),
)}
    }
    $values = @{
${commands
  .flatMap(({ path, flags }) =>
    flags.flatMap(({ names, value }) =>
      value && value.words.length > 0
        ? names.map((name) => `        ${quoted(`${path} ${name}`)} = ${pairs(wordsOf(value))}`)
        : [],
    ),
  )
  .join('\n')}
    }
    $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { $_.Extent.Text } | Select-Object -Skip 1)
    $at = ''
    $skip = $false
    foreach ($word in $before) {
        if ($skip) { $skip = $false; continue }
        if ($valueFlags -contains $word) { $skip = $true; continue }
        $next = ("$at $word").Trim()
        if ($words.ContainsKey($next)) { $at = $next }
    }
    $last = if ($before.Count -gt 0) { $before[-1] } else { '' }
    $offers = if ($skip) { $values["$at $last"] }
        elseif ($wordToComplete -like '-*') { $flags[$at] }
        else { $words[$at] }
    $offers | Where-Object { $_ -and $_[0] -like "$wordToComplete*" } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
    }
}
`;
}

type Pair = readonly [word: string, description: string];

const wordsOf = ({ words }: Offer): Pair[] => words.map((word) => [word, word]);

/** In single quotes, in which only the quote itself is special. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const list = (words: readonly string[]): string => `@(${words.map(quoted).join(', ')})`;

/** The comma keeps a list of one pair from being taken for a pair. */
const pairs = (all: readonly Pair[]): string => `@(${all.map((pair) => `,${list(pair)}`).join('; ')})`;

const table = (commands: readonly CommandShape[], of: (command: CommandShape) => Pair[]): string =>
  commands.map((command) => `        ${quoted(command.path)} = ${pairs(of(command))}`).join('\n');
