import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../src/formats/open.js';
import { refusalOf, rowsOf, temporaryFile } from './workbooks.js';
import { zip } from './zip-writer.js';

const CORPUS = join(import.meta.dirname, '..', 'corpus', 'files');
const PASSWORD = '核对2024';

describe.each(['敏捷加密.xlsx', '标准加密.xlsx', 'RC4加密.xls', 'RC4CryptoAPI加密.xls'])('%s', (name) => {
  const path = join(CORPUS, name);

  it('is refused without its password, and with another one, and says which', async () => {
    expect(await refusalOf(openSpreadsheet(path))).toBe('password-needed');
    expect(await refusalOf(openSpreadsheet(path, { password: '' }))).toBe('password-needed');
    expect(await refusalOf(openSpreadsheet(path, { password: '错' }))).toBe('password-wrong');
  });

  it('opens with it, also within an archive', async () => {
    const archive = temporaryFile(zip([{ name, data: readFileSync(path) }]), 'a.zip');
    for (const place of [path, `${archive}/${name}`]) {
      const file = await openSpreadsheet(place, { password: PASSWORD });
      expect((await rowsOf(file.sheets[0]))[0]?.[1][0]).toBe('姓名');
    }
  });
});

it('an unlocked workbook does not mind a password', async () => {
  const file = await openSpreadsheet(join(CORPUS, '富文本共享字符串.xlsx'), { password: PASSWORD });
  expect(await rowsOf(file.sheets[0])).toHaveLength(1);
});

it('a lock of an unknown kind is told as such', async () => {
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(9000, 1));
  XLSX.CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.from([9, 0, 9, 0, 0, 0, 0, 0]));
  const path = temporaryFile(Buffer.from(XLSX.CFB.write(file, { type: 'buffer' }) as Buffer), 'a.xlsx');
  expect(await refusalOf(openSpreadsheet(path, { password: 'x' }))).toBe('lock-unsupported');
});

it('a locked OpenDocument file is told as such', async () => {
  const path = temporaryFile(
    zip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { name: 'content.xml', data: 'x' },
      { name: 'META-INF/manifest.xml', data: '<manifest><encryption-data/></manifest>' },
    ]),
    'a.ods',
  );
  expect(await refusalOf(openSpreadsheet(path, { password: 'x' }))).toBe('lock-unsupported');
});
