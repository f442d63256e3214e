import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openKeyRing } from '../../../src/adapters/keychain/key-ring.ts';
import { newKey } from '../../../src/adapters/keychain/key-vault.ts';
import { Secret } from '../../../src/core/kernel/secret.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const hex = (key: Secret<Buffer>) => key.reveal().toString('hex');

/** Reads and writes keys.json as somebody with access to the disk could. */
function tamper(folder: string, change: (keys: Record<string, string>) => void): void {
  const path = join(folder, 'keys.json');
  const file = JSON.parse(readFileSync(path, 'utf8'));
  change(file.keys);
  writeFileSync(path, JSON.stringify(file));
}

describe('a key ring', () => {
  test('gives each name a key of its own and the same one after a restart', () => {
    const folder = tempFolder();
    const wrapping = newKey();
    const ring = openKeyRing(folder, wrapping);
    const keys = ['core.db', 'kuuma.db'].map((name) => hex(ring.dataKey(name)));
    expect(new Set(keys).size).toBe(2);
    const again = openKeyRing(folder, wrapping);
    expect(['core.db', 'kuuma.db'].map((name) => hex(again.dataKey(name)))).toEqual(keys);
    expect([again.has('core.db'), again.has('other.db')]).toEqual([true, false]);
  });

  test('keeps no key readable on disk', () => {
    const folder = tempFolder();
    const wrapping = newKey();
    const key = openKeyRing(folder, wrapping).dataKey('core.db');
    const text = readFileSync(join(folder, 'keys.json'), 'utf8');
    for (const secret of [key, wrapping]) {
      for (const encoding of ['hex', 'base64'] as const)
        expect(text).not.toContain(secret.reveal().toString(encoding));
    }
  });

  test('forgets a key for good', () => {
    const folder = tempFolder();
    const wrapping = newKey();
    const ring = openKeyRing(folder, wrapping);
    const key = hex(ring.dataKey('kuuma.db'));
    ring.forget('kuuma.db');
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).not.toContain('kuuma');
    expect(hex(openKeyRing(folder, wrapping).dataKey('kuuma.db'))).not.toBe(key);
  });

  test('wrapped with another key is refused and stays as it is', () => {
    const folder = tempFolder();
    openKeyRing(folder, newKey()).dataKey('core.db');
    const before = readFileSync(join(folder, 'keys.json'), 'utf8');
    expect(() => openKeyRing(folder, newKey())).toThrow(expect.objectContaining({ code: 'keyWrong' }));
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).toBe(before);
  });

  test('does not take one file’s key for another’s', () => {
    const folder = tempFolder();
    const wrapping = newKey();
    const ring = openKeyRing(folder, wrapping);
    for (const name of ['core.db', 'a.db', 'b.db']) ring.dataKey(name);
    tamper(folder, (keys) => {
      const a = keys['a.db'] ?? '';
      keys['a.db'] = keys['b.db'] ?? '';
      keys['b.db'] = a;
    });
    const again = openKeyRing(folder, wrapping);
    expect(() => again.dataKey('a.db')).toThrow(expect.objectContaining({ code: 'keyWrong' }));
    expect(hex(again.dataKey('core.db'))).toBe(hex(ring.dataKey('core.db')));
  });

  test('that is damaged is refused, not begun anew', () => {
    const folder = tempFolder();
    const wrapping = newKey();
    openKeyRing(folder, wrapping).dataKey('core.db');
    for (const text of ['', '{"format":1,"ke', '{"format":2,"keys":{}}']) {
      writeFileSync(join(folder, 'keys.json'), text);
      expect(() => openKeyRing(folder, wrapping)).toThrow(
        expect.objectContaining({ code: 'keysUnreadable' }),
      );
      expect(readFileSync(join(folder, 'keys.json'), 'utf8')).toBe(text);
    }
  });
});

test('a secret does not print', () => {
  const secret = new Secret('hunter2');
  const shown = [`${secret}`, JSON.stringify({ secret }), inspect({ deep: [secret] }), String(secret)];
  for (const text of shown) expect(text).not.toContain('hunter2');
  expect(shown[0]).toBe('<secret>');
  expect(secret.reveal()).toBe('hunter2');
});
