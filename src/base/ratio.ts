/**
 * An exact fraction. Rates, coefficients and shares of ownership are fractions, never floats, so that a comparison
 * at a limit comes out the same on every machine.
 */
export class Ratio {
  readonly numerator: bigint;
  /** Always positive; numerator and denominator have no common factor. */
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  static readonly ZERO = new Ratio(0n, 1n);
  static readonly ONE = new Ratio(1n, 1n);

  /** @throws RangeError when the denominator is 0 or a part is not a whole number */
  static of(numerator: number | bigint, denominator: number | bigint = 1n): Ratio {
    const n = BigInt(numerator);
    const d = BigInt(denominator);
    if (d === 0n) throw new RangeError('a fraction with denominator 0');
    const divisor = greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d) || 1n;
    const sign = d < 0n ? -1n : 1n;
    return new Ratio((sign * n) / divisor, (sign * d) / divisor);
  }

  /** Reads '0.5', '50%', '1/2', '1e-3' and the shortest form of a number; null when it is none of these. */
  static parse(text: string): Ratio | null {
    const fraction = /^([+-]?\d+)\s*\/\s*(\d+)$/.exec(text);
    if (fraction) {
      const denominator = BigInt(fraction[2] ?? '0');
      return denominator === 0n ? null : Ratio.of(BigInt(fraction[1] ?? '0'), denominator);
    }
    const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?(%?)$/.exec(text);
    if (!decimal) return null;
    const [, sign = '', whole = '', decimals = '', exponent = '0', percent = ''] = decimal;
    if (whole === '' && decimals === '') return null;
    const digits = BigInt(`${whole}${decimals}`) * (sign === '-' ? -1n : 1n);
    const shift = Number(exponent) - decimals.length - (percent ? 2 : 0);
    return shift >= 0 ? Ratio.of(digits * 10n ** BigInt(shift)) : Ratio.of(digits, 10n ** BigInt(-shift));
  }

  /** The decimal number that a person wrote, taken exactly: 0.1 is one tenth. */
  static fromNumber(value: number): Ratio {
    const ratio = Ratio.parse(String(value));
    if (!ratio) throw new RangeError(`${value} is no number`);
    return ratio;
  }

  plus(other: Ratio): Ratio {
    return Ratio.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Ratio): Ratio {
    return this.plus(new Ratio(-other.numerator, other.denominator));
  }

  times(other: Ratio | number): Ratio {
    const factor = typeof other === 'number' ? Ratio.of(other) : other;
    return Ratio.of(this.numerator * factor.numerator, this.denominator * factor.denominator);
  }

  dividedBy(other: Ratio | number): Ratio {
    const divisor = typeof other === 'number' ? Ratio.of(other) : other;
    return Ratio.of(this.numerator * divisor.denominator, this.denominator * divisor.numerator);
  }

  /** Negative, zero or positive as this is less than, equal to or greater than the other. */
  compare(other: Ratio | number): number {
    const right = typeof other === 'number' ? Ratio.of(other) : other;
    const difference = this.numerator * right.denominator - right.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** The nearest whole number, halves away from zero ("half up" for amounts). */
  roundHalfUp(): number {
    const negative = this.numerator < 0n;
    const magnitude = negative ? -this.numerator : this.numerator;
    const rounded = (2n * magnitude + this.denominator) / (2n * this.denominator);
    return Number(negative ? -rounded : rounded);
  }

  /** The next whole number not below this. */
  roundUp(): number {
    const quotient = this.numerator / this.denominator;
    return Number(this.numerator > 0n && this.numerator % this.denominator !== 0n ? quotient + 1n : quotient);
  }

  /** For display only. */
  toNumber(): number {
    return Number(this.numerator) / Number(this.denominator);
  }

  /** '0.5' where the decimal is finite, else '1/3'; what `parse` reads back. */
  toString(): string {
    let rest = this.denominator;
    let decimals = 0;
    for (const factor of [2n, 5n]) {
      let count = 0;
      for (; rest % factor === 0n; rest /= factor) count++;
      decimals = Math.max(decimals, count);
    }
    if (rest !== 1n) return `${this.numerator}/${this.denominator}`;
    const scaled = (this.numerator * 10n ** BigInt(decimals)) / this.denominator;
    if (decimals === 0) return String(scaled);
    const text = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
    return `${scaled < 0n ? '-' : ''}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
