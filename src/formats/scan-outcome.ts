/** In place of a position: the bytes at hand end too early. */
export const MORE = -1;
/** In place of a position: something the scanner does not know. */
export const ODD = -2;

/** No scanner looks further ahead than this to tell what stands at a place. */
const LOOKAHEAD = 24;

/** What is not understood near the end of the bytes may only be cut off. */
export const judge = (at: number, end: number): number => (at + LOOKAHEAD >= end ? MORE : ODD);
