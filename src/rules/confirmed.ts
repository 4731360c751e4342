import type { ConfirmableFigure, ConfirmedValue } from '../dossier/confirmed.js';
import type { Dossier } from '../dossier/dossier.js';
import type { Evidence, Figure } from '../dossier/figure.js';

/**
 * The value that a visit confirmed in place of the figure that the data give; the figure itself where there is none, or
 * where the confirmed value has lapsed: newer data give the figure another value than the one that was disputed.
 */
export function confirmedOr(dossier: Dossier, kind: ConfirmableFigure, given: Figure): Figure {
  const { confirmed } = dossier.flags;
  if (confirmed.length === 0) return given;
  const ofFigure = confirmed.filter(({ figure, idNo }) => figure === kind && idNo === given.member);
  const standing = ofFigure.findLast(({ newerData, disputed }) => !newerData || given.value === disputed);
  if (!standing) return withLapsed(given, ofFigure.at(-1));
  return {
    label: given.label,
    value: standing.value,
    operation: 'confirmed',
    parts: [given],
    rows: [rowOf(standing)],
    parameter: null,
    member: given.member,
    subject: visitOf(standing),
  };
}

const rowOf = ({ at }: ConfirmedValue): Evidence => ({ source: 'visits', at });

const visitOf = ({ task, visitedOn, by }: ConfirmedValue): string => [task, visitedOn, ...by].join(' ');

function withLapsed(given: Figure, confirmed: ConfirmedValue | undefined): Figure {
  if (!confirmed) return given;
  const { value, disputed } = confirmed;
  return { ...given, lapsed: { value, disputed, visit: visitOf(confirmed), row: rowOf(confirmed) } };
}

/** The rows of a figure; of a confirmed value those of the figure it replaces too. */
export const rowsBehind = (figure: Figure): readonly Evidence[] =>
  figure.operation === 'confirmed'
    ? [
        ...figure.rows,
        ...figure.parts.flatMap((part) => [...part.rows, ...part.parts.flatMap(({ rows }) => rows)]),
      ]
    : figure.rows;
