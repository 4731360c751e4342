import type { ConfirmableFigure } from '../dossier/confirmed.js';
import type { Dossier } from '../dossier/dossier.js';
import type { Evidence, Figure } from '../dossier/figure.js';

/**
 * The value that a visit confirmed in place of the figure that the data give; the figure itself where there is none, or
 * where the confirmed value has lapsed: newer data give the figure another value than the one that was disputed.
 */
export function confirmedOr(dossier: Dossier, kind: ConfirmableFigure, given: Figure): Figure {
  const { confirmed } = dossier.flags;
  if (confirmed.length === 0) return given;
  const standing = confirmed.findLast(
    ({ figure, idNo, newerData, disputed }) =>
      figure === kind && idNo === given.member && !(newerData && given.value !== disputed),
  );
  if (!standing) return given;
  return {
    label: given.label,
    value: standing.value,
    operation: 'confirmed',
    parts: [given],
    rows: [{ source: 'visits', at: standing.at }],
    parameter: null,
    member: given.member,
    subject: [standing.task, standing.visitedOn, ...standing.by].join(' '),
  };
}

/** The rows of a figure; of a confirmed value those of the figure it replaces too. */
export const rowsBehind = (figure: Figure): readonly Evidence[] =>
  figure.operation === 'confirmed'
    ? [
        ...figure.rows,
        ...figure.parts.flatMap((part) => [...part.rows, ...part.parts.flatMap(({ rows }) => rows)]),
      ]
    : figure.rows;
