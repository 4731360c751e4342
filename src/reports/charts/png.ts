import { deflateSync } from 'node:zlib';
import { crc32 } from '../crc32.js';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
/** Eight bits a pixel, each the number of a colour of the palette. */
const INDEXED = [8, 3, 0, 0, 0];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A picture of few colours: rectangles and hatchings on white, in whole pixels. */
export class Picture {
  readonly #width: number;
  readonly #height: number;
  readonly #pixels: Uint8Array;
  readonly #colours = ['FFFFFF'];

  constructor(width: number, height: number) {
    this.#width = Math.round(width);
    this.#height = Math.round(height);
    this.#pixels = new Uint8Array(this.#width * this.#height);
  }

  /** @param colour RRGGBB @param hatched only every so many pixels, aslant */
  fill(x: number, y: number, width: number, height: number, colour: string, hatched = 1): void {
    const number = this.#numberOf(colour);
    const right = Math.min(this.#width, Math.round(x + width));
    const foot = Math.min(this.#height, Math.round(y + height));
    for (let row = Math.max(0, Math.round(y)); row < foot; row++) {
      for (let column = Math.max(0, Math.round(x)); column < right; column++) {
        if (hatched === 1 || (row + column) % hatched < 2) this.#pixels[row * this.#width + column] = number;
      }
    }
  }

  #numberOf(colour: string): number {
    const known = this.#colours.indexOf(colour);
    if (known >= 0) return known;
    if (this.#colours.length === MOST_COLOURS) throw new RangeError('too many colours');
    return this.#colours.push(colour) - 1;
  }

  toPng(): Buffer {
    const size = Buffer.alloc(8);
    size.writeUInt32BE(this.#width, 0);
    size.writeUInt32BE(this.#height, 4);
    // A line begins with the number of its filter: none.
    const lines = Buffer.alloc((this.#width + 1) * this.#height);
    for (let row = 0; row < this.#height; row++) {
      const line = this.#pixels.subarray(row * this.#width, (row + 1) * this.#width);
      lines.set(line, row * (this.#width + 1) + 1);
    }
    return Buffer.concat([
      SIGNATURE,
      chunk('IHDR', Buffer.concat([size, Buffer.from(INDEXED)])),
      chunk('PLTE', Buffer.from(this.#colours.join(''), 'hex')),
      chunk('IDAT', deflateSync(lines, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}
