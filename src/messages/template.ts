/** A piece of a template: words, the name of a value, or a part that is left out when a value in it is unknown. */
type Piece = string | { readonly name: string } | { readonly optional: readonly Piece[] };

export type Lookup = (name: string) => string | null;

function parse(template: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [piece, optional, name] of template.matchAll(/\[([^\]]*)\]|\{(\w+)\}|[^[{]+|[[{]/g)) {
    if (optional !== undefined) pieces.push({ optional: parse(optional) });
    else if (name !== undefined) pieces.push({ name });
    else pieces.push(piece);
  }
  return pieces;
}

/** Read once each: a list of a hundred thousand rows says the same sentence a hundred thousand times. */
const known = new Map<string, readonly Piece[]>();

function piecesOf(template: string): readonly Piece[] {
  const found = known.get(template);
  if (found) return found;
  const parsed = parse(template);
  known.set(template, parsed);
  return parsed;
}

/** The text of the pieces, or null when a value is unknown. */
function renderAll(pieces: readonly Piece[], lookup: Lookup): string | null {
  let text = '';
  for (const piece of pieces) {
    const part = renderOne(piece, lookup);
    if (part === null) return null;
    text += part;
  }
  return text;
}

function renderOne(piece: Piece, lookup: Lookup): string | null {
  if (typeof piece === 'string') return piece;
  return 'name' in piece ? lookup(piece.name) : (renderAll(piece.optional, lookup) ?? '');
}

/**
 * Puts values into a template: `{name}` stands for a value, — where it is unknown; `[a part {name}]` is left out when
 * a value in it is unknown.
 */
export function render(template: string, lookup: Lookup): string {
  let text = '';
  for (const piece of piecesOf(template)) text += renderOne(piece, lookup) ?? '—';
  return text;
}
