import { expect, test } from 'vitest';
import type { ConversationId } from '../../../../src/contract/model/ids.ts';
import { besideSeed } from '../../support/beside-seed.ts';
import { centralClient } from '../../support/central-client.ts';
import type { Engine } from '../../support/engine.ts';
import { untilFound } from '../../support/mail-stage.ts';
import { newMessageId, openStage, type Stage } from '../../support/stage.ts';
import { boats, lamps } from '../../support/test-seed.ts';
import { connect, lookAt } from '../whole-life/scene.ts';

const ANGRY = 'TÄMÄ ON TÖRKEÄÄ! Haluan rahani takaisin!!!';

export function moodSuite(engine: Engine, stage: () => Stage): void {
  const now = async (conversationId: ConversationId) => (await lookAt(stage(), conversationId)).conversation;

  test('an upset customer is told by their first words or by later ones, with what they were', async () => {
    const angry = await stage().customerWrites(lamps, ANGRY);
    const first = (await now(angry.conversationId)).sentiment;
    expect(first).toMatchObject({ mood: 'upset', by: 'words' });
    expect(first?.because.length).toBeGreaterThan(0);
    const calm = await stage().customerWrites(lamps, 'Onko lamppu varastossa?');
    expect((await now(calm.conversationId)).sentiment?.mood ?? 'neutral').toBe('neutral');
    await calm.write(ANGRY);
    expect((await now(calm.conversationId)).sentiment).toMatchObject({ mood: 'upset', by: 'words' });
    await calm.write('Mihin aikaan avaatte?');
    expect((await now(calm.conversationId)).sentiment).toMatchObject({ mood: 'upset' });
  });

  test('the brand’s language is heard whatever the browser says', async () => {
    const start = (locale: string) =>
      centralClient(stage().url).webChat.start({
        brandId: lamps,
        messageId: newMessageId(),
        customerName: 'Cleo',
        locale,
        text: 'olen todella pettynyt, tämä on huijausta',
      });
    for (const locale of ['en-GB', 'fi-FI', 'ja-JP']) {
      const { conversationId } = await start(locale);
      expect([locale, (await now(conversationId)).sentiment?.mood]).toEqual([locale, 'upset']);
    }
  });

  test('who comes again to the same brand is known as returning; at another brand they are new', async () => {
    const first = await stage().customerWrites(lamps);
    expect((await now(first.conversationId)).customerStanding).toBe('prospect');
    const again = (brandId: typeof lamps) =>
      centralClient(stage().url).webChat.start({
        brandId,
        messageId: newMessageId(),
        customerName: 'Cleo',
        locale: 'fi-FI',
        text: 'Hello again',
        earlierToken: first.token,
      });
    expect((await now((await again(lamps)).conversationId)).customerStanding).toBe('returning');
    const lena = await stage().signIn('lena');
    const { conversationId } = await again(boats);
    const { conversation } = await lena.call.conversations.messages({ conversationId });
    expect(conversation.customerStanding).toBe('prospect');
    expect((await now(first.conversationId)).customerStanding).toBe('prospect');
  });

  test('by itself an upset customer is given to somebody before those who wait longer', async () => {
    const own = await openStage(engine, { seed: besideSeed({ assignsAutomatically: true }) });
    try {
      const calm = await own.customerWrites(lamps, 'Onko lamppu varastossa?');
      const angry = await own.customerWrites(lamps, ANGRY);
      const last = await own.customerWrites(lamps, 'Onko tuoli varastossa?');
      const adam = await own.signIn('adam');
      const leave = await connect(adam);
      const held = await untilFound(async () => {
        const { conversations } = await adam.call.feed.snapshot({ brandId: lamps });
        const mine = conversations.filter(({ holder }) => holder !== null);
        // As many as fit.
        return mine.length === 2 ? mine : null;
      });
      await leave();
      expect(held.map(({ conversationId }) => conversationId)).not.toContain(last.conversationId);
      const [first] = held.toSorted((one, other) => (one.claimedAt ?? 0) - (other.claimedAt ?? 0));
      expect(first?.conversationId).toBe(angry.conversationId);
      expect(held.map(({ conversationId }) => conversationId)).toContain(calm.conversationId);
    } finally {
      await own.close();
    }
  });
}
