import type { Fen } from '../../base/money.js';
import type { Ratio } from '../../base/ratio.js';
import type { Language } from '../../base/text.js';
import type { LimitTier } from '../../dossier/codes.js';
import type { Figure } from '../../dossier/figure.js';
import type { ExampleKey } from '../../messages/handbook/examples.js';
import type { SchemeKey } from '../../messages/handbook/schemes.js';
import type { Line } from '../../messages/text-lines.js';
import type { Area } from '../../policy/kinds.js';
import type { PolicyAt } from '../../policy/view.js';

/** What a household of a size may have, as the rules reckon it: income a year and financial assets, in fen. */
export interface SizeLimits {
  readonly size: number;
  readonly income: Readonly<Record<LimitTier, Figure<Ratio>>>;
  readonly financial: Readonly<Record<LimitTier, Figure<Ratio>>>;
}

/** The limits of an area; null where town and country do not differ. */
export interface AreaLimits {
  readonly area: Area | null;
  readonly sizes: readonly SizeLimits[];
}

/** An invented family as the program has decided it. */
export interface ToldExample {
  readonly key: ExampleKey;
  readonly scheme: SchemeKey;
  readonly title: string;
  readonly story: string;
  readonly result: string;
  readonly reckoning: readonly { readonly heading: string; readonly lines: readonly Line[] }[];
}

/** What a policy suggests for a kind of case, in fen, by persons from one on. */
export interface SuggestedAid {
  readonly kind: '急难型' | '支出型';
  readonly amounts: readonly Fen[];
}

/** All that a handbook is written from. */
export interface HandbookData {
  readonly language: Language;
  readonly policy: PolicyAt;
  readonly limits: readonly AreaLimits[];
  readonly examples: readonly ToldExample[];
  readonly aid: readonly SuggestedAid[];
  /** '' where the bureau has entered none. */
  readonly phone: string;
}
