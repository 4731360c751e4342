/** A whole number: a plain one where it fits, else a big one; the plain ones are what makes a run fast. */
type Whole = number | bigint;

/**
 * An exact fraction. Rates, coefficients and shares of ownership are fractions, never floats, so that a comparison
 * at a limit comes out the same on every machine.
 */
export class Ratio {
  readonly numerator: Whole;
  /** Always positive; numerator and denominator have no common factor. */
  readonly denominator: Whole;

  private constructor(numerator: Whole, denominator: Whole) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  static readonly ZERO = new Ratio(0, 1);
  static readonly ONE = new Ratio(1, 1);

  /** @throws RangeError when the denominator is 0 or a part is not a whole number */
  static of(numerator: Whole, denominator: Whole = 1): Ratio {
    if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)) {
      return Ratio.#plain(numerator as number, denominator as number);
    }
    return Ratio.#big(BigInt(numerator), BigInt(denominator));
  }

  static #plain(numerator: number, denominator: number): Ratio {
    if (denominator === 1) return new Ratio(numerator, 1);
    if (denominator === 0) throw new RangeError('a fraction with denominator 0');
    let [a, b] = [Math.abs(numerator), Math.abs(denominator)];
    while (b !== 0) [a, b] = [b, a % b];
    const divisor = denominator < 0 ? -a : a;
    // Adding 0 turns the -0 that a division by a negative number gives into 0.
    return new Ratio(numerator / divisor + 0, denominator / divisor);
  }

  static #big(numerator: bigint, denominator: bigint): Ratio {
    if (denominator === 0n) throw new RangeError('a fraction with denominator 0');
    let [a, b] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
    while (b !== 0n) [a, b] = [b, a % b];
    const divisor = denominator < 0n ? -a : a;
    return new Ratio(smallest(numerator / divisor), smallest(denominator / divisor));
  }

  /** Reads '0.5', '50%', '1/2', '1e-3' and the shortest form of a number; null when it is none of these. */
  static parse(text: string): Ratio | null {
    const fraction = /^([+-]?\d+)\s*\/\s*(\d+)$/.exec(text);
    if (fraction) {
      const denominator = BigInt(fraction[2] ?? '0');
      return denominator === 0n ? null : Ratio.#big(BigInt(fraction[1] ?? '0'), denominator);
    }
    const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?(%?)$/.exec(text);
    if (!decimal) return null;
    const [, sign = '', whole = '', decimals = '', exponent = '0', percent = ''] = decimal;
    if (whole === '' && decimals === '') return null;
    const digits = BigInt(`${whole}${decimals}`) * (sign === '-' ? -1n : 1n);
    const shift = Number(exponent) - decimals.length - (percent ? 2 : 0);
    return shift >= 0
      ? Ratio.#big(digits * 10n ** BigInt(shift), 1n)
      : Ratio.#big(digits, 10n ** BigInt(-shift));
  }

  /** The decimal number that a person wrote, taken exactly: 0.1 is one tenth. */
  static fromNumber(value: number): Ratio {
    const ratio = Ratio.parse(String(value));
    if (!ratio) throw new RangeError(`${value} is no number`);
    return ratio;
  }

  plus(other: Ratio): Ratio {
    const a = this.numerator;
    const b = this.denominator;
    const c = other.numerator;
    const d = other.denominator;
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      const numerator = a * d + c * b;
      const denominator = b * d;
      if (fits(a * d) && fits(c * b) && fits(numerator) && fits(denominator)) {
        return Ratio.#plain(numerator, denominator);
      }
    }
    return Ratio.#big(BigInt(a) * BigInt(d) + BigInt(c) * BigInt(b), BigInt(b) * BigInt(d));
  }

  minus(other: Ratio): Ratio {
    return this.plus(new Ratio(negated(other.numerator), other.denominator));
  }

  times(other: Ratio | number): Ratio {
    // Whole factors are most of them: no fraction is made of them first.
    if (fits(other)) return Ratio.#product(this.numerator, other, this.denominator, 1);
    const factor = typeof other === 'number' ? Ratio.of(other) : other;
    return Ratio.#product(this.numerator, factor.numerator, this.denominator, factor.denominator);
  }

  dividedBy(other: Ratio | number): Ratio {
    const divisor = typeof other === 'number' ? Ratio.of(other) : other;
    return Ratio.#product(this.numerator, divisor.denominator, this.denominator, divisor.numerator);
  }

  /** (a × b) ÷ (c × d) */
  static #product(a: Whole, b: Whole, c: Whole, d: Whole): Ratio {
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      if (fits(a * b) && fits(c * d)) return Ratio.#plain(a * b, c * d);
    }
    return Ratio.#big(BigInt(a) * BigInt(b), BigInt(c) * BigInt(d));
  }

  /** Negative, zero or positive as this is less than, equal to or greater than the other. */
  compare(other: Ratio | number): number {
    if (fits(other)) return Ratio.#difference(this.numerator, this.denominator, other, 1);
    const right = typeof other === 'number' ? Ratio.of(other) : other;
    return Ratio.#difference(this.numerator, this.denominator, right.numerator, right.denominator);
  }

  /** The sign of a ÷ b − c ÷ d */
  static #difference(a: Whole, b: Whole, c: Whole, d: Whole): number {
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      if (fits(a * d) && fits(c * b)) return Math.sign(a * d - c * b);
    }
    const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** The nearest whole number, halves away from zero ("half up" for amounts). */
  roundHalfUp(): number {
    if (this.denominator === 1) return Number(this.numerator);
    const [numerator, denominator] = [BigInt(this.numerator), BigInt(this.denominator)];
    const magnitude = numerator < 0n ? -numerator : numerator;
    const rounded = Number((2n * magnitude + denominator) / (2n * denominator));
    return numerator < 0n && rounded !== 0 ? -rounded : rounded;
  }

  /** The next whole number not below this. */
  roundUp(): number {
    if (this.denominator === 1) return Number(this.numerator);
    const [numerator, denominator] = [BigInt(this.numerator), BigInt(this.denominator)];
    const quotient = numerator / denominator;
    return Number(numerator > 0n && numerator % denominator !== 0n ? quotient + 1n : quotient);
  }

  /** For display only. */
  toNumber(): number {
    return Number(this.numerator) / Number(this.denominator);
  }

  /** '0.5' where the decimal is finite, else '1/3'; what `parse` reads back. */
  toString(): string {
    const [numerator, denominator] = [BigInt(this.numerator), BigInt(this.denominator)];
    let rest = denominator;
    let decimals = 0;
    for (const factor of [2n, 5n]) {
      let count = 0;
      for (; rest % factor === 0n; rest /= factor) count++;
      decimals = Math.max(decimals, count);
    }
    if (rest !== 1n) return `${numerator}/${denominator}`;
    const scaled = (numerator * 10n ** BigInt(decimals)) / denominator;
    if (decimals === 0) return String(scaled);
    const text = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
    return `${scaled < 0n ? '-' : ''}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  }
}

const fits = Number.isSafeInteger as (value: unknown) => value is number;

const smallest = (value: bigint): Whole =>
  value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(value)
    : value;

const negated = (value: Whole): Whole => (typeof value === 'bigint' ? -value : value === 0 ? 0 : -value);
