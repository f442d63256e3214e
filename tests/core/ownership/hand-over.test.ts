import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConversationId, TransferId } from '../../../src/contract/model/ids.ts';
import { openStage, type Stage } from '../../central/support/stage.ts';
import { lamps, personOf } from '../../central/support/test-seed.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { until } from '../support/until.ts';
import { openWorkstation, type Workstation } from '../support/workstation.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ name: 'memory', fresh: async () => ({ kind: 'embedded', folder: 'memory' }) });
});
afterAll(() => stage.close());

async function open(name: 'anna' | 'bela' | 'sofia'): Promise<Workstation> {
  const workstation = await openWorkstation(tempFolder());
  await workstation.signIn(stage.url, name);
  await workstation.connected();
  return workstation;
}

async function waitsAt(workstation: Workstation, conversationId: ConversationId): Promise<void> {
  await until('it waits', async () =>
    (await workstation.queue()).waiting.some((card) => card.conversationId === conversationId),
  );
}

async function claim(workstation: Workstation, text = 'Does it dim?'): Promise<ConversationId> {
  const { conversationId } = await stage.customerWrites(lamps, text);
  await waitsAt(workstation, conversationId);
  expect(await workstation.screen.queue.claim({ conversationId })).toMatchObject({ ok: true });
  // What is decided before the customer's words are here is decided without having seen them.
  const pane = workstation.open(conversationId);
  await until('the customer’s words are here', () => pane.texts().includes(text));
  await pane.leave();
  return conversationId;
}

const idsIn = (cards: readonly { readonly conversationId: ConversationId }[]) =>
  cards.map(({ conversationId }) => conversationId);

describe('Handing over', () => {
  test('what is offered shows at the colleague, who accepts and has all that was written; the draft stays where it was', async () => {
    const [annas, belas] = [await open('anna'), await open('bela')];
    const conversationId = await claim(annas);
    await annas.screen.conversations.saveDraft({ brandId: lamps, conversationId, text: 'Half a thought' });
    const transferId = TransferId.parse(randomUUID());
    const offer = { conversationId, transferId, personId: personOf('bela').personId, note: 'Knows dimmers' };
    expect(await annas.screen.ownership.offerTransfer(offer)).toEqual({ ok: true, value: {} });
    await until('it is offered', async () => idsIn((await belas.queue()).offered).includes(conversationId));
    expect((await belas.queue()).offered[0]?.transfer).toMatchObject({
      note: 'Knows dimmers',
      from: { name: 'anna lastname' },
    });

    const accepted = await belas.screen.ownership.answerTransfer({
      conversationId,
      transferId,
      accept: true,
    });
    expect(accepted).toEqual({ ok: true, value: {} });
    const belasPane = belas.open(conversationId);
    await until('Bela has what the customer wrote', () => belasPane.texts().includes('Does it dim?'));
    expect(idsIn((await belas.queue()).mine)).toContain(conversationId);
    expect((await belas.queue()).offered).toEqual([]);

    const annasPane = annas.open(conversationId);
    await until('Anna has it no more', () => annasPane.detail()?.writing === 'notMine');
    expect(annasPane.draft()).toMatchObject({ text: 'Half a thought' });
    expect(idsIn((await annas.queue()).mine)).not.toContain(conversationId);
    await Promise.all([annasPane.leave(), belasPane.leave()]);
  });

  test('a refusal says why in the central service’s words', async () => {
    const annas = await open('anna');
    const conversationId = await claim(annas);
    const offer = { conversationId, transferId: TransferId.parse(randomUUID()), note: '' };
    const toOtto = { ...offer, personId: personOf('otto').personId };
    expect(await annas.screen.ownership.offerTransfer(toOtto)).toMatchObject({
      ok: false,
      code: 'transferRefused',
      detail: { why: 'noRole' },
    });
  });

  test('without a connection nothing is handed over', async () => {
    const annas = await openWorkstation(tempFolder());
    await annas.signIn(stage.url, 'anna');
    await annas.connected();
    const conversationId = await claim(annas);
    await annas.close();
    const offline = await openStage({
      name: 'memory',
      fresh: async () => ({ kind: 'embedded', folder: 'memory' }),
    });
    const belas = await openWorkstation(tempFolder());
    await belas.signIn(offline.url, 'bela');
    await belas.connected();
    await offline.close();
    await until('the line is known to be broken', async () => {
      const { connectivity } = await belas.status();
      return connectivity !== 'connected';
    });
    expect(await belas.screen.ownership.reopen({ conversationId })).toMatchObject({
      ok: false,
      code: 'disconnected',
    });
    expect(await belas.screen.ownership.colleagues({ brandId: lamps })).toMatchObject({
      ok: false,
      code: 'disconnected',
    });
  });

  test('who looks at a waiting conversation is shown to colleagues for as long as they look', async () => {
    const [annas, belas] = [await open('anna'), await open('bela')];
    const { conversationId } = await stage.customerWrites(lamps, 'Anyone?');
    await waitsAt(annas, conversationId);
    await waitsAt(belas, conversationId);
    await annas.screen.ownership.look({ conversationId });
    await until('Bela sees that Anna looks', async () =>
      (await belas.queue()).waiting.some(
        (card) => card.conversationId === conversationId && card.lookers.includes('anna lastname'),
      ),
    );
    expect((await annas.queue()).waiting.flatMap(({ lookers }) => lookers)).toEqual([]);
    await annas.screen.ownership.look({ conversationId: null });
  });

  test('what others hold is listed for a team lead only, and what one resolved among the closed', async () => {
    const [annas, sofias] = [await open('anna'), await open('sofia')];
    const conversationId = await claim(annas, 'Onko himmennin mukana?');
    await until('Sofia sees who holds it', async () =>
      (await sofias.queue()).others.some(
        (card) => card.conversationId === conversationId && card.holderName === 'anna lastname',
      ),
    );
    expect((await annas.queue()).others).toEqual([]);

    await annas.send(lamps, conversationId, 'Himmennin kuuluu pakkaukseen.');
    const exit = { kind: 'resolve', disposition: 'answered' } as const;
    expect(await annas.screen.conversations.leave({ brandId: lamps, conversationId, exit })).toMatchObject({
      ok: true,
    });
    await until('it is closed', async () => idsIn((await annas.queue()).closed).includes(conversationId));
  });

  test('an ended conversation is taken up again by who held it, and searched before that', async () => {
    const annas = await open('anna');
    const conversationId = await claim(annas, 'Löytyykö kattovalaisin valkoisena?');
    const exit = { kind: 'resolve', disposition: 'answered' } as const;
    expect(await annas.screen.conversations.leave({ brandId: lamps, conversationId, exit })).toMatchObject({
      ok: true,
    });
    await until('it is closed', async () => idsIn((await annas.queue()).closed).includes(conversationId));
    const find = (text: string) => annas.screen.queue.searchFinished({ text, brandId: null });
    const { hits } = await find('valkois kattovala');
    expect(idsIn(hits.map(({ card }) => card))).toEqual([conversationId]);
    expect(hits[0]?.excerpt.filter(({ match }) => match).map(({ text }) => text)).toEqual([
      'kattovalaisin',
      'valkoisena',
    ]);
    expect((await find('valkoisena punaisena')).hits).toEqual([]);
    expect((await find('" OR *')).hits).toEqual([]);

    expect(await annas.screen.ownership.reopen({ conversationId })).toEqual({ ok: true, value: {} });
    await until('it is mine again', async () => idsIn((await annas.queue()).mine).includes(conversationId));
    expect((await find('valkoisena')).hits).toEqual([]);
  });
});
