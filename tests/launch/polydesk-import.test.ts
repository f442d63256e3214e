import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { lamps, PASSWORD } from '../central/support/test-seed.ts';
import { sharedStage } from '../core/support/stage-and-line.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { runPolydeskAt } from './support/run-polydesk.ts';

const stage = sharedStage();
/** A file that exists, whatever is in it. */
const here = import.meta.filename;

const polydesk = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runPolydeskAt(stage().url, args, env);

function fileWith(name: string, text: string, folder = tempFolder()): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('npm run polydesk -- import', () => {
  let token = '';
  beforeAll(async () => {
    const signedIn = await polydesk(['token', '--email', 'sofia@example.com'], {
      POLYDESK_PASSWORD: PASSWORD,
    });
    token = signedIn.out.trim();
    expect(signedIn).toMatchObject({ code: 0, err: '' });
  });

  const importing = (subject: string, path: string, ...options: readonly string[]) =>
    polydesk(['import', subject, path, '--brand', lamps, ...options], { POLYDESK_TOKEN: token });
  const versionNow = async () => {
    const sofia = await stage().signIn('sofia');
    return (await sofia.call.brands.list()).find(({ brand }) => brand.brandId === lamps)?.packVersion ?? 0;
  };

  test('reports and changes nothing, then publishes what was right and names what was refused', async () => {
    const before = await versionNow();
    const file = fileWith(
      'prices.csv',
      'SKU;Name;Price incl. VAT\nN-1;New lamp;49,90\nN-2;Other lamp;dear\n',
    );
    const looked = await importing('prices', file);
    expect(looked).toMatchObject({ code: 0, err: '' });
    expect(looked.out).toContain('refused: prices.csv:3 N-2 Other lamp "dear"');
    expect(looked.out).toContain('1 added, 0 changed');
    expect(looked.out).toContain('Nothing was changed.');
    expect(await versionNow()).toBe(before);

    const published = await importing('prices', file, '--publish', '--reason', 'New lamps', '--json');
    expect(published.code).toBe(0);
    expect(JSON.parse(published.out)).toMatchObject({
      state: { report: { added: 1, refused: 1 } },
      published: { result: 'published', packVersion: before + 1 },
    });
    const sofia = await stage().signIn('sofia');
    const { publications } = await sofia.call.knowledge.history({ brandId: lamps });
    expect(publications[0]).toMatchObject({
      version: before + 1,
      reason: 'New lamps',
      origin: 'import',
      added: 1,
    });
  });

  test('publishes a price that jumps only after a second yes', async () => {
    const first = fileWith('jump.csv', 'SKU;Name;Price incl. VAT\nJ-1;Jumper;100,00\n');
    expect((await importing('prices', first, '--publish')).code).toBe(0);
    const before = await versionNow();
    const second = fileWith('jump.csv', 'SKU;Name;Price incl. VAT\nJ-1;Jumper;10,00\n');
    const refused = await importing('prices', second, '--publish');
    expect(refused.code).toBe(2);
    expect(refused.out).toContain('EUR 100.00 → EUR 10.00');
    expect(refused.err).toContain('--confirm-price-jumps');
    expect(await versionNow()).toBe(before);
    expect((await importing('prices', second, '--publish', '--confirm-price-jumps')).code).toBe(0);
    expect(await versionNow()).toBe(before + 1);
  });

  test('asks what cannot be told, takes the answer from a file and remembers it', async () => {
    const text = 'SKU;Name;Price incl. VAT\nQ-1;Chair;1.234\nQ-2;Table;2.500\n';
    const asked = await importing('prices', fileWith('chairs.csv', text));
    expect(asked.code).toBe(2);
    const answer = {
      columns: [{ header: 'Price incl. VAT', role: 'price', numberStyle: { decimal: ',', grouping: '.' } }],
    };
    const mapping = fileWith('mapping.json', JSON.stringify(answer));
    const answered = await importing(
      'prices',
      fileWith('chairs.csv', text),
      '--mapping',
      mapping,
      '--publish',
    );
    expect(answered).toMatchObject({ code: 0, err: '' });
    const again = await importing('prices', fileWith('chairs 2026-12.csv', text));
    expect(again.out).toContain('with the mapping of last time');
    expect(again.out).toContain('2 unchanged');
  });

  test('takes a folder of pages and a file of responses', async () => {
    const folder = tempFolder();
    fileWith('returns.md', '# Returns\n\nSee [delivery](faq/delivery.md).', folder);
    fileWith('faq/delivery.md', 'Two days.', folder);
    fileWith('.git/config', 'hidden', folder);
    expect((await importing('articles', folder, '--publish')).out).toMatch(/1 added, 1 changed|2 added/);
    const responses = fileWith('ours.yaml', 'thanks: Thank you, {{contact.name}}!\n');
    expect((await importing('responses', responses, '--publish')).out).toContain('1 added');
  });

  test.each([
    ['a file that is not there', ['import', 'prices', '/nowhere.csv', '--brand', lamps], /There is no file/],
    ['a brand of others', ['import', 'prices', here, '--brand', 'boats'], /There is no such brand/],
    ['a subject that does not exist', ['import', 'people', here, '--brand', lamps], /Choose prices/],
    [
      'a local time that is none',
      ['import', 'prices', here, '--brand', lamps, '--at', 'soon'],
      /2026-12-01T00:00/,
    ],
  ])('%s ends with a sentence and exit code 1', async (_what, args, sentence) => {
    const ran = await polydesk(args, { POLYDESK_TOKEN: token });
    expect(ran.err).toMatch(sentence);
    expect(ran.err).not.toMatch(/ at .*\.ts:\d+/);
    expect(ran.code).toBe(1);
  });

  test('a wrong token, a wrong password and a service that is not there each say what to do', async () => {
    const file = fileWith('prices.csv', 'SKU;Name;Price\nA;B;1\n');
    const args = ['import', 'prices', file, '--brand', lamps];
    expect((await polydesk(args, { POLYDESK_TOKEN: 'wrong' })).err).toMatch(/get a new one/);
    expect((await polydesk(args)).err).toMatch(/--token/);
    const nowhere = { POLYDESK_TOKEN: token, POLYDESK_CENTRAL: 'http://127.0.0.1:9' };
    expect(await polydesk(args, nowhere)).toMatchObject({ code: 1 });
    const wrong = await polydesk(['token', '--email', 'sofia@example.com'], { POLYDESK_PASSWORD: 'wrong' });
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.err).toMatch(/E-mail or password is wrong/);
  });
});
