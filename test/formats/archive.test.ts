import { describe, expect, it } from 'vitest';
import { archiveMembers } from '../../src/formats/archive.js';
import { openSpreadsheet } from '../../src/formats/open.js';
import { refusalOf, rowsOf, temporaryFile, workbook } from './workbooks.js';
import { type ZipPart, zip } from './zip-writer.js';

const good = workbook({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
/** 银行/存款.xlsx, as Chinese Windows writes it. */
const GBK = Buffer.from('d2f8d0d02fb4e6bfee2e786c7378', 'hex');
const archive = (...parts: ZipPart[]) => temporaryFile(zip(parts), '邮件.zip');

async function below(path: string): Promise<string[] | undefined> {
  return (await archiveMembers(path))?.map((member) => member.slice(path.length));
}

describe('the members of an archive', () => {
  it.each([
    ['with the UTF-8 flag', '银行/存款.xlsx', 0x800],
    ['in GB18030 without the flag', GBK, 0],
    ['in UTF-8 without the flag, as macOS writes them', '银行/存款.xlsx', 0],
  ])('are named %s', async (_, name, flags) => {
    const path = archive({ name: '银行/', data: '', flags }, { name, data: good, flags });
    expect(await below(path)).toStrictEqual(['/银行/存款.xlsx']);
    const file = await openSpreadsheet(`${path}/银行/存款.xlsx`);
    expect(await rowsOf(file.sheets[0])).toStrictEqual([[1, [1]]]);
  });

  it('stay below it, and none hides another', async () => {
    const path = archive(
      { name: '../../外/x.csv', data: 'a,1\n' },
      { name: '外/x.csv', data: 'b,2\n' },
      { name: '/etc/passwd', data: 'c,3\n' },
      { name: 'a\\..\\b.csv', data: 'd,4\n' },
    );
    expect(await below(path)).toStrictEqual(['/外/x.csv', '/外/x (2).csv', '/etc/passwd', '/a/b.csv']);
    const second = await openSpreadsheet(`${path}/外/x (2).csv`);
    expect(await rowsOf(second.sheets[0])).toStrictEqual([[1, ['b', '2']]]);
  });

  it('are read like files of their own: csv, old workbooks, workbooks of any packing', async () => {
    const path = archive(
      { name: '存款.csv', data: '姓名,余额\n王秀英,5\n' },
      { name: 'a.xlsx', data: good, stored: true },
    );
    const csv = await openSpreadsheet(`${path}/存款.csv`);
    expect([csv.format, csv.sheets[0]?.name]).toStrictEqual(['csv', '存款']);
    expect(await rowsOf(csv.sheets[0])).toHaveLength(2);
    expect((await openSpreadsheet(`${path}/a.xlsx`)).format).toBe('xlsx');
  });

  it('are refused one by one', async () => {
    const inner = zip([{ name: 'b.xlsx', data: good }]);
    const path = archive(
      { name: '内.zip', data: inner },
      { name: '锁.xlsx', data: good, flags: 0x801 },
      { name: '大.csv', data: Buffer.alloc(3_000_000), claimedSize: 400 * 1024 * 1024 },
      { name: '坏.xlsx', data: good, claimedCrc: 1 },
      { name: '空.csv', data: '' },
    );
    const bomb = archive({ name: '炸弹.csv', data: Buffer.alloc(1000), claimedSize: 200 * 1024 * 1024 });
    expect(await refusalOf(openSpreadsheet(`${bomb}/炸弹.csv`))).toBe('zip-bomb');
    const fate = (member: string) => refusalOf(openSpreadsheet(`${path}/${member}`));
    expect(await fate('内.zip')).toBe('archive-nested');
    expect(await fate('锁.xlsx')).toBe('archive-locked');
    expect(await fate('大.csv')).toBe('member-too-large');
    expect(await fate('坏.xlsx')).toBe('file-damaged');
    expect(await fate('空.csv')).toBe('file-empty');
    expect(await fate('无.csv')).toBe('file-missing');
  });
});

it('a workbook, another file and a missing one are no archives', async () => {
  for (const path of [
    temporaryFile(good),
    temporaryFile('a,b\n'),
    temporaryFile('PK\x03\x04'),
    '/nowhere/a.zip',
  ])
    expect(await archiveMembers(path)).toBeNull();
  expect(await refusalOf(openSpreadsheet(archive({ name: 'a.xlsx', data: good })))).toBe(
    'archive-not-supported',
  );
});
