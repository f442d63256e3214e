import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { KnowledgeNote } from '../../../src/contract/model/knowledge-note.ts';
import { codeOf } from '../support/central-client.ts';
import type { StaffMember, Stage } from '../support/stage.ts';
import { boats, lamps } from '../support/test-seed.ts';

const day = 24 * 3600 * 1000;

export function noteSuite(stage: () => Stage): void {
  const gap = (
    words: string,
    changes: Partial<Extract<KnowledgeNote, { type: 'gap' }>> = {},
  ): KnowledgeNote => ({
    type: 'gap',
    noteId: randomUUID(),
    brandId: lamps,
    conversationId: null,
    at: Date.now(),
    words,
    ...changes,
  });
  const used = (id: string, at = Date.now()): KnowledgeNote => ({
    type: 'used',
    noteId: randomUUID(),
    brandId: lamps,
    conversationId: null,
    at,
    kind: 'priceItem',
    id,
  });
  const handIn = ({ call, deviceId }: StaffMember, ...notes: KnowledgeNote[]) =>
    call.knowledge.note({ deviceId, notes });

  test('a note handed in again counts once, and one of a brand that is not the caller’s is left out', async () => {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    const note = gap('rocking chair');
    const theirs = gap('anchor', { brandId: boats });
    expect(await handIn(anna, note, note)).toEqual({ taken: [note.noteId] });
    expect(await handIn(anna, note)).toEqual({ taken: [note.noteId] });
    expect(await handIn(sofia, theirs)).toEqual({ taken: [] });
    const gaps = await sofia.call.knowledge.gaps({ brandId: lamps });
    expect(gaps.filter(({ words }) => words === 'rocking chair')).toMatchObject([{ times: 1, people: 1 }]);
  });

  test('the same words in other letters are one gap, with how often, by how many and where last', async () => {
    const [sofia, anna, bela] = [
      await stage().signIn('sofia'),
      await stage().signIn('anna'),
      await stage().signIn('bela'),
    ];
    const { conversationId } = await stage().customerWrites(lamps);
    const at = Date.now() - 10_000;
    await handIn(anna, gap('Jätesäkki', { at }), gap('jatesakki  ', { at: at + 1, conversationId }));
    await handIn(bela, gap('JÄTESÄKKI?', { at: at + 2 }), gap('\u0000jätesäkit', { at: at + 3 }));
    const gaps = await sofia.call.knowledge.gaps({ brandId: lamps });
    expect(gaps.filter(({ words }) => words.toLowerCase().startsWith('jät'))).toMatchObject([
      { words: 'JÄTESÄKKI?', times: 3, people: 2, firstAt: at, lastAt: at + 2, conversationId },
      { words: 'jätesäkit', times: 1, conversationId: null },
    ]);
    expect((await sofia.call.knowledge.gaps({ brandId: lamps, limit: 1 })).length).toBe(1);
  });

  test('a closed gap is off the list until somebody looks again', async () => {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    const find = async () =>
      (await sofia.call.knowledge.gaps({ brandId: lamps })).find(({ words }) => words === 'hammock');
    await handIn(anna, gap('hammock', { at: Date.now() + day }));
    const { gapId = '' } = (await find()) ?? {};
    await sofia.call.knowledge.closeGap({ brandId: lamps, gapId });
    expect(await find()).toBeUndefined();
    // Looked for before it was closed, handed in afterwards.
    await handIn(anna, gap('hammock', { at: Date.now() - day }));
    expect(await find()).toBeUndefined();
    stage().passTime(2);
    await handIn(anna, gap('hammock', { at: Date.now() + day }));
    expect(await find()).toMatchObject({ times: 3 });
    await sofia.call.knowledge.closeGap({ brandId: lamps, gapId: 'no\u0000thing' });
  });

  test('most used are the rows that are still there, of the last 30 days', async () => {
    const anna = await stage().signIn('anna');
    await handIn(
      anna,
      ...[1, 2, 3].map(() => used('item-07')),
      used('item-08'),
      used('item-08'),
      ...[1, 2, 3, 4].map(() => used('item-09', Date.now() - 31 * day)),
      ...[1, 2, 3, 4].map(() => used('never-there')),
    );
    expect(await anna.call.knowledge.mostUsed({ brandId: lamps, limit: 2 })).toEqual([
      { kind: 'priceItem', id: 'item-07', times: 3 },
      { kind: 'priceItem', id: 'item-08', times: 2 },
    ]);
    expect(await anna.call.knowledge.mostUsed({ brandId: lamps, kind: 'article' })).toEqual([]);
  });

  test('a note too old to be kept is taken in and counted nowhere', async () => {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    const old = gap('gramophone', { at: Date.now() - 366 * day });
    expect(await handIn(anna, old)).toEqual({ taken: [old.noteId] });
    const gaps = await sofia.call.knowledge.gaps({ brandId: lamps });
    expect(gaps.filter(({ words }) => words === 'gramophone')).toEqual([]);
  });

  test('gaps are for supervisors', async () => {
    const [anna, otto] = [await stage().signIn('anna'), await stage().signIn('otto')];
    const closing = { brandId: lamps, gapId: 'x' };
    expect(await codeOf(anna.call.knowledge.gaps({ brandId: lamps }))).toBe('FORBIDDEN');
    expect(await codeOf(anna.call.knowledge.closeGap(closing))).toBe('FORBIDDEN');
    expect(await codeOf(otto.call.knowledge.gaps({ brandId: lamps }))).toBe('NOT_FOUND');
    expect(await codeOf(otto.call.knowledge.closeGap(closing))).toBe('NOT_FOUND');
    expect(await codeOf(otto.call.knowledge.mostUsed({ brandId: lamps }))).toBe('NOT_FOUND');
  });
}
