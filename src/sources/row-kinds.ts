import { type Cell, DateCell } from '../formats/cells.js';
import { dateFromText, foldDate } from './cells/calendar.js';
import { cellText, foldToken, isBlank, placeholdersOf } from './cells/fold.js';
import type { TableFound } from './found-table.js';
import { foldHeader } from './headers.js';
import { sourceOf } from './registry.js';

/**
 * What a row is that could not be read as a record: 'data' is handed on as rejected. 'maybe-note' is a note if only such
 * rows follow it in the sheet.
 */
export type RowKind = 'blank' | 'header' | 'total' | 'note' | 'maybe-note' | 'data';

/** 合计, 小计：, 总计(元), 共计2人, 本页合计, 清江街道小计. */
const TOTAL =
  /^(?:(?:本[页表村]|本社区|全[村镇县区市])?(?:合计|小计|总计|共计|累计)(?:[(:].*|共?\d+[人户笔条辆套个份次])?|.{1,16}(?:合计|小计|总计):?)$/;
/** 35人, 12户: a count where the name or the ID number would be; no ID number is that short. */
const COUNT = /^共?\d{1,7}(?:人|户|笔|条|辆|套|个|份|次|人次)?$/;

/** 制表人：张三, 审核：, 备注：…, 注1、… */
const NOTE =
  /^(?:(?:制表|填表|填报|审核|审批|复核|经办|负责|报送|打印|导出|统计|核对|查询|联系|主管|分管|单位|街道|部门)[\u4e00-\u9fff()]{0,10}:|(?:备注|附?注|填表说明|说明|注意)\d*[:.、]|第\d+页|共\d+页|\(?(?:本页)?以下(?:空白|无正文)\)?$)/;
/** The same without its colon, the name in the next cell. */
const LABEL =
  /^(?:制表人?|填表人?|填报人|审核人?|复核人?|经办人|负责人|单位负责人|制表[日时][期间]|填表[日时][期间]|打印[日时][期间]|导出[日时][期间])$/;
/** A sentence, a seal or a signature in Chinese; neither an amount nor something as short as a name. */
const SENTENCE = /^(?=.*[\u4e00-\u9fff])(?:.*(?:[。;:,]|盖章|公章|签章|签字)|.{16,}$)/;

/** What stood above the header and now stands where a name does is no repeated title if it may be a name. */
const MAY_BE_NAME = /^[\u4e00-\u9fff]{2,4}(?<!信息|情况|资料|对象|人员)$/;

const isCrossedOut = placeholdersOf('bureau');

interface FilledCell {
  readonly index: number;
  readonly text: string;
  readonly isDate: boolean;
}

const filledOf = (cells: readonly Cell[]): FilledCell[] =>
  cells.flatMap((cell, index) => {
    if (isBlank(cell)) return [];
    const text = foldToken(cellText(cell));
    // A bare number may be a date too, but more likely an amount that must not be lost.
    const isDateText = typeof cell === 'string' && /\D/.test(text) && dateFromText(foldDate(cell)) !== null;
    const isDate = cell instanceof DateCell || isDateText;
    return [{ index, text, isDate }];
  });

const isNote = (text: string) => NOTE.test(text) || LABEL.test(text);

/** 张三 in the cell after 制表人 or 审核人：. */
function followsLabel(filled: readonly FilledCell[], at: number): boolean {
  const before = filled[at - 1]?.text ?? '';
  return LABEL.test(before) || (isNote(before) && before.endsWith(':'));
}

/** Every cell a note, a date, or what follows a label: 制表人 | 张三 | | 2024-11-30. */
function isNoteRow(filled: readonly FilledCell[]): boolean {
  return filled.every(({ text, isDate }, i) => {
    return isNote(text) || (i > 0 && isDate) || followsLabel(filled, i);
  });
}

/**
 * Compiles the judge of rows that are no record. It never calls a row anything but data that has something where the ID
 * number stands, or a name where the name stands: who may be a person is rejected with a reason, not passed over.
 */
export function compileRowKinds(table: TableFound): (cells: readonly Cell[]) => RowKind {
  const { columns } = sourceOf(table.source);
  const typeOf = (field: string) => columns[field]?.type;
  const mapped = new Set(table.columns.map((column) => column.index));
  const ids = new Set(table.columns.filter(({ field }) => typeOf(field) === 'id').map(({ index }) => index));
  const nameIndex = table.columns.find(({ field }) => field === 'name')?.index;
  /** What a total leaves empty: all that is required and cannot be added up. */
  const notAdded = table.columns.filter(
    ({ field }) =>
      columns[field]?.required && !['yuan', 'int', 'number', 'rate'].includes(typeOf(field) ?? 'text'),
  );
  const headers = new Map(
    [...table.columns, ...table.unread].map(({ index, header }) => [index, foldHeader(header)]),
  );
  const above = new Set(table.above.map(foldHeader));
  const nameHeaders = new Set((columns.name?.headers ?? []).map(foldHeader));

  const isHeader = (filled: readonly FilledCell[]) =>
    filled.every(({ index, text }) => {
      const folded = foldHeader(text);
      return (
        folded === headers.get(index) ||
        (above.has(folded) && !(index === nameIndex && MAY_BE_NAME.test(text) && !nameHeaders.has(folded)))
      );
    });

  const isTotal = (filled: readonly FilledCell[]) =>
    filled.slice(0, 3).some(({ text }) => TOTAL.test(text)) &&
    notAdded.every(({ index }) => {
      const text = filled.find((cell) => cell.index === index)?.text ?? '';
      return text === '' || isCrossedOut(text) || TOTAL.test(text) || COUNT.test(text);
    });

  return (cells) => {
    const filled = filledOf(cells);
    if (filled.length === 0) return 'blank';
    // Serial numbers that somebody filled down further than the data.
    if (filled.every(({ index, text }) => !mapped.has(index) && /^\d{1,7}$/.test(text))) return 'blank';
    if (isHeader(filled)) return 'header';
    if (isTotal(filled)) return 'total';
    const hasId = filled.some(
      ({ index, text }, i) =>
        ids.has(index) &&
        !isCrossedOut(text) &&
        !isNote(text) &&
        (/\d/.test(text) || !followsLabel(filled, i)),
    );
    if (!hasId && isNoteRow(filled)) return 'note';
    const [only] = filled;
    const alone = filled.length === 1 && only !== undefined && !ids.has(only.index);
    const mayBeName =
      only?.index === nameIndex && only !== undefined && !only.isDate && only.text.length <= 15;
    return alone && !mayBeName && (only.isDate || SENTENCE.test(only.text)) ? 'maybe-note' : 'data';
  };
}
