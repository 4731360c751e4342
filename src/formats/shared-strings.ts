import { isUtf8 } from 'node:buffer';
import { FileRefused } from './refusals.js';
import { decodeEscapes } from './xml-text.js';

const SLOTS = 32_768;
const FIRST_CAPACITY = 1 << 16;

/**
 * The shared strings of a workbook, kept as bytes: most are used once, so a string is made only when a cell asks
 * for it, and a small cache holds the ones that come again: a string enters it when it is asked for a second time, so
 * that those of the many are soon forgotten.
 */
export class SharedStrings {
  readonly #bytes: Buffer;
  #used = 0;
  #offsets = new Uint32Array(FIRST_CAPACITY);
  #count = 0;
  readonly #slotIndex = new Int32Array(SLOTS).fill(-1);
  readonly #slotText = new Array<string | null | undefined>(SLOTS).fill(undefined);

  /** The text cannot be longer than the XML that holds it; memory that is not written is not taken. */
  constructor(capacity: number) {
    this.#bytes = Buffer.allocUnsafeSlow(capacity);
  }

  /** The text of a string as Excel shows it; null when it is empty, undefined when there is no such string. */
  get(index: number): string | null | undefined {
    const slot = index & (SLOTS - 1);
    const again = this.#slotIndex[slot] === index;
    if (again) {
      const text = this.#slotText[slot];
      if (text !== undefined) return text;
    }
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return undefined;
    const text = this.#textAt(index);
    this.#slotIndex[slot] = index;
    this.#slotText[slot] = again ? text : undefined;
    return text;
  }

  #textAt(index: number): string | null {
    const start = this.#offsets[index] ?? 0;
    const end = this.#offsets[index + 1] ?? start;
    return end === start ? null : decodeEscapes(this.#bytes.toString('utf8', start, end));
  }

  appendBytes(source: Uint8Array, start: number, end: number): void {
    if (this.#used + end - start > this.#bytes.length)
      throw new FileRefused('file-damaged', { detail: 'sharedStrings' });
    // A loop beats copy() for the few bytes that most strings are.
    if (end - start < 48)
      for (let p = start, to = this.#used; p < end; p++, to++) this.#bytes[to] = source[p] ?? 0;
    else this.#bytes.set(source.subarray(start, end), this.#used);
    this.#used += end - start;
  }

  appendText(text: string): void {
    const bytes = Buffer.from(text);
    this.appendBytes(bytes, 0, bytes.length);
  }

  endString(): void {
    this.#count++;
    if (this.#count === this.#offsets.length) {
      const larger = new Uint32Array(this.#offsets.length * 2);
      larger.set(this.#offsets);
      this.#offsets = larger;
    }
    this.#offsets[this.#count] = this.#used;
  }

  get isUtf8(): boolean {
    return isUtf8(this.#bytes.subarray(0, this.#used));
  }
}
