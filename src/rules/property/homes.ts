import { addTo } from '../../base/lists.js';
import { Ratio } from '../../base/ratio.js';
import type { Dossier, Row } from '../../dossier/dossier.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import { evidence, fromRows, parameterFigure, productOf, rateFigure } from '../figures.js';
import type { Member } from '../member.js';
import { rowsOfAll } from '../records.js';
import { containsAny, type Setting } from '../setting.js';

type Use = 'ignored' | 'nonResidential' | 'home';

/** One unit of real estate, however many rows and owners of the household it has. */
interface Unit {
  readonly use: Use;
  readonly rows: Row<'real-estate'>[];
}

export interface RealEstate {
  readonly homes: Figure;
  /** Σ area × share over the homes, in m². */
  readonly area: Figure<Ratio>;
  readonly withoutArea: readonly Row<'real-estate'>[];
  readonly nonResidential: readonly Row<'real-estate'>[];
  /** Rows of homes or non-residential units bought or built within the year before the as-of date. */
  readonly recent: readonly Row<'real-estate'>[];
  /** The number of homes from which the area counts, and the area that may not be exceeded. */
  readonly homesThreshold: Figure;
  readonly areaLimit: Figure<Ratio>;
  readonly overLimit: boolean;
}

/** Homes and other buildings of a household against the housing limit, 民发〔2021〕57号 art. 14. */
export function realEstateOf(
  dossier: Dossier,
  members: readonly Member[],
  size: Figure,
  setting: Setting,
  policy: PolicyAt,
): RealEstate {
  const units = unitsOf(dossier, members, policy);
  const homes = units.filter((unit) => unit.use === 'home');
  const others = units.filter((unit) => unit.use === 'nonResidential');
  const rows = homes.flatMap((unit) => unit.rows);

  let area = Ratio.ZERO;
  const withoutArea: Row<'real-estate'>[] = [];
  for (const home of homes) {
    const known = largestArea(home);
    if (known === null) withoutArea.push(...home.rows);
    else area = area.plus(known.times(shareOf(home)));
  }
  const areaFigure: Figure<Ratio> = {
    label: 'housingArea',
    value: area,
    operation: 'records',
    parts: [],
    rows: rows.map((row) => evidence('real-estate', row)),
    parameter: null,
    member: null,
    subject: null,
  };

  const relocation = policy.get('vocabulary.relocationOrigins').value;
  const kind = rows.some((row) => containsAny(row.origin, relocation)) ? 'relocated' : 'normal';
  const areaLimit = productOf('housingAreaLimit', [
    size,
    rateFigure(policy.get('housing.areaStandard')),
    rateFigure(policy.get(`housing.${kind}.multiple`)),
  ]);
  const homesThreshold = parameterFigure(policy.get(`housing.${kind}.homes`), 'homesThreshold');
  const innocent = policy.get('vocabulary.innocentOrigins').value;
  return {
    homes: fromRows('homes', homes.length, 'real-estate', rows, null),
    area: areaFigure,
    withoutArea,
    nonResidential: others.flatMap((unit) => unit.rows),
    recent: [...homes, ...others]
      .flatMap((unit) => unit.rows)
      .filter((row) => row.registeredOn > setting.yearBefore && !containsAny(row.origin, innocent)),
    homesThreshold,
    areaLimit,
    overLimit: homes.length >= homesThreshold.value && area.compare(areaLimit.value) > 0,
  };
}

function unitsOf(dossier: Dossier, members: readonly Member[], policy: PolicyAt): Unit[] {
  const inactive = policy.get('vocabulary.realEstateInactive').value;
  const units = new Map<string, Row<'real-estate'>[]>();
  for (const row of rowsOfAll(dossier, 'real-estate', members)) {
    if (!containsAny(row.status, inactive)) addTo(units, row.unit, row);
  }
  return [...units.values()].map((rows) => ({ use: useOfUnit(rows, policy), rows }));
}

/** Where the rows of a unit differ, what counts most: a garage under the number of a home hides no home. */
function useOfUnit(rows: readonly Row<'real-estate'>[], policy: PolicyAt): Use {
  const uses = new Set(rows.map((row) => useOf(row.use, policy)));
  return uses.has('home') ? 'home' : uses.has('nonResidential') ? 'nonResidential' : 'ignored';
}

/** Whether a row is of a building that is still owned, and no parking space or storeroom. */
export const isBuilding = (row: Row<'real-estate'>, policy: PolicyAt): boolean =>
  !containsAny(row.status, policy.get('vocabulary.realEstateInactive').value) &&
  useOf(row.use, policy) !== 'ignored';

/** In this order: 地下车库 is no building to live in, 非住宅 is no 住宅. */
function useOf(use: string, policy: PolicyAt): Use {
  if (containsAny(use, policy.get('vocabulary.buildingIgnored').value)) return 'ignored';
  if (containsAny(use, policy.get('vocabulary.buildingNonResidential').value)) return 'nonResidential';
  return containsAny(use, policy.get('vocabulary.buildingHome').value) ? 'home' : 'nonResidential';
}

function largestArea(unit: Unit): Ratio | null {
  let largest: number | null = null;
  for (const row of unit.rows) {
    if (row.areaM2 !== null && (largest === null || row.areaM2 > largest)) largest = row.areaM2;
  }
  return largest === null ? null : Ratio.fromNumber(largest);
}

/** The shares of the household's owners added, at most the whole. */
function shareOf(unit: Unit): Ratio {
  let share = Ratio.ZERO;
  for (const row of unit.rows) share = share.plus(Ratio.parse(row.share) ?? Ratio.ONE);
  return share.compare(1) > 0 ? Ratio.ONE : share;
}

export const unitCount = (rows: readonly Row<'real-estate'>[]): number =>
  new Set(rows.map((row) => row.unit)).size;
