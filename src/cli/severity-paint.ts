import chalk from 'chalk';
import { FINDINGS, type FindingCode, type Severity } from '../dossier/codes.js';

/** The colours of severities, on the terminal everywhere the same. */
export const SEVERITY_PAINT: Readonly<Record<Severity, (text: string) => string>> = {
  blocker: chalk.red,
  warning: chalk.yellow,
  info: chalk.dim,
};

export const SEVERITIES = ['blocker', 'warning', 'info'] as const satisfies readonly Severity[];

/** Coloured by the gravest of some findings. */
export function paintByFindings(text: string, codes: readonly FindingCode[]): string {
  const found = new Set(codes.map((code) => FINDINGS[code].severity));
  const gravest = SEVERITIES.find((severity) => found.has(severity));
  return gravest ? SEVERITY_PAINT[gravest](text) : text;
}
