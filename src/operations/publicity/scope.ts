import { UserError } from '../../base/errors.js';
import { streetName } from '../../base/names.js';
import { nearest } from '../../base/nearest.js';
import type { Decision } from '../../dossier/decision.js';
import { PUBLICITY_ERRORS } from '../../messages/publicity.js';

export interface ScopeOptions {
  /** With or without the suffix 办事处; null for all. */
  readonly street: string | null;
  /** Empty for all. */
  readonly communities: readonly string[];
  /** Households that are left out on purpose. */
  readonly without: readonly string[];
}

/** Which households are meant; what they are asked for by and none has is known at the end. */
export class Scope {
  readonly #street: string | null;
  readonly #communities: ReadonlySet<string>;
  readonly #without: ReadonlySet<string>;
  readonly #streetsSeen = new Set<string>();
  readonly #communitiesSeen = new Set<string>();
  readonly #leftOut = new Set<string>();

  constructor({ street, communities, without }: ScopeOptions) {
    this.#street = street === null ? null : streetName(street);
    this.#communities = new Set(communities);
    this.#without = new Set(without);
  }

  admits({ street, community, household }: Decision): boolean {
    const isLeftOut = this.#without.has(household);
    if (isLeftOut) this.#leftOut.add(household);
    const name = street && streetName(street);
    if (name) this.#streetsSeen.add(name);
    if (this.#street !== null && name !== this.#street) return false;
    if (community !== null) this.#communitiesSeen.add(community);
    if (this.#communities.size > 0 && (community === null || !this.#communities.has(community))) return false;
    return !isLeftOut;
  }

  /** @throws UserError (2) for a street, community or household that none of the households had */
  refuseUnknown(): void {
    if (this.#street !== null) refuseUnknown('noStreet', [this.#street], this.#streetsSeen);
    refuseUnknown('noSuchCommunity', this.#communities, this.#communitiesSeen);
    refuseUnknown('noHousehold', this.#without, this.#leftOut);
  }
}

function refuseUnknown(
  error: 'noStreet' | 'noSuchCommunity' | 'noHousehold',
  asked: Iterable<string>,
  seen: ReadonlySet<string>,
): void {
  for (const value of asked) {
    if (seen.has(value)) continue;
    const near = nearest(value, [...seen]) ?? [...seen].join(', ');
    throw new UserError(PUBLICITY_ERRORS[error], 2, { value, near: near === '' ? '-' : near });
  }
}
