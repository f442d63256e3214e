import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { lamps, PASSWORD } from '../central/support/test-seed.ts';
import { sharedStage } from '../core/support/stage-and-line.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { runPolydeskAt } from './support/run-polydesk.ts';

const stage = sharedStage();

function fileWith(content: unknown): string {
  const path = join(tempFolder(), 'record.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('npm run polydesk -- record', () => {
  const tokens = { sofia: '', anna: '' };
  beforeAll(async () => {
    for (const name of ['sofia', 'anna'] as const) {
      const args = ['token', '--email', `${name}@example.com`];
      tokens[name] = (await runPolydeskAt(stage().url, args, { POLYDESK_PASSWORD: PASSWORD })).out.trim();
    }
  });

  const record = (name: string, args: readonly string[] = [], who: keyof typeof tokens = 'sofia') =>
    runPolydeskAt(stage().url, ['record', name, '--brand', lamps, ...args], { POLYDESK_TOKEN: tokens[who] });
  const got = async () => JSON.parse((await record('get')).out);
  const publishing = (content: unknown, who?: keyof typeof tokens) =>
    record('publish', [fileWith(content), '--reason', 'New hours'], who);

  test('what was got is changed, published once, and stands in the history', async () => {
    const { brand, recordVersion } = await got();
    const changed = { recordVersion, brand: { ...brand, firstResponseSeconds: 45 } };
    const published = await publishing(changed);
    expect(published).toMatchObject({ code: 0, err: '' });
    expect(published.out).toContain(`Published as version ${recordVersion + 1}`);
    expect(await got()).toMatchObject({
      recordVersion: recordVersion + 1,
      brand: { firstResponseSeconds: 45 },
    });

    const again = await publishing(changed);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('Somebody published meanwhile; nothing was changed.');
    const [newest] = (await record('history')).out.split('\n');
    expect(newest).toMatch(new RegExp(`^${recordVersion + 1}\\t\\S+Z\\tsofia lastname\\tNew hours$`));
  });

  test('every reason why not is said, a line each, however many there are', async () => {
    const { brand, recordVersion } = await got();
    const dialogue = Array.from({ length: 12 }, (_, step) => ({
      stepId: 'same',
      title: `Step ${step}`,
      hint: '',
    }));
    const refused = await publishing({ recordVersion, brand: { ...brand, currency: 'SEK', dialogue } });
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('Nothing was published; mend this and try again:');
    expect(refused.err.split('\n').filter((line) => line.includes('same is there already'))).toHaveLength(11);
    expect(refused.err).toContain('currency: has to stay EUR');
  });

  test('a file that is no record, and one who may not, are told so', async () => {
    expect((await publishing('{ "brand": ')).err).toContain('cannot be read as JSON');
    expect((await publishing({ brand: {} })).err).toContain('begin with what `polydesk record get` prints');
    expect((await publishing(await got(), 'anna')).err).toContain('Only a supervisor of this brand');
    const missing = await record('publish', ['/nowhere/record.json', '--reason', 'x']);
    expect(missing).toMatchObject({ code: 1, out: '' });
    const nobody = await runPolydeskAt(stage().url, ['record', 'get', '--brand', lamps]);
    expect(nobody.err).toContain('Give an access token');
  });
});
