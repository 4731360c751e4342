import type { Command } from 'commander';
import { COMPLETION } from '../../messages/completion.js';
import type { Shell } from '../completion/offers.js';
import type { CommandShape } from '../completion/shape.js';
import { readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { writeOut } from '../output.js';

const SCRIPTS: Readonly<Record<Shell, () => Promise<(commands: readonly CommandShape[]) => string>>> = {
  bash: async () => (await import('../completion/bash.js')).bashScript,
  zsh: async () => (await import('../completion/zsh.js')).zshScript,
  fish: async () => (await import('../completion/fish.js')).fishScript,
  powershell: async () => (await import('../completion/powershell.js')).powershellScript,
};

/** Needs the program with all of its commands. */
export function registerCompletion(program: Command, t: Say): void {
  program
    .command('completion <shell>')
    .description(t(COMPLETION.command))
    .addHelpText(
      'after',
      examples(
        t,
        'source <(hedui completion bash)',
        'source <(hedui completion zsh)',
        'hedui completion fish | source',
        'hedui completion powershell | Out-String | Invoke-Expression',
      ),
    )
    .action(async (shell: string) => {
      const { SHELLS } = await import('../completion/offers.js');
      const { shapeOf } = await import('../completion/shape.js');
      const script = await SCRIPTS[readWord(shell, SHELLS, 'completion')]();
      await writeOut(script(shapeOf(program)));
    });
}
