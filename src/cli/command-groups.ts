import type { Text } from '../base/text.js';
import { HELP_GROUPS } from '../messages/help-groups.js';

/** The groups of the help in their order, each with its commands. */
const GROUPS: readonly (readonly [Text, readonly string[]])[] = [
  [HELP_GROUPS.month, ['batch', 'month', 'import', 'check', 'export']],
  [HELP_GROUPS.files, ['peek', 'imports', 'sources']],
  [HELP_GROUPS.results, ['runs', 'decisions', 'findings', 'explain', 'report', 'publicity', 'stats']],
  [
    HELP_GROUPS.followUp,
    [
      'reconcile',
      'warnings',
      'tasks',
      'payments',
      'exits',
      'due',
      'conflicts',
      'screen',
      'tekun',
      'temporary-aid',
    ],
  ],
  [HELP_GROUPS.policy, ['policy', 'simulate']],
  [HELP_GROUPS.exchange, ['assess', 'dossiers']],
  [HELP_GROUPS.upkeep, ['init', 'config', 'completion', 'backup', 'doctor', 'audit', 'help']],
];

/** The heading a command stands under; null for one that no group names. */
export const groupOf = (command: string): Text | null =>
  GROUPS.find(([, commands]) => commands.includes(command))?.[0] ?? null;

/** Commands in the order of their groups. */
export function inGroups(commands: readonly string[]): string[] {
  const order = GROUPS.flatMap(([, names]) => names);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...commands].sort((a, b) => place(a) - place(b));
}
