import { fileName } from '../../base/file-name.js';
import type { Aspect, Cause, Effect, HouseholdChange, ParameterChange } from '../../dossier/change.js';
import type { CauseShare, ChangeSummary, Share } from '../../dossier/month-report.js';

type Growing<T> = { -readonly [K in keyof T]: T[K] };

const shareOf = (): Growing<Share> => ({ households: 0, benefit: 0 });

const matters = (effect: Effect | null): effect is Effect =>
  effect !== null && (effect.tier !== null || effect.monthlyBenefit !== 0);

/** Counts what changed while the households go by: memory holds a number a kind of cause and of move. */
export class ChangeTally {
  readonly #standard = shareOf();
  readonly #circumstances = shareOf();
  readonly #causes = new Map<string, Growing<CauseShare>>();
  readonly #moves = new Map<string, Growing<ChangeSummary['moves'][number]>>();
  readonly #aspects = new Map<Aspect, number>();
  readonly #late = new Set<string>();

  see(change: HouseholdChange): void {
    for (const cause of change.causes) for (const { file } of cause.late) this.#late.add(fileName(file));
    const { before, after } = change;
    if (!before || !after) return;
    for (const aspect of change.aspects) this.#aspects.set(aspect, this.counted(aspect) + 1);
    addEffect(this.#standard, change.standard);
    addEffect(this.#circumstances, change.circumstances);
    this.#addCauses(change.causes);
    if (before.tier === after.tier) return;
    const key = `${before.tier} ${after.tier}`;
    const move = this.#moves.get(key) ?? { from: before.tier, to: after.tier, households: 0 };
    move.households++;
    this.#moves.set(key, move);
  }

  counted(aspect: Aspect): number {
    return this.#aspects.get(aspect) ?? 0;
  }

  /** A household counts once under each cause, however many of its rows are of it. */
  #addCauses(causes: readonly Cause[]): void {
    const told = new Set<string>();
    for (const { kind, source, side, effect } of causes) {
      if (side !== 'circumstances' || !matters(effect)) continue;
      const key = `${kind} ${source}`;
      const share = this.#causes.get(key) ?? { kind, source, ...shareOf() };
      this.#causes.set(key, share);
      share.benefit += effect.monthlyBenefit;
      if (!told.has(key)) share.households++;
      told.add(key);
    }
  }

  get late(): string[] {
    return [...this.#late].sort();
  }

  summary(parameters: readonly ParameterChange[]): ChangeSummary {
    const most = (a: { households: number }, b: { households: number }) => b.households - a.households;
    return {
      standard: this.#standard,
      circumstances: this.#circumstances,
      causes: [...this.#causes.values()].sort(most),
      parameters,
      moves: [...this.#moves.values()].sort(most),
      enrolled: this.counted('enrolled'),
      members: this.counted('members'),
      income: this.counted('income'),
      assets: this.counted('assets'),
      late: this.late,
    };
  }
}

function addEffect(share: Growing<Share>, effect: Effect | null): void {
  if (!matters(effect)) return;
  share.households++;
  share.benefit += effect.monthlyBenefit;
}
