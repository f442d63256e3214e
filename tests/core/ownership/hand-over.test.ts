import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { QueueId, TransferId } from '../../../src/contract/model/ids.ts';
import { lamps, personOf } from '../../central/support/test-seed.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { take, waitsInQueue } from '../support/queue-steps.ts';
import { lineTo, sharedStage } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { openWorkstation, type Workstation } from '../support/workstation.ts';

const stage = sharedStage();

async function workstationOf(name: string, url = stage().url): Promise<Workstation> {
  const workstation = await openWorkstation(tempFolder());
  await workstation.signIn(url, name);
  await workstation.connected();
  return workstation;
}

const newTransferId = () => TransferId.parse(randomUUID());

async function offered(workstation: Workstation, transferId: TransferId): Promise<void> {
  await until('the offer is there', async () =>
    (await workstation.queue()).offered.some(({ transfer }) => transfer?.transferId === transferId),
  );
}

describe('A transfer', () => {
  test('is offered to a colleague who has it all once they accept, and the other’s pane says so', async () => {
    const [anna, bela] = [await workstationOf('anna'), await workstationOf('bela')];
    const customer = await stage().customerWrites(lamps, 'Does it dim?');
    const { conversationId } = customer;
    const annas = await take(anna, customer);
    const sent = await anna.send(lamps, conversationId, 'One moment');
    if (!sent.ok) throw new Error(sent.code);
    await until('it was sent', () => annas.messages().some(({ delivery }) => delivery === 'sent'));
    const draft = { brandId: lamps, conversationId, text: 'half a thought' };
    expect(await anna.screen.conversations.saveDraft(draft)).toMatchObject({ ok: true });

    const colleagues = await anna.screen.ownership.colleagues({ brandId: lamps });
    expect(JSON.stringify(colleagues)).toContain('bela lastname');
    const transferId = newTransferId();
    const { personId } = personOf('bela');
    const offer = { conversationId, transferId, personId, note: 'You know dimmers' };
    expect(await anna.screen.ownership.offerTransfer(offer)).toMatchObject({ ok: true });
    await offered(bela, transferId);
    const accept = { conversationId, transferId, accept: true };
    expect(await bela.screen.ownership.answerTransfer(accept)).toMatchObject({ ok: true });

    const belas = bela.open(conversationId);
    await until('all is there', () => belas.texts().includes('One moment'));
    expect(belas.texts()).toContain('Does it dim?');
    expect(belas.detail()?.writing).toBe('allowed');
    expect((await bela.queue()).mine.map((card) => card.conversationId)).toContain(conversationId);
    await until('it is not anna’s any more', () => annas.detail()?.writing === 'notMine');
    const lists = await anna.queue();
    const shown = [
      lists.waiting,
      lists.mine,
      lists.snoozed,
      lists.offered,
      lists.others,
      lists.closed,
    ].flat();
    expect(shown.map((card) => card.conversationId)).not.toContain(conversationId);
    expect(annas.texts()).toContain('One moment');
    const again = anna.open(conversationId);
    await until('the draft is still there', () => again.draft()?.text === 'half a thought');
  });

  test('declined or withdrawn leaves it where it was', async () => {
    const [anna, bela] = [await workstationOf('anna'), await workstationOf('bela')];
    const customer = await stage().customerWrites(lamps);
    const { conversationId } = customer;
    const annas = await take(anna, customer);
    const { personId } = personOf('bela');
    for (const end of ['declined', 'withdrawn'] as const) {
      const transferId = newTransferId();
      const offer = { conversationId, transferId, personId, note: '' };
      expect(await anna.screen.ownership.offerTransfer(offer)).toMatchObject({ ok: true });
      await offered(bela, transferId);
      const ended =
        end === 'declined'
          ? await bela.screen.ownership.answerTransfer({ conversationId, transferId, accept: false })
          : await anna.screen.ownership.withdrawTransfer({ conversationId, transferId });
      expect(ended).toMatchObject({ ok: true });
      await until('the offer is gone', async () =>
        (await bela.queue()).offered.every((card) => card.conversationId !== conversationId),
      );
      await until('the offerer knows', () => annas.detail()?.conversation.transfer === null);
      expect(annas.detail()?.writing).toBe('allowed');
      const late = { conversationId, transferId, accept: true };
      expect(await bela.screen.ownership.answerTransfer(late)).toMatchObject({ ok: false });
    }
  });

  test('and every other hand-over is refused while something written waits, or without a connection', async () => {
    const line = await lineTo(stage());
    const anna = await workstationOf('anna', line.url);
    const customer = await stage().customerWrites(lamps);
    const { conversationId } = customer;
    const pane = await take(anna, customer);
    await line.cut();
    await until('the cut is noticed', async () => (await anna.status()).connectivity !== 'connected');
    const offer = {
      ...{ conversationId, transferId: newTransferId(), note: '' },
      personId: personOf('bela').personId,
    };
    const move = { conversationId, queueId: QueueId.parse('main'), note: '' };
    const { ownership } = anna.screen;
    expect(await ownership.offerTransfer(offer)).toMatchObject({ code: 'disconnected' });
    expect(await ownership.reopen({ conversationId })).toMatchObject({ code: 'disconnected' });
    expect(await ownership.colleagues({ brandId: lamps })).toMatchObject({ code: 'disconnected' });
    expect(await anna.send(lamps, conversationId, 'Still to go')).toMatchObject({ ok: true });
    expect(await ownership.offerTransfer(offer)).toMatchObject({ code: 'unsent' });
    expect(await ownership.moveToQueue(move)).toMatchObject({ code: 'unsent' });
    expect(await ownership.hideComment({ conversationId })).toMatchObject({ code: 'unsent' });
    expect(pane.detail()?.writing).toBe('allowed');
  });
});

describe('A conversation taken away while the line was cut', () => {
  test('is shown as not mine, and what was written meanwhile waits for a decision', async () => {
    const line = await lineTo(stage());
    const anna = await workstationOf('anna', line.url);
    const bela = await workstationOf('bela');
    const customer = await stage().customerWrites(lamps);
    const { conversationId } = customer;
    const pane = await take(anna, customer);
    const transferId = newTransferId();
    const { personId } = personOf('bela');
    const offer = { conversationId, transferId, personId, note: '' };
    expect(await anna.screen.ownership.offerTransfer(offer)).toMatchObject({ ok: true });
    await offered(bela, transferId);
    await line.cut();
    expect(await anna.send(lamps, conversationId, 'Written in the dark')).toMatchObject({ ok: true });
    const accept = { conversationId, transferId, accept: true };
    expect(await bela.screen.ownership.answerTransfer(accept)).toMatchObject({ ok: true });
    await line.mend();
    await anna.screen.status.reconnectNow();
    await until('it is not anna’s any more', () => pane.detail()?.writing === 'notMine');
    await until('her text waits for her', () =>
      pane.messages().some(({ text, delivery }) => text === 'Written in the dark' && delivery === 'parked'),
    );
    expect((await anna.queue()).closed.map((card) => card.conversationId)).not.toContain(conversationId);
  });
});

describe('A colleague who looks at what waits', () => {
  test('is named on its card, and the queue is not theirs alone', async () => {
    const [anna, bela] = [await workstationOf('anna'), await workstationOf('bela')];
    const { conversationId } = await stage().customerWrites(lamps);
    await Promise.all([waitsInQueue(anna, conversationId), waitsInQueue(bela, conversationId)]);
    await anna.screen.ownership.look({ conversationId });
    const lookersAt = async (who: Workstation) =>
      (await who.queue()).waiting.find((card) => card.conversationId === conversationId)?.lookers;
    await until('bela sees who looks', async () => (await lookersAt(bela))?.[0] === 'anna lastname');
    expect(await lookersAt(anna)).toEqual([]);
    await anna.screen.ownership.look({ conversationId: null });
  });

  test('sees what is said in it as it comes, if they may read it, as does a lead at a colleague’s', async () => {
    const [anna, sofia] = [await workstationOf('anna'), await workstationOf('sofia')];
    const customer = await stage().customerWrites(lamps, 'Terve', 'Ida');
    await take(anna, customer);
    const seen = sofia.open(customer.conversationId);
    await until('the lead reads it', () => seen.texts().includes('Terve'));
    await customer.write('Oletko siellä?');
    await until('the lead reads on', () => seen.texts().includes('Oletko siellä?'));
  });
});
