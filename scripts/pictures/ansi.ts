import stringWidth from 'string-width';

/** How a piece of a terminal's line looks. */
export interface Look {
  readonly colour: string | null;
  readonly bold: boolean;
  readonly dim: boolean;
}

/** A piece of one look, with the column at which it begins and the columns that it takes. */
export interface Piece extends Look {
  readonly text: string;
  readonly column: number;
  readonly width: number;
}

const PLAIN: Look = { colour: null, bold: false, dim: false };

const COLOURS: Readonly<Record<number, string>> = {
  31: '#f47067',
  32: '#8ddb8c',
  33: '#e0b050',
  34: '#6cb6ff',
  35: '#dcbdfb',
  36: '#56c2c2',
  90: '#768390',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: what colours a terminal begins with the escape character
const ESCAPE = /\u001b\[([\d;]*)m/;

function change(look: Look, code: number): Look {
  if (code === 0) return PLAIN;
  if (code === 1) return { ...look, bold: true };
  if (code === 2) return { ...look, dim: true };
  if (code === 22) return { ...look, bold: false, dim: false };
  if (code === 39) return { ...look, colour: null };
  const colour = COLOURS[code];
  return colour === undefined ? look : { ...look, colour };
}

/** Reads one line of a terminal: text between the sequences that colour it. No colour goes on past its line. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let look = PLAIN;
  let column = 0;
  for (const [index, part] of line.split(ESCAPE).entries()) {
    if (index % 2 === 1) {
      for (const code of part.split(';')) look = change(look, Number(code));
    } else {
      // Spaces that align columns are places, not text.
      for (const text of part.split(/( {2,})/)) {
        const width = stringWidth(text);
        if (text.trim() !== '') pieces.push({ ...look, text, column, width });
        column += width;
      }
    }
  }
  return pieces;
}
