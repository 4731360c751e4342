import { workbook } from '../formats/workbooks.js';
import { person } from './desk.js';

const HEADERS = ['户编号', '街道', '姓名', '身份证号', '与户主关系', '户籍性质', '是否共同生活', '备注'];
/** How many households it has. */
export const HOUSEHOLDS = 400;
/** Makes the sheet one that is first read as if no rows were merged. */
const REMARK = '备注'.repeat(1000);

const cell = (column: number, row: number, text: string) =>
  `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
const line = (row: number, texts: readonly (string | null)[]) =>
  `<row r="${row}">${texts.map((text, column) => (text === null ? '' : cell(column, row, text))).join('')}</row>`;

/**
 * A roster of two persons a household whose number is merged over both, as a clerk would.
 * @param large whether the file shall be one that is worth a second thread
 */
export function mergedRoster(large: boolean): Buffer {
  const rows = [line(1, HEADERS)];
  const merges: string[] = [];
  for (let n = 1; n <= HOUSEHOLDS; n++) {
    const first = 2 * n;
    for (const member of [0, 1]) {
      const number = member === 1 ? null : `H${n}`;
      const relation = member === 0 ? '本人' : '子女';
      rows.push(
        line(first + member, [
          number,
          '甲街道',
          `张${'一二'[member]}`,
          person(n, member === 0 ? '19700101' : '20000101'),
          relation,
          '城镇',
          '是',
          REMARK,
        ]),
      );
    }
    merges.push(`<mergeCell ref="A${first}:A${first + 1}"/>`);
  }
  const tail = `<mergeCells>${merges.join('')}</mergeCells>`;
  return workbook({ rows: rows.join(''), tail, options: { stored: large } });
}
