import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, expect, test } from 'vitest';
import { expectOneLine, hedui, sampleDatabase, scratchFolder } from './hedui.js';

const folder = scratchFolder();
const db = join(folder, 'sample.db');
beforeAll(() => sampleDatabase(db));

const screen = (...args: string[]) => hedui(['screen', ...args, '--db', db]);

test('a family to visit comes with its people, why, what may fit and what is not known', () => {
  const { status, stdout } = screen('--group', 'SERIOUS_ILLNESS', '--json');
  expect(status).toBe(0);
  const families = JSON.parse(stdout);
  expect(families).toHaveLength(2);
  const ill = families[0].persons.find((one: { groups: unknown[] }) => one.groups.length > 0);
  expect(ill).toMatchObject({ name: '任欣妍', groups: [{ group: 'SERIOUS_ILLNESS' }] });
  expect(ill.groups[0].evidence[0]).toMatchObject({ source: 'illness', sheet: '患者名册', row: 2 });
  expect(families[0].schemes).toEqual(['dibao', 'singlePerson', 'margin', 'expenditure']);
  expect(families[0].missing).toEqual([
    'authorisation',
    'livingTogether',
    'income',
    'property',
    'application',
  ]);
});

test('the list on the terminal masks ID numbers', () => {
  expect(screen().stdout).toMatch(/郭立新 +320899\*{8}6457/);
  expect(screen('--unmask').stdout).toContain('320899197811056457');
});

test('the list of visits has the families, drop-downs for the result, and the counts', async () => {
  const path = join(folder, '排查走访名单.xlsx');
  expect(screen('--out', path).status).toBe(0);
  const again = screen('--out', path);
  expect(again.status).toBe(2);
  expectOneLine(again.stderr);
  expect(again.stderr).toContain('--force');
  const workbook = await new ExcelJS.Workbook().xlsx.readFile(path);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['走访名单', '分类统计', '说明']);
  const visits = workbook.worksheets[0];
  expect(visits?.getCell('C4').value).toBe('320899197811056457');
  expect(visits?.getCell('F4').value).toBe('多种困难情形：残、幼\n郭立新：重残');
  expect(visits?.getCell('J4').dataValidation?.type).toBe('list');
  const counts = JSON.parse(screen('--summary', '--json').stdout);
  expect(counts).toContainEqual({ group: 'SEVERE_DISABILITY', persons: 5, families: 5 });
});

test('measures that a tier opens are there with their row, or are missing', () => {
  const found = JSON.parse(screen('--measures', '--json').stdout);
  const of = (memberName: string, measure: string) =>
    found.find((one: typeof found) => one.memberName === memberName && one.measure === measure);
  expect(of('郭立新', 'NURSING_SUBSIDY')).toMatchObject({
    household: 'JKQ-2024-0003',
    tier: 'dibao',
    state: 'present',
    evidence: [{ source: 'subsidies' }],
  });
  expect(of('郭立新', 'LIVING_SUBSIDY_OF_DISABLED')).toMatchObject({ state: 'missing', evidence: [] });
});

test('a group that does not exist is told with those that do', () => {
  const { status, stderr } = screen('--group', 'SERIOUS_ILNESS');
  expect(status).toBe(2);
  expectOneLine(stderr);
  expect(stderr).toContain('SERIOUS_ILLNESS');
});
