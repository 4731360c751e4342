/** What Windows or another system does not take in a name, with control characters and what nobody sees. */
const UNSAFE = /[<>:"/\\|?*%\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** In bytes: with draft and ending below the 255 that file systems take. */
const MOST_BYTES = 160;

/** A text as part of a file's name on every system; without its ending. */
export const safeName = (text: string): string =>
  shortened(text.normalize('NFC').replace(UNSAFE, '_').trim());

function shortened(name: string): string {
  let bytes = 0;
  let short = '';
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > MOST_BYTES) return short;
    short += character;
  }
  return short;
}
