import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import type { KnowledgeReference } from '../../../src/contract/model/brand-pack.ts';
import { MessageId } from '../../../src/contract/model/ids.ts';
import { boats, lamps } from '../../central/support/test-seed.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { take } from '../support/queue-steps.ts';
import { lineTo, sharedStage } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { openWorkstation, type Workstation } from '../support/workstation.ts';

const stage = sharedStage();

const itemOne = { brandId: lamps, kind: 'priceItem', id: 'item-01' } as const;

async function workstationOf(
  name: 'anna' | 'sofia',
  url = stage().url,
  folder = tempFolder(),
): Promise<Workstation> {
  const workstation = await openWorkstation(folder);
  await workstation.signIn(url, name);
  await workstation.connected();
  await downloaded(workstation);
  return workstation;
}

function downloaded({ screen }: Workstation): Promise<void> {
  return until('the pack is there', async () => {
    const found = await screen.lookup.find({ brandId: lamps, text: '', limit: 1 });
    return found.ok && found.value.prices.length > 0;
  });
}

const insertTextOf = async ({ screen }: Workstation, priceItemId: string) => {
  const detail = await screen.lookup.price({ brandId: lamps, priceItemId });
  if (!detail.ok || detail.value.hit.insertText === null) throw new Error('nothing to insert');
  return { text: detail.value.hit.insertText, version: detail.value.hit.version };
};

describe('What agents insert', () => {
  test('reaches the brand, from a workstation that was offline too, and is most used for everybody', async () => {
    const line = await lineTo(stage());
    const folder = tempFolder();
    const anna = await workstationOf('anna', line.url, folder);
    await line.cut();
    await until('the line is gone', async () => (await anna.status()).connectivity !== 'connected');
    await anna.screen.lookup.used({ ...itemOne, how: 'inserted' });
    await anna.screen.lookup.used({ ...itemOne, id: 'item-02', how: 'opened' });
    await anna.screen.lookup.pin({ ...itemOne, id: 'item-03', pinned: true });
    await anna.close();

    await line.mend();
    const again = await openWorkstation(folder);
    await again.connected();
    const supervisor = await stage().signIn('sofia');
    const most = () => supervisor.call.knowledge.mostUsed({ brandId: lamps });
    await until('the brand has counted it', async () => (await most()).some(({ id }) => id === 'item-01'));

    const shelf = await again.screen.lookup.shelf({ brandId: lamps });
    if (!shelf.ok) throw new Error(shelf.code);
    const ids = (list: typeof shelf.value.pinned) =>
      list.map((entry) => (entry.kind === 'price' ? entry.hit.priceItemId : ''));
    expect([ids(shelf.value.pinned), ids(shelf.value.recent)]).toEqual([['item-03'], ['item-02', 'item-01']]);

    const sofia = await workstationOf('sofia');
    await until('everybody sees it', async () => {
      const theirs = await sofia.screen.lookup.shelf({ brandId: lamps });
      return theirs.ok && ids(theirs.value.mostUsed).includes('item-01');
    });
  });
});

describe('A team lead', () => {
  test('confirms texts, reads the history and goes back, as the central service decides', async () => {
    const { screen } = await workstationOf('sofia');
    const listed = await screen.knowledge.verifications({ brandId: lamps });
    expect(listed.ok && listed.value.map(({ id, state }) => [id, state])).toEqual([
      ['hello', 'due'],
      ['returns', 'expired'],
    ]);
    const verified = await screen.knowledge.verify({
      brandId: lamps,
      rows: [{ kind: 'article', id: 'returns' }],
      owner: 'Sofia',
    });
    if (!verified.ok) throw new Error(verified.code);
    const { packVersion } = verified.value;
    await until('the confirmation arrived', async () => {
      const now = await screen.knowledge.verifications({ brandId: lamps });
      return now.ok && now.value.some(({ owner, state }) => owner === 'Sofia' && state === 'verified');
    });

    const history = await screen.knowledge.history({ brandId: lamps });
    expect(history.ok && history.value.publications[0]).toMatchObject({
      version: packVersion,
      origin: 'verification',
      changed: 1,
    });
    const changes = await screen.knowledge.changes({
      brandId: lamps,
      from: packVersion - 1,
      to: packVersion,
    });
    expect(changes.ok && changes.value.changes.map(({ id, what }) => [id, what])).toEqual([
      ['returns', 'changed'],
    ]);

    const back = { brandId: lamps, toVersion: packVersion - 1, reason: 'Too early' };
    expect(await screen.knowledge.rollBack({ ...back, expectedVersion: packVersion - 1 })).toEqual({
      ok: false,
      code: 'packChanged',
    });
    expect(await screen.knowledge.rollBack({ ...back, expectedVersion: packVersion })).toEqual({
      ok: true,
      value: { packVersion: packVersion + 1 },
    });
  });

  test('alone may see the gaps, and only of their own brands', async () => {
    const anna = await workstationOf('anna');
    const sofia = await workstationOf('sofia');
    expect(await anna.screen.knowledge.gaps({ brandId: lamps })).toMatchObject({
      ok: false,
      code: 'forbidden',
    });
    expect(await sofia.screen.knowledge.gaps({ brandId: boats })).toMatchObject({
      ok: false,
      code: 'notFound',
    });
    expect(await sofia.screen.knowledge.gaps({ brandId: lamps })).toEqual({ ok: true, value: [] });
  });

  test('hears at once that nothing can be asked without the network', async () => {
    const line = await lineTo(stage());
    const { screen, status } = await workstationOf('sofia', line.url);
    await line.cut();
    await until('the line is gone', async () => (await status()).connectivity !== 'connected');
    expect(await screen.knowledge.history({ brandId: lamps })).toEqual({ ok: false, code: 'disconnected' });
    expect(await screen.knowledge.verifications({ brandId: lamps })).toMatchObject({ ok: true });
  });

  test('imports a price list: pieces, report, a second yes, and one new version', async () => {
    const { screen } = await workstationOf('sofia');
    const csv = new TextEncoder().encode(
      'SKU;Name;Price;Currency\nITEM-01;Item item-01;99,00;EUR\nNEW-1;Uutuus;12,50;EUR\n',
    );
    const begun = await screen.knowledge.import.begin({
      brandId: lamps,
      subject: 'prices',
      files: [{ path: 'prices.csv', bytes: csv.length }],
    });
    if (!begun.ok) throw new Error(begun.code);
    const ofImport = { brandId: lamps, importId: begun.value.importId };
    const piece = { file: 0, offset: 0, base64: Buffer.from(csv).toString('base64') };
    expect(await screen.knowledge.import.piece({ ...ofImport, ...piece })).toEqual({
      ok: true,
      value: { received: csv.length },
    });
    const mapping = { tax: 'included', unit: 'kpl', currency: 'EUR', removeMissing: false } as const;
    const read = await screen.knowledge.import.read({ ...ofImport, mapping });
    if (!read.ok) throw new Error(read.code);
    expect(read.value).toMatchObject({
      problem: null,
      questions: [],
      report: { added: 1, changed: 1, jumps: 1 },
    });
    const expectedVersion = read.value.report?.packVersion ?? 0;
    const publish = { ...ofImport, expectedVersion, reason: 'New list' };
    expect(await screen.knowledge.import.publish(publish)).toEqual({
      ok: false,
      code: 'notReady',
      detail: { why: 'confirm', confirm: 'priceJumps' },
    });
    expect(await screen.knowledge.import.publish({ ...publish, confirmed: ['priceJumps'] })).toMatchObject({
      ok: true,
      value: { result: 'published' },
    });
    await until('it is found', async () => {
      const found = await screen.lookup.find({ brandId: lamps, text: 'uutuus' });
      return found.ok && found.value.prices.length === 1;
    });
  });
});

describe('References', () => {
  test('stay with the draft over a restart while their text stands in it, and the message is taken with them', async () => {
    const folder = tempFolder();
    const anna = await workstationOf('anna', stage().url, folder);
    const customer = await stage().customerWrites(lamps, 'How much?');
    await take(anna, customer);
    const { conversationId } = customer;
    const here = { brandId: lamps, conversationId };
    const price: KnowledgeReference = {
      kind: 'priceItem',
      id: 'item-04',
      ...(await insertTextOf(anna, 'item-04')),
    };
    const edited: KnowledgeReference = { ...price, id: 'item-05', text: '77 €' };
    const text = `It costs ${price.text}.`;
    await anna.screen.conversations.saveDraft({ ...here, text, references: [price, edited] });
    await anna.close();

    const again = await openWorkstation(folder);
    await again.connected();
    const pane = again.open(conversationId);
    await until('the draft is there', () => pane.draft()?.text === text);
    expect(pane.draft()?.references).toEqual([price]);

    const sent = await again.screen.conversations.send({
      ...here,
      messageId: MessageId.parse(newId()),
      text,
      references: [price],
    });
    expect(sent.ok).toBe(true);
    await until('it arrived', async () => (await again.status()).unsent === 0);
  });
});
