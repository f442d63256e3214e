import { expect, test } from 'vitest';
import { openDatabase } from '../../../../src/central/database/open-database.ts';
import type { Engine } from '../../support/engine.ts';
import { handledSeed } from '../../support/handled-seed.ts';
import { openStage } from '../../support/stage.ts';
import { personOf } from '../../support/test-seed.ts';
import { heldBy, sceneOf } from './scene.ts';

/** `lasting` gives a database that can be looked into after the service has closed. */
export function skipSuite(engine: Engine, lasting: Engine['fresh']): void {
  test('who skipped a conversation is remembered, and when they did last', async () => {
    const database = await lasting();
    const stage = await openStage(engine, { database, seed: handledSeed() });
    const { member, conversationId, does } = await heldBy(stage, 'anna');
    await does({ kind: 'skipped', reason: null });
    const bela = await stage.signIn('bela');
    await bela.call.conversations.claim({ conversationId });
    await sceneOf(stage, bela, conversationId).does({ kind: 'skipped', reason: 'language' });
    stage.passTime(1_000);
    await member.call.conversations.claim({ conversationId });
    await does({ kind: 'skipped', reason: null });
    const { messages } = await member.call.conversations.messages({ conversationId });
    await stage.close();

    const { db, close } = await openDatabase(database, () => {});
    const rows = await db.selectFrom('conversation_skips').selectAll().orderBy('skipped_at').execute();
    await close();
    const moments = messages.filter(({ text }) => text === 'skipped').map(({ receivedAt }) => receivedAt);
    expect(rows).toEqual([
      { conversation_id: conversationId, person_id: personOf('bela').personId, skipped_at: moments[1] },
      { conversation_id: conversationId, person_id: personOf('anna').personId, skipped_at: moments[2] },
    ]);
  });
}
