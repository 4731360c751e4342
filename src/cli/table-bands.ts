/** Blanks between two columns. */
export const GAP = 2;
/** Of the second and further lines of a row. */
export const INDENT = 4;

/** Columns that stand side by side on one line, each with its width there. */
export type Band = readonly { readonly at: number; readonly width: number }[];

interface Column {
  readonly align?: 'right';
  readonly identity?: true;
}

/** Text is broken into no narrower column than this. */
const LEAST_TEXT = 20;

/**
 * Lays columns out side by side, and where the screen is too narrow, one below the other: numbers and identity numbers
 * stay whole, texts share the room that is left.
 * @param widths what the widest cell of each column needs
 */
export function bandsFor(columns: readonly Column[], widths: readonly number[], screen: number): Band[] {
  const least = columns.map((column, at) => {
    const width = widths[at] ?? 0;
    return column.align === 'right' || column.identity ? width : Math.min(width, LEAST_TEXT);
  });
  const bands: number[][] = [[]];
  let taken = 0;
  for (const [at, width] of least.entries()) {
    const band = bands.at(-1) ?? [];
    if (band.length > 0 && taken + GAP + width > screen) {
      bands.push([at]);
      taken = INDENT + width;
    } else {
      taken += (band.length > 0 ? GAP : 0) + width;
      band.push(at);
    }
  }
  return bands.map((band, place) => {
    const room = screen - (place === 0 ? 0 : INDENT) - GAP * (band.length - 1);
    const wanted = band.map((at) => ({ at, least: least[at] ?? 0, most: widths[at] ?? 0 }));
    return share(wanted, room);
  });
}

/** Gives each column what it needs at least, and what is left in equal parts to those that need more. */
function share(columns: readonly { at: number; least: number; most: number }[], room: number): Band {
  const width = new Map(columns.map(({ at, least }) => [at, least]));
  let left = room - columns.reduce((sum, { least }) => sum + least, 0);
  let needy = columns.filter(({ least, most }) => most > least);
  while (left > 0 && needy.length > 0) {
    const part = Math.max(1, Math.floor(left / needy.length));
    for (const { at, most } of needy) {
      const now = width.get(at) ?? 0;
      const more = Math.min(part, most - now, left);
      width.set(at, now + more);
      left -= more;
    }
    needy = needy.filter(({ at, most }) => most > (width.get(at) ?? 0));
  }
  return columns.map(({ at }) => ({ at, width: width.get(at) ?? 0 }));
}
