import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../src/policy/load.js';
import { childText, folder, messages } from './helpers.js';

describe('finding the file', () => {
  it('names the bundled policies when there is neither such an id nor such a file', () => {
    expect(messages(() => loadPolicy('huaian')).zh).toEqual([
      'huaian：没有这个政策，也没有这个文件（内置政策：huaian-jkq、ningbo-2022、xiamen-2025）',
    ]);
  });
  it('refuses a parent that does not exist', () => {
    const path = join(folder({ 'a.yaml': childText('  {}').replace('huaian-jkq', 'nowhere') }), 'a.yaml');
    expect(messages(() => loadPolicy(path)).en).toEqual([
      `${path}, line 4, extends: no policy nowhere to extend (there are: huaian-jkq, ningbo-2022, xiamen-2025)`,
    ]);
  });
  it('refuses to go round in circles', () => {
    const path = folder({
      'a.yaml': childText('  {}').replace('huaian-jkq', 'b'),
      'b.yaml': childText('  {}').replace('huaian-jkq', 'a'),
    });
    expect(messages(() => loadPolicy(join(path, 'a.yaml'))).en).toEqual([
      `${join(path, 'b.yaml')}, line 4, extends: extends goes round: a → b → a`,
    ]);
  });
  it('refuses text that is not UTF-8, and a folder', () => {
    const path = folder({ 'gbk.yaml': new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xb5, 0xcd, 0xb1, 0xa3]) });
    expect(messages(() => loadPolicy(join(path, 'gbk.yaml'))).en[0]).toContain('is not UTF-8');
    mkdirSync(join(path, 'x.yaml'));
    expect(messages(() => loadPolicy(join(path, 'x.yaml'))).en[0]).toContain('cannot be read');
  });
  it('reads a file with a byte order mark and Windows line ends', () => {
    const text = `\ufeff${childText('  {}').replaceAll('\n', '\r\n')}`;
    expect(loadPolicy(join(folder({ 'w.yaml': text }), 'w.yaml')).id).toBe('test-child');
  });
});
