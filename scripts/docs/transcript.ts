import type { Session } from '../session.js';

/** A block of commands with what they say: "console", and after it how much of that is shown. */
const BLOCK = /^```console(.*)\n([\s\S]*?)^```$/gm;
const PROMPT = '$ ';
/** Stands where lines are left out. */
const LEFT_OUT = '…';

/**
 * The page with its commands typed anew, in order, in the session's folder: below each command stands what it says. After
 * "console", `first=N` shows the first N lines of each command, `quiet` none.
 * @throws Error when a command fails
 */
export function retype(page: string, session: Session): string {
  return page.replace(BLOCK, (_, shown: string, body: string) => {
    const lines = body
      .split('\n')
      .filter((line) => line.startsWith(PROMPT))
      .flatMap((line) => [line, ...shortened(session.run(line.slice(PROMPT.length)), shown)]);
    return `\`\`\`console${shown}\n${lines.join('\n')}\n\`\`\``;
  });
}

function shortened(output: string, shown: string): string[] {
  if (shown.includes('quiet') || output === '') return [];
  const lines = output
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
  const first = Number(/first=(\d+)/.exec(shown)?.[1] ?? lines.length);
  return lines.length <= first ? lines : [...lines.slice(0, first), LEFT_OUT];
}
