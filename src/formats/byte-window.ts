import { CHUNK_SIZE } from './zip-file.js';

/**
 * The bytes a scanner works on: what is left of the piece before, followed by the next piece. Behind the end
 * stand characters that end every search of the scanners, so that none has to ask at each byte where the end is.
 */
export class ByteWindow {
  static readonly GUARD = Buffer.from('"><\'"><\'"><\'"><\'"><\'"><\'"><\'"><\'', 'latin1');
  bytes = Buffer.alloc(CHUNK_SIZE + 4096);
  end = 0;

  append(chunk: Uint8Array): void {
    const needed = this.end + chunk.length + ByteWindow.GUARD.length;
    if (needed > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(needed, Math.ceil(this.bytes.length * 1.5)));
      larger.set(this.bytes.subarray(0, this.end));
      this.bytes = larger;
    }
    this.bytes.set(chunk, this.end);
    this.end += chunk.length;
    this.bytes.set(ByteWindow.GUARD, this.end);
  }

  /** Drops the bytes before `at`. */
  take(at: number): void {
    this.bytes.copyWithin(0, at, this.end + ByteWindow.GUARD.length);
    this.end -= at;
  }
}
