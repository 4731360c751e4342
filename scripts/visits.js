import ExcelJS from 'exceljs';
import { parse } from 'yaml';

/** The columns that grid staff fill in, by their headers, and what the file of visits calls them. */
const COLUMNS = {
  核查结果: 'result',
  核查日期: 'date',
  核查人: 'by',
  核查人二: 'by2',
  核定值: 'confirmed',
  说明: 'remark',
};
const TASK = '任务编号';

/**
 * Fills the results of the visits into a dispatch workbook, as grid staff would. `tasks`: what `hedui tasks --format
 * json` lists. @throws when a visit has no task, or its task no line in the workbook
 */
export async function fillVisits(yaml, tasks, from, to) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(from);
  const lines = linesOf(workbook);
  for (const visit of parse(yaml)) {
    const task = taskOf(visit, tasks);
    const line = task && lines.get(task.task);
    if (!line) throw new Error(`${visit.household}: no task for ${codeOf(visit)} in ${from}`);
    for (const [header, field] of Object.entries(COLUMNS)) {
      const column = line.columns.get(header);
      if (column !== undefined && visit[field] !== undefined) line.row.getCell(column).value = visit[field];
    }
  }
  await workbook.xlsx.writeFile(to);
}

/** A warning bears the name of its kind, a finding its code. */
const codeOf = ({ finding, warning }) => finding ?? warning;

function taskOf(visit, tasks) {
  return tasks.find(
    ({ household, roster, memberId, code }) =>
      household === visit.household &&
      roster === visit.roster &&
      code === codeOf(visit) &&
      (visit.member === undefined || memberId === visit.member),
  );
}

/** The rows of every sheet that has a column of task numbers, by task. */
function linesOf(workbook) {
  const lines = new Map();
  for (const sheet of workbook.worksheets) {
    let columns = null;
    sheet.eachRow((row) => {
      const headers = new Map();
      row.eachCell((cell, column) => headers.set(bare(cell.text), column));
      if (headers.has(TASK)) columns = headers;
      else if (columns) lines.set(row.getCell(columns.get(TASK)).text, { row, columns });
    });
  }
  return lines;
}

/** Without spaces, marks and a unit in brackets. */
const bare = (header) => header.replace(/[\s*]/g, '').replace(/[（(].*[)）]$/, '');
