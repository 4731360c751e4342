/** By UTF-16 code units, the same on every machine: no locale decides the order of codes and numbers. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
