import { expect } from '@playwright/test';
import { dobrayaMiska } from '../../src/demo/brands/dobraya-miska/dobraya-miska.ts';
import { harbourTable } from '../../src/demo/brands/harbour-table/harbour-table.ts';
import { ironworksGym } from '../../src/demo/brands/ironworks-gym/ironworks-gym.ts';
import { kuumaKeittiot } from '../../src/demo/brands/kuuma-keittiot/kuuma-keittiot.ts';
import { lunaKosmetyki } from '../../src/demo/brands/luna-kosmetyki/luna-kosmetyki.ts';
import { nordlysSport } from '../../src/demo/brands/nordlys-sport/nordlys-sport.ts';
import { centralClient, conversationOf, spokenLines, transcript } from './support/central.ts';
import { type CustomerVoice, customerWrites } from './support/customer.ts';
import { takeExit } from './support/exits.ts';
import { type Keyboard, keyboardOf } from './support/keyboard.ts';
import { commentOnPlaza, seenOnPlaza } from './support/plaza.ts';
import { type PointerWatch, watchPointer } from './support/pointer-watch.ts';
import { type Screen, screenOf } from './support/screen.ts';
import { test as base } from './support/test.ts';

const spam = {
  commentId: 'spam',
  brandId: nordlysSport.brand.brandId,
  postId: 'first-snow',
  authorName: 'billig_sko',
  text: 'SAMME SKO TIL HALV PRIS!!!',
  breaksRules: true,
};

/** In the order in which they write. */
const customers = {
  Pekka: { demo: kuumaKeittiot, asks: 'Moi! Mitä Saari-sohva maksaa?' },
  Ida: { demo: nordlysSport, asks: 'Hei, jeg trenger løpesko' },
  Amelia: { demo: ironworksGym, asks: 'Hi, can I freeze my membership?' },
  Olive: { demo: harbourTable, asks: 'We were ill after our visit yesterday.' },
  Kasia: { demo: lunaKosmetyki, asks: 'Dzień dobry, mam pytanie o kwasy' },
  Masha: { demo: dobrayaMiska, asks: 'Здравствуйте! Где мой заказ?' },
  Jonas: { demo: nordlysSport, asks: 'Skiene mine er kalt tilbake, sier naboen' },
  Liam: { demo: ironworksGym, asks: 'Hello, which coach is best for runners?' },
  Frank: { demo: harbourTable, asks: 'How much is a gift card?' },
} as const;
type Name = keyof typeof customers;

const test = base.extend({
  centralFolder: async ({ centralFolder }, use) => {
    commentOnPlaza(centralFolder, [spam]);
    await use(centralFolder);
  },
});

/** Presses Tab until a button has the focus, and Enter. */
async function pressButton({ page }: Screen, name: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name })).toBeFocused({ timeout: 200 });
  }).toPass({ intervals: [0] });
  await page.keyboard.press('Enter');
}

test('A shift of ten conversations at six brands, with every exit, passes without a mouse and ends with an empty desk', async ({
  central,
  centralFolder,
  workstation,
}) => {
  const watches: PointerWatch[] = [];
  const beforeOpening = async (page: Screen['page']) => {
    watches.push(await watchPointer(page));
  };
  const nora = screenOf((await workstation('agent', { beforeOpening })).page);
  const mikko = screenOf((await workstation('agent2', { beforeOpening })).page);
  const [keys, mikkosKeys] = [keyboardOf(nora), keyboardOf(mikko)];
  const client = await centralClient(central.url);

  const voices = new Map<Name, CustomerVoice>();
  const ids = new Map<string, string>();
  const spoken = new Map<Name, string[]>();
  const names = Object.keys(customers) as Name[];
  await expect(nora.queue.getByRole('option', { name: /billig_sko/ })).toBeVisible();
  for (const name of names) {
    const { asks, demo } = customers[name];
    voices.set(name, await customerWrites(central.url, demo.brand, name, [asks]));
    spoken.set(name, [`incoming: ${asks}`]);
    ids.set(name, await conversationOf(client, demo.brand.brandId, name));
  }
  ids.set(spam.authorName, await conversationOf(client, spam.brandId, spam.authorName));
  const log = (name: Name, screen = nora) => screen.log(name, customers[name].demo.brand.name);
  const went = async (name: Name, text: string, screen = nora) => {
    spoken.get(name)?.push(`outgoing: ${text}`);
    await expect(log(name, screen)).toContainText(text);
    await expect(log(name, screen).getByText(/^(Queued|Sending)$/)).toHaveCount(0);
  };
  const write = async (name: Name, text: string, by: Keyboard = keys, screen = nora) => {
    await by.write(name, text);
    await went(name, text, screen);
  };
  const hears = async (name: Name, text: string) => {
    await voices.get(name)?.say(text);
    spoken.get(name)?.push(`incoming: ${text}`);
    await expect(log(name)).toContainText(text);
  };
  const becomes = (name: string, state: Record<string, unknown>) =>
    expect
      .poll(async () => {
        const conversationId = ids.get(name) ?? '';
        return (await client.conversations.messages({ conversationId })).conversation;
      })
      .toMatchObject(state);
  const exit = async (name: string, ...numbers: readonly [string, ...string[]]) => {
    await keys.goTo(name);
    await takeExit(nora, name, ...numbers);
  };

  await test.step('as many as one may hold, and no more', async () => {
    await nora.connected();
    await keys.claim(spam.authorName);
    await keys.command('Two by two panes');
    for (const name of ['Pekka', 'Ida', 'Amelia']) await keys.claim(name);
    await expect(nora.page.getByText('4 of 4 chats')).toBeVisible();
    await keys.pointAt('Olive');
    await nora.page.keyboard.press('Enter');
    await expect(nora.queue.getByText('Not claimed: you hold 4, your limit.')).toBeVisible();
    await nora.page.keyboard.press('Escape');
  });

  await test.step('a comment is hidden', async () => {
    await exit(spam.authorName, '8');
    await pressButton(nora, 'Ask the channel to hide it');
    await expect(nora.page.getByRole('dialog')).toBeHidden();
  });

  await test.step('a price, tags, a note, and what the brand wants to know at the end', async () => {
    const item = kuumaKeittiot.priceItems.find(({ name }) => name.startsWith('Saari-sohva'));
    await went('Pekka', await keys.sendPrice('Pekka', item?.sku ?? ''));
    await hears('Pekka', 'Kiitos! Edellinen tuli rikki.');
    await write('Pekka', 'Voi ei! Kirjaan sen heti.');
    await keys.tag('Pekka', 'sohvat');
    await keys.note('Pekka', 'Jalka poikki, uusi tilattu');
    await keys.goTo('Pekka');
    const { keyboard } = nora.page;
    await keyboard.press('ControlOrMeta+Enter');
    const dialog = nora.page.getByRole('dialog', { name: 'Resolve the conversation with Pekka' });
    await expect(dialog.getByRole('listbox', { name: 'How it ended' })).toBeFocused();
    await keyboard.press('5');
    const number = dialog.getByRole('textbox', { name: 'Tilausnumero (required)' });
    await expect(number).toBeFocused();
    await keyboard.press('Enter');
    await expect(dialog.getByText('The brand wants to know this. Fill it in.')).toHaveCount(2);
    await keyboard.press('Tab');
    await keyboard.type('Kulj');
    await keyboard.press('Shift+Tab');
    await expect(number).toBeFocused();
    await keyboard.type('48213');
    await keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('a response; pending until the customer writes; no response needed', async () => {
    await went('Ida', await keys.sendResponse('Ida', 'løpesko'));
    await exit('Ida', '6');
    await becomes('Ida', { status: 'pending' });
    await hears('Ida', 'Mest på vei');
    await becomes('Ida', { status: 'open' });
    await write('Ida', 'Da er Kystfart tingen for deg!');
    await hears('Ida', 'Tusen takk 🙏');
    await exit('Ida', '2');
  });

  await test.step('snoozed, and back as soon as the customer writes', async () => {
    await write('Amelia', 'Let me check that with your club. Back in a bit.');
    await exit('Amelia', '5', '2');
    await becomes('Amelia', { status: 'snoozed' });
  });

  await test.step('escalated', async () => {
    await keys.claim('Olive');
    await write('Olive', 'I am so sorry to hear that. Our duty manager will call you.');
    await exit('Olive', '3', '1');
    await expect(nora.page.getByRole('textbox', { name: /^Note for them/ })).toBeFocused();
    await nora.page.keyboard.type('Table 12, oysters');
    await nora.page.keyboard.press('Enter');
  });

  await test.step('skipped, and taken by a colleague', async () => {
    await keys.claim('Kasia');
    await exit('Kasia', '4', '2');
    await becomes('Kasia', { status: 'queued', holder: null });
    await mikkosKeys.claim('Kasia');
    await write('Kasia', 'Dzień dobry! Proszę pytać śmiało.', mikkosKeys, mikko);
    await takeExit(mikko, 'Kasia', '1', '1');
  });

  await test.step('in another script', async () => {
    await keys.claim('Masha');
    await write('Masha', 'Здравствуйте! Заказ уже в пути — завтра будет у вас.');
    await exit('Masha', '1', '3');
  });

  await test.step('moved to another queue', async () => {
    await keys.claim('Jonas');
    await write('Jonas', 'Bra du spør! Jeg henter teamet vårt.');
    await exit('Jonas', '7');
    await expect(nora.page.getByRole('dialog').getByRole('option', { name: /Internt team/ })).toBeVisible();
    for (const text of ['internt', 'Tilbakekalling?']) {
      await nora.page.keyboard.type(text);
      await nora.page.keyboard.press('Enter');
    }
    await expect(nora.page.getByRole('dialog')).toBeHidden();
  });

  await test.step('handed over to a colleague', async () => {
    await keys.claim('Liam');
    await write('Liam', 'One of us is a runner: here he comes.');
    await exit('Liam', '7');
    await expect(nora.page.getByRole('dialog').getByRole('option', { name: /Mikko/ })).toBeVisible();
    for (const text of ['mikko', 'Runner, asks for a coach']) {
      await nora.page.keyboard.type(text);
      await nora.page.keyboard.press('Enter');
    }
    await expect(mikko.queue.getByText('Runner, asks for a coach')).toBeVisible();
    await expect(async () => {
      // An answer right after the offer appeared may have been meant for something else, and is not taken.
      await mikko.page.keyboard.press('Alt+y');
      await expect(mikko.reply('Liam')).toBeFocused({ timeout: 1_000 });
    }).toPass();
    await write('Liam', 'Mikko here. Sarah in Leeds, no doubt!', mikkosKeys, mikko);
    await takeExit(mikko, 'Liam', '1', '1');
  });

  await test.step('the last one, and the one that comes back', async () => {
    await keys.claim('Frank');
    const [card] = harbourTable.priceItems;
    await went('Frank', await keys.sendPrice('Frank', card?.sku ?? ''));
    await exit('Frank', '1', '1');
    await voices.get('Amelia')?.say('Any news?');
    spoken.get('Amelia')?.push('incoming: Any news?');
    await becomes('Amelia', { status: 'open', holder: { name: 'Nora Lindqvist' } });
    await write('Amelia', 'Yes: frozen until March, free of charge.');
    await exit('Amelia', '1', '2');
  });

  await test.step('what is finished is found again', async () => {
    await becomes('Pekka', { status: 'resolved' });
    await nora.page.keyboard.press('Alt+f');
    await expect(nora.page.getByRole('combobox', { name: 'Search my finished conversations' })).toBeFocused();
    await nora.page.keyboard.type('kirjaan heti');
    const hit = nora.page.getByRole('listbox', { name: 'Finished conversations found' }).getByRole('option');
    await expect(hit).toHaveCount(1);
    await expect(hit).toContainText('Pekka');
    await nora.page.keyboard.press('Enter');
    await expect(log('Pekka')).toContainText('Edellinen tuli rikki.');
    await nora.page.keyboard.press('Escape');
  });

  await test.step('the central service has every word and every end', async () => {
    await becomes(spam.authorName, { status: 'resolved', ending: 'commentHidden' });
    await becomes('Pekka', {
      ...{ status: 'resolved', disposition: 'complaint', tags: ['sohvat'] },
      wrapUp: { orderNumber: '48213', damage: 'Kuljetus' },
    });
    await becomes('Ida', { status: 'resolved', ending: 'noResponseNeeded', disposition: null });
    await becomes('Amelia', { status: 'resolved', disposition: 'membershipChanged' });
    await becomes('Olive', {
      ...{ status: 'queued', holder: null, queueId: 'internal' },
      escalation: { reason: 'allergyIncident', note: 'Table 12, oysters' },
    });
    await becomes('Kasia', { status: 'resolved', holder: { name: 'Mikko Saarinen' } });
    await becomes('Masha', { status: 'resolved', disposition: 'orderStatus' });
    await becomes('Jonas', { status: 'queued', holder: null, queueId: 'internal' });
    await becomes('Liam', { status: 'resolved', holder: { name: 'Mikko Saarinen' } });
    await becomes('Frank', { status: 'resolved', disposition: 'tableBooked' });
    for (const name of names)
      expect(await spokenLines(client, ids.get(name) ?? '')).toEqual(spoken.get(name));
    const notes = (await transcript(client, ids.get('Pekka') ?? '')).filter(({ kind }) => kind === 'note');
    expect(notes.map(({ text }) => text)).toEqual(['Jalka poikki, uusi tilattu']);
    expect(seenOnPlaza(centralFolder, spam.commentId)).toEqual({ hidden: true, replies: [] });
  });

  await test.step('the desk is empty, and nobody had a mouse', async () => {
    await expect(nora.queue.getByText('Nobody waits')).toBeVisible();
    await expect(nora.queue.getByText('None yet')).toBeVisible();
    await expect(nora.queue.getByRole('listbox')).toHaveCount(0);
    await expect(nora.page.getByText('0 of 4 chats')).toBeVisible();
    expect(watches.flatMap(({ used }) => used())).toEqual([]);
    // It would have been noticed.
    await nora.page.mouse.click(800, 500);
    await expect.poll(() => watches[0]?.used().length).toBe(3);
  });
});
