import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { zip } from '../formats/zip-writer.js';
import { BANK, csv, desk, person } from './desk.js';

const bank = (account: string, balance: number) => csv(BANK, ['张三', person(1), '农商行', account, balance]);

it('an archive is taken file by file, each under its path in it', async () => {
  const { folder, store, report } = desk();
  const path = join(folder, '邮件_202411.zip');
  writeFileSync(
    path,
    zip([
      { name: '银行/银行存款.csv', data: bank('1', 100) },
      { name: '../../银行存款.csv', data: bank('2', 200) },
      { name: '__MACOSX/银行/._银行存款.csv', data: 'x' },
      { name: '~$银行存款.xlsx', data: 'x' },
      { name: '说明.docx', data: 'x' },
      { name: '旧.zip', data: zip([{ name: 'a.csv', data: bank('3', 1) }]) },
    ]),
  );
  const { files, passedOver } = await report(path);
  expect(
    files.map(({ file, period, imported, refusal }) => [
      file.slice(path.length),
      period,
      imported[0]?.taken,
      refusal?.en.slice(0, 31),
    ]),
  ).toStrictEqual([
    ['/旧.zip', '2024-11', undefined, 'this is an archive within an ar'],
    ['/银行/银行存款.csv', '2024-11', 1, undefined],
    ['/银行存款.csv', '2024-11', 1, undefined],
  ]);
  expect(passedOver.map((one) => one.reason).sort()).toStrictEqual(['foreign', 'hidden', 'lock']);
  // The path within the archive of its month is the name by which a later file takes its place.
  expect(store.imports.list().map((record) => record.name)).toStrictEqual(
    expect.arrayContaining(['银行/银行存款.csv', '银行存款.csv']),
  );
  const again = await report(path);
  expect(again.files.map((file) => file.unchanged.length)).toStrictEqual([0, 1, 1]);
});

it('an archive without spreadsheets is passed over in a folder', async () => {
  const one = desk();
  one.file('银行存款_202411.csv', bank('1', 100));
  writeFileSync(join(one.folder, 'in', '照片.zip'), zip([{ name: '照片.jpg', data: 'x' }]));
  const { files, passedOver } = await one.report(join(one.folder, 'in'));
  expect(files).toHaveLength(1);
  expect(passedOver.map((other) => other.reason)).toStrictEqual(['foreign', 'no-spreadsheet']);
});
