import { type Language, say } from '../base/text.js';
import type { Cause, HouseholdChange, HouseholdSide, Measure } from '../dossier/change.js';
import { describeCause } from './causes.js';
import { listOf } from './explanation-words.js';
import {
  ASPECT_NAMES,
  effectText,
  figuresList,
  isNothing,
  MEASURE_NAMES,
  measuresOf,
  measureText,
  RECONCILE_TEXTS,
  signed,
} from './reconcile.js';
import { type Line, line } from './text-lines.js';
import { ROSTER_NAMES, TIER_NAMES } from './tiers.js';

/** A household that changed, as lines of a readable text. */
export function changeLines(change: HouseholdChange, language: Language): Line[] {
  const split = splitText(change, language);
  return [
    line(0, headingOf(change, language), 'heading'),
    line(1, figuresText(change, language)),
    ...(split === '' ? [] : [line(1, split)]),
    ...change.causes.map((cause) => line(1, `· ${causeText(cause, language)}`, toneOf(cause))),
  ];
}

const toneOf = ({ kind, side }: Cause): Line['tone'] => {
  if (side === 'standard') return 'good';
  return kind === 'late-import' || kind === 'blocker-appeared' || kind === 'recomputed' ? 'warn' : 'plain';
};

function headingOf({ before, after, aspects }: HouseholdChange, language: Language): string {
  const side = after ?? before;
  if (!side) return '';
  const number =
    before && after && before.household !== after.household
      ? `${before.household} → ${after.household}`
      : side.household;
  const roster =
    before && after && before.roster !== after.roster
      ? `${ROSTER_NAMES[before.roster][language]} → ${ROSTER_NAMES[after.roster][language]}`
      : ROSTER_NAMES[side.roster][language];
  const names = listOf(
    aspects.map((aspect) => ASPECT_NAMES[aspect][language]),
    language,
  );
  return [number, side.head, roster, side.street, names].filter((word) => word).join('  ');
}

/** Tier and amounts, those that differ with both values. */
function figuresText({ before, after }: HouseholdChange, language: Language): string {
  if (before && after) return differences(before, after, language);
  const side = after ?? before;
  if (!side) return '';
  const measures: readonly Measure[] = ['size', 'annualIncome', 'financialAssets', 'monthlyBenefit'];
  return figuresList(
    [
      say(RECONCILE_TEXTS.is, language, {
        name: MEASURE_NAMES.tier[language],
        value: TIER_NAMES[side.tier][language],
      }),
      ...[...measures, ...(side.currentBenefit === null ? [] : ['currentBenefit' as const])].map((measure) =>
        say(RECONCILE_TEXTS.is, language, {
          name: MEASURE_NAMES[measure][language],
          value: measureText(measure, side[measure] ?? 0),
        }),
      ),
    ],
    language,
  );
}

function differences(before: HouseholdSide, after: HouseholdSide, language: Language): string {
  const tier =
    before.tier === after.tier
      ? say(RECONCILE_TEXTS.is, language, {
          name: MEASURE_NAMES.tier[language],
          value: TIER_NAMES[after.tier][language],
        })
      : say(RECONCILE_TEXTS.changeOf, language, {
          name: MEASURE_NAMES.tier[language],
          before: TIER_NAMES[before.tier][language],
          after: TIER_NAMES[after.tier][language],
        });
  const effect = Object.fromEntries(
    Object.keys(MEASURE_NAMES).map((name) => [
      name,
      (after[name as Measure] ?? 0) - (before[name as Measure] ?? 0),
    ]),
  ) as Record<Measure, number>;
  const parts = measuresOf({ ...effect, tier: null }).map((measure) => {
    const shown = (side: HouseholdSide) => measureText(measure, side[measure] ?? 0);
    const text = say(RECONCILE_TEXTS.changeOf, language, {
      name: MEASURE_NAMES[measure][language],
      before: shown(before),
      after: shown(after),
    });
    return text + say(RECONCILE_TEXTS.difference, language, { difference: signed(measure, effect[measure]) });
  });
  return figuresList([tier, ...parts], language);
}

/** What of the change is due to the standard and what to circumstances, where both had a part. */
export function splitText({ standard, circumstances }: HouseholdChange, language: Language): string {
  if (!standard || !circumstances || isNothing(standard) || isNothing(circumstances)) return '';
  return say(RECONCILE_TEXTS.split, language, {
    standard: say(RECONCILE_TEXTS.standard, language, { effect: effectText(standard, language) }),
    circumstances: say(RECONCILE_TEXTS.circumstances, language, {
      effect: effectText(circumstances, language),
    }),
  });
}

/** A cause with what it changed. */
export function causeText(cause: Cause, language: Language): string {
  const text = describeCause(cause, language);
  if (!cause.effect || isNothing(cause.effect)) return text;
  return text + say(RECONCILE_TEXTS.brackets, language, { effect: effectText(cause.effect, language) });
}
