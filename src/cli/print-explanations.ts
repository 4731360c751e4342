import type { Explanation } from '../dossier/explanation.js';
import { explanationLines } from '../messages/explanation-text.js';
import { layOut } from '../messages/text-lines.js';
import type { Context } from './context.js';
import { maskIdentities } from './listing.js';
import { writeOut } from './output.js';
import { paint, screenWidth, WIDTH_ELSEWHERE } from './screen.js';

/** JSON is the explanation itself; where a number or a person stands for several households, a list of them. */
export async function printExplanations(
  explanations: readonly Explanation[],
  format: 'table' | 'json' | 'ndjson',
  context: Context,
): Promise<void> {
  if (format === 'table') {
    await writeOut(explanations.map((explanation) => text(explanation, context)).join(separator()));
    return;
  }
  const shown = context.listing.mask ? explanations.map(maskIdentities) : explanations;
  if (format === 'ndjson') {
    for (const explanation of shown) await writeOut(`${JSON.stringify(explanation)}\n`);
    return;
  }
  const [only, ...others] = shown;
  await writeOut(`${JSON.stringify(others.length === 0 ? only : shown, null, 2)}\n`);
}

const text = (explanation: Explanation, { language, listing }: Context): string =>
  layOut(explanationLines(explanation, { language, mask: listing.mask }), screenWidth(), paint);

const separator = (): string => `\n${'─'.repeat(Math.min(screenWidth(), WIDTH_ELSEWHERE))}\n\n`;
