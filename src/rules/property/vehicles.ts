import type { Dossier, Row } from '../../dossier/dossier.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import { figure, fromRows } from '../figures.js';
import type { Member } from '../member.js';
import { rowsOfAll } from '../records.js';
import { containsAny } from '../setting.js';

export interface Vehicles {
  /** Vehicles that count against the limit. */
  readonly counted: Figure;
  /** Before the exception for the only vehicle by which the household earns its living. */
  readonly found: Figure;
  /** That vehicle, where the exception applies. */
  readonly commercial: Row<'vehicles'> | null;
}

/** Motor vehicles of a household, a plate once: those in use that are neither exempt by kind nor for a disabled member. */
export function vehiclesOf(dossier: Dossier, members: readonly Member[], policy: PolicyAt): Vehicles {
  const rows = rowsOfAll(dossier, 'vehicles', members).filter((row) => isCounted(row, policy));
  const plates = new Set(rows.map((row) => row.plate));
  const found = fromRows('vehicles', plates.size, 'vehicles', rows, null);
  // Of an only vehicle with several rows any may tell its use, so that their order says nothing.
  const commercial = plates.size === 1 ? (rows.find((row) => isCommercial(row, policy)) ?? null) : null;
  if (!commercial) return { counted: found, found, commercial };
  const excepted = fromRows('commercialVehicle', 1, 'vehicles', [commercial], null);
  return { counted: figure('vehicles', 0, 'difference', [found, excepted]), found, commercial };
}

/** Whether a vehicle counts, whatever its use: in use, not exempt by its kind, not for a disabled member. */
export function isCounted(row: Row<'vehicles'>, policy: PolicyAt): boolean {
  return (
    isInUse(row.status, policy) &&
    !row.forDisabled &&
    !containsAny(row.vehicleType, policy.get('vocabulary.vehicleExempt').value)
  );
}

/** A status of capital letters only is the code of the traffic police; each letter says something of its own. */
function isInUse(status: string | null, policy: PolicyAt): boolean {
  if (status === null) return true;
  if (/^[A-Z]+$/.test(status)) {
    return !containsAny(status, policy.get('vocabulary.vehicleInactiveLetters').value);
  }
  return !containsAny(status, policy.get('vocabulary.vehicleInactive').value);
}

/** 营运 is commercial, 非营运 is not. */
function isCommercial(row: Row<'vehicles'>, policy: PolicyAt): boolean {
  if (containsAny(row.use, policy.get('vocabulary.vehicleCommercial').value)) return true;
  return (
    containsAny(row.use, policy.get('vocabulary.vehicleOperating').value) &&
    !containsAny(row.use, policy.get('vocabulary.vehicleNotOperating').value)
  );
}
