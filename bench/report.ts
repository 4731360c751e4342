import { cpus } from 'node:os';
import type { Run } from './contenders.js';
import { median, medianOf } from './measure.js';
import type { MonthSize } from './month.js';

interface Size extends MonthSize {
  readonly households: number;
}

/** What was worked through, and on what. */
export function monthLines(size: Size, format: string, runs: number): string[] {
  const { households, persons, agencyRows, files } = size;
  return [
    `${count(households)} households, ${count(persons)} persons, ${count(agencyRows)} agency rows, ${files} ${format} files`,
    `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, median of ${runs}`,
    '',
  ];
}

/** A line a stage, then the whole. */
export function runLines(name: string, done: readonly Run[], size: Size): string[] {
  const rows = size.persons + size.agencyRows;
  const stages = (done[0]?.stages ?? []).map(({ name: stage }, index) => {
    const seconds = median(done.map((run) => run.stages[index]?.seconds ?? Number.NaN));
    return line(stage, seconds, 's', rateOf(stage, seconds, size));
  });
  const { wall, user, memory } = costOf(done);
  return [
    name,
    ...stages,
    line('whole', wall, 's', `${rate(rows, wall)} rows/s`),
    line('user CPU', user, 's'),
    line('peak memory', memory / 2 ** 20, 'MB'),
    '',
  ];
}

export function ratioLine(ours: readonly Run[], theirs: readonly Run[]): string {
  const [a, b] = [costOf(ours), costOf(theirs)];
  const times = (ratio: number) => `${ratio.toFixed(1)} times`;
  const memory = (a.memory / b.memory).toFixed(2);
  return `hedui is ${times(b.wall / a.wall)} as fast by the clock, ${times(b.user / a.user)} by user CPU, with ${memory} of the memory`;
}

/** Stages that read are told in rows, the others in households. */
function rateOf(stage: string, seconds: number, { households, persons, agencyRows }: Size): string {
  switch (stage) {
    case 'import':
      return `${rate(persons + agencyRows, seconds)} rows/s`;
    case 'read roster':
      return `${rate(persons, seconds)} rows/s`;
    case 'read agencies':
      return `${rate(agencyRows, seconds)} rows/s`;
    default:
      return `${rate(households, seconds)} households/s`;
  }
}

function costOf(done: readonly Run[]): { wall: number; user: number; memory: number } {
  const costs = done.map(({ cost }) => cost);
  return {
    wall: medianOf(costs, 'wall'),
    user: medianOf(costs, 'user'),
    memory: medianOf(costs, 'memory'),
  };
}

const count = (value: number): string => value.toLocaleString('en');
const rate = (amount: number, seconds: number): string => count(Math.round(amount / seconds));

const line = (name: string, value: number, unit: string, remark = ''): string =>
  `  ${name.padEnd(16)}${value.toFixed(2).padStart(9)} ${unit.padEnd(4)}${remark}`.trimEnd();
