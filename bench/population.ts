import { givenName, SURNAMES } from '../fixtures/names.js';
import { type Random, randomFrom } from '../fixtures/random.js';
import { checkCharacter } from '../src/base/identity.js';

/** A member as the roster states them; money in yuan a year. */
export interface BenchMember {
  readonly name: string;
  readonly idNo: string;
  readonly relation: string;
  readonly age: number;
  readonly employment: string | null;
  readonly wage: number | null;
  readonly business: number | null;
  readonly authorised: boolean;
}

export interface BenchHousehold {
  readonly index: number;
  readonly number: string;
  readonly street: string;
  readonly community: string;
  readonly village: boolean;
  readonly members: readonly BenchMember[];
}

export const STREETS = ['云汀街道', '翠堤街道', '北荡镇', '杏园街道', '长圩镇'] as const;

/** Sizes that make 2.5 persons a household. */
const SIZES = [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 5, 5] as const;
const CHECK_YEAR = 2024;

/** ID numbers that are never given twice: the order of a birthday's people is counted. */
class IdNumbers {
  readonly #given = new Map<string, number>();

  next(year: number, random: Random, male: boolean): string {
    for (;;) {
      const day = `320899${year}${two(random.int(1, 12))}${two(random.int(1, 28))}`;
      const key = `${day}${male ? 'm' : 'f'}`;
      const order = this.#given.get(key) ?? 0;
      if (order >= 499) continue;
      this.#given.set(key, order + 1);
      const digits = day + String(order * 2 + (male ? 1 : 2)).padStart(3, '0');
      return digits + checkCharacter(digits);
    }
  }
}

const two = (value: number) => String(value).padStart(2, '0');

/** The households one after the other; the same count and seed give the same people each time. */
export function* population(households: number, seed: number): Iterable<BenchHousehold> {
  const numbers = new IdNumbers();
  for (let index = 0; index < households; index++) {
    const random = randomFrom(seed + index * 7919);
    const street = STREETS[index % STREETS.length] ?? STREETS[0];
    const village = random.chance(0.35);
    yield {
      index,
      number: `JKQ-2024-${String(index + 1).padStart(7, '0')}`,
      street,
      community: `${street.slice(0, 2)}${village ? '村' : '社区'}${random.int(1, 12)}组`,
      village,
      members: members(random, numbers),
    };
  }
}

function members(random: Random, numbers: IdNumbers): BenchMember[] {
  const size = random.pick(SIZES);
  const headAge = size === 1 ? random.int(30, 86) : random.int(28, 74);
  const family = random.pick(SURNAMES);
  const headMale = random.chance(0.65);
  const all = [member(random, numbers, '本人', headAge, headMale, family)];
  if (size > 1) {
    const age = Math.max(24, headAge + random.int(-4, 4));
    all.push(member(random, numbers, '配偶', age, !headMale, random.pick(SURNAMES)));
  }
  for (let place = 2; place < size; place++) {
    const grown = Math.max(0, headAge - random.int(24, 34));
    const male = random.chance(0.5);
    all.push(member(random, numbers, male ? '子' : '女', Math.min(grown, 45), male, family));
  }
  return all;
}

function member(
  random: Random,
  numbers: IdNumbers,
  relation: string,
  age: number,
  male: boolean,
  family: string,
): BenchMember {
  const employment = employmentOf(random, age, male);
  const works = employment === '在职' || employment === '灵活就业';
  return {
    name: family + givenName(random, male ? 'male' : 'female'),
    idNo: numbers.next(CHECK_YEAR - 1 - age, random, male),
    relation,
    age,
    employment,
    wage: works ? random.int(30, 480) * 100 : null,
    business: employment === '务农' ? random.int(20, 200) * 100 : null,
    authorised: !random.chance(0.005),
  };
}

function employmentOf(random: Random, age: number, male: boolean): string | null {
  if (age < 16) return null;
  if (age < 22 && random.chance(0.7)) return '在校';
  if (age > (male ? 59 : 54)) return random.chance(0.5) ? '退休' : null;
  return random.pick(['在职', '在职', '在职', '灵活就业', '灵活就业', '务农', '无业']);
}
