import { expect } from '@playwright/test';
import { nordlysSport } from '../../src/demo/brands/nordlys-sport/nordlys-sport.ts';
import { centralClient, conversationOf, spokenLines } from './support/central.ts';
import { customerWrites } from './support/customer.ts';
import { openCuttableLine } from './support/cuttable-line.ts';
import { screenOf } from './support/screen.ts';
import { test } from './support/test.ts';

const { brand } = nordlysSport;

test('What was written offline while the customer wrote is parked beside it: sent, edited or discarded by key', async ({
  central,
  workstation,
}) => {
  const line = await openCuttableLine(central.port);
  const { page } = await workstation('agent', { central: line.url });
  const screen = screenOf(page);
  const client = await centralClient(central.url);
  const customers = await Promise.all(
    ['Ida', 'Jonas', 'Kari'].map(async (name) => ({
      name,
      voice: await customerWrites(central.url, brand, name, [`Hei, ${name} her`]),
      written: `Skiene er på lager, ${name}`,
      news: `${name} vil heller ha truger`,
    })),
  );
  await page.getByRole('button', { name: 'Three panes' }).press('Enter');
  for (const { name } of customers) await screen.claim(name, brand.name);

  line.cut();
  await expect(page.getByText(/Reconnecting|Disconnected/).first()).toBeVisible();
  for (const { name, written } of customers) {
    await screen.write(name, written);
    await expect(screen.log(name, brand.name).getByText('Queued')).toBeVisible();
  }
  for (const { voice, news } of customers) await voice.say(news);
  line.mend();

  const decide = async (name: string, key: string) => {
    await screen.reply(name).focus();
    await page.keyboard.press('Alt+j');
    await expect(parkedOf(name)).toBeFocused();
    await page.keyboard.press(key);
    await expect(parkedOf(name)).toHaveCount(0);
  };
  const parkedOf = (name: string) =>
    screen.conversation(name, brand.name).getByRole('group', { name: /^A message that needs your decision/ });
  const spoken = async (name: string) =>
    spokenLines(client, await conversationOf(client, brand.brandId, name));
  const before = (name: string) => [`incoming: Hei, ${name} her`, `incoming: ${name} vil heller ha truger`];

  for (const { name, news, written } of customers) {
    const parked = parkedOf(name);
    await expect(parked).toContainText('The customer wrote before this could be sent.');
    await expect(parked.getByRole('group', { name: 'You wrote' })).toContainText(written);
    const since = parked.getByRole('group', { name: 'Since then' });
    await expect(since).toContainText(news);
    await expect(since).not.toContainText(`Hei, ${name} her`);
    expect(await spoken(name)).toEqual(before(name));
  }

  await decide('Ida', 's');
  await expect(screen.log('Ida', brand.name).getByText('Sent', { exact: true })).toBeVisible();
  expect(await spoken('Ida')).toEqual([...before('Ida'), 'outgoing: Skiene er på lager, Ida']);

  await decide('Jonas', 'e');
  await expect(screen.reply('Jonas')).toHaveValue('Skiene er på lager, Jonas');
  await screen.reply('Jonas').focus();
  await page.keyboard.press('End');
  await page.keyboard.type('. Truger også!', { delay: 5 });
  await screen.pressEnter('Jonas');
  await expect
    .poll(() => spoken('Jonas'))
    .toEqual([...before('Jonas'), 'outgoing: Skiene er på lager, Jonas. Truger også!']);

  await decide('Kari', 'd');
  await expect(screen.log('Kari', brand.name)).not.toContainText('Skiene er på lager');
  await expect(screen.reply('Kari')).toHaveValue('');
  await screen.write('Kari', 'Truger har vi.');
  await expect.poll(() => spoken('Kari')).toEqual([...before('Kari'), 'outgoing: Truger har vi.']);
  await page.close();
  await line.close();
});
