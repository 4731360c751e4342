/** The characters that the byte scanners look for. */
export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const BANG = 0x21;
export const QUOTE = 0x22;
export const DOLLAR = 0x24;
export const AMP = 0x26;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const NINE = 0x39;
export const LT = 0x3c;
export const EQUALS = 0x3d;
export const GT = 0x3e;
export const QUESTION = 0x3f;
export const UPPER_A = 0x41;
export const UPPER_P = 0x50;
export const UPPER_Z = 0x5a;
export const B = 0x62;
export const C = 0x63;
export const D = 0x64;
export const E = 0x65;
export const F = 0x66;
export const H = 0x68;
export const I = 0x69;
export const N = 0x6e;
export const O = 0x6f;
export const R = 0x72;
export const S = 0x73;
export const T = 0x74;
export const V = 0x76;
export const W = 0x77;

export const isSpace = (c: number | undefined) => c === SPACE || c === LF || c === CR || c === TAB;
/** What may follow the name of an element. */
export const endsName = (c: number | undefined) => c === GT || c === SLASH || isSpace(c);
