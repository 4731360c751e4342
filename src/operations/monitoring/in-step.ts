import { byCodePoints } from '../find-files.js';

/**
 * Goes through two lists of households that are both in order of their numbers, and gives each of the first with the one
 * of the same number in the second. Holds one of each.
 */
export function* inStep<A, B>(
  first: Iterable<A>,
  numberOfFirst: (item: A) => string,
  second: Iterable<B>,
  numberOfSecond: (item: B) => string,
): Generator<readonly [A, B | null]> {
  const others = second[Symbol.iterator]();
  try {
    let other = others.next();
    for (const item of first) {
      const number = numberOfFirst(item);
      while (!other.done && byCodePoints(numberOfSecond(other.value), number) < 0) other = others.next();
      const same = !other.done && numberOfSecond(other.value) === number;
      yield [item, same ? other.value : null];
    }
  } finally {
    others.return?.();
  }
}
