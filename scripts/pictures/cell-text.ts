import type { Cell } from 'exceljs';

/** A cell as a spreadsheet program shows it, for the number formats that the workbooks use. */
export function cellText(cell: Cell): string {
  const { value } = cell;
  if (typeof value === 'number') return formatted(value, cell.numFmt ?? '');
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return cell.text;
}

function formatted(value: number, format: string): string {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (format.includes('%')) return `${(value * 100).toFixed(decimals)}%`;
  if (!format.includes('#,##0')) return String(value);
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
