import { describe, expect, test } from 'vitest';
import type { UrgentUpdate } from '../../../src/contract/model/urgent-update.ts';
import { createRecordedWrites } from '../../../src/core/conversations/recorded-writes.ts';
import { createFeedApplier } from '../../../src/core/sync/feed-applier.ts';
import { createUpdateIntake } from '../../../src/core/updates/update-intake.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { brandIdOf, sampleBrand } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openMemory } from '../knowledge/open-memory.ts';
import { sampleUpdate } from './sample-updates.ts';

const kuuma = brandIdOf('kuuma');
const DAY_MS = 24 * 60 * 60_000;

/** The feed's way into a real database. */
function open(folder = tempFolder(), clock = createManualClock()) {
  const store = openMemory(folder);
  const { conversations, cursors, transaction } = store;
  const { updates, receipts } = store.updates;
  const intake = createUpdateIntake({ updates, receipts, clock });
  const told: string[] = [];
  const applier = createFeedApplier({
    conversations,
    cursors,
    intake: { conversation: () => {}, left: () => {}, message: () => {} },
    updates: intake,
    onUpdates: () => told.push('updates'),
    questions: { take: () => false },
    onQuestions: () => told.push('questions'),
    write: createRecordedWrites(transaction).write,
  });
  if (cursors.find(kuuma) === null) transaction(() => cursors.save(kuuma, 1));
  const feed = (cursor: number, update: UrgentUpdate) =>
    applier.apply({ type: 'change', brandId: kuuma, cursor, at: 0, change: { type: 'update', update } });
  const known = ({ updateId }: UrgentUpdate) => updates.find(updateId);
  return { store, clock, intake, applier, feed, known, told, receipts, updates, transaction };
}

describe('An update from the feed', () => {
  test('is on disk together with the cursor and the receipt of its delivery', () => {
    const { store, feed, known, told, clock, receipts } = open();
    const update = sampleUpdate();
    feed(2, update);
    expect(known(update)).toMatchObject({ update, unread: true, shownAt: null, acknowledgedAt: null });
    expect(store.cursors.find(kuuma)).toBe(2);
    expect(receipts.waiting(9)).toEqual([
      { updateId: update.updateId, brandId: kuuma, revision: 1, state: 'delivered', at: clock.now() },
    ]);
    expect(told).toEqual(['updates']);
  });

  test('is read already by the lead who writes it here, and counts so; what comes later does not', () => {
    const { intake, feed, known, receipts } = open();
    const update = sampleUpdate();
    const done = intake.writing(update.broadcastId);
    feed(2, update);
    done();
    expect(known(update)).toMatchObject({ unread: false, alertedRevision: 1 });
    expect(known(update)?.acknowledgedAt).not.toBeNull();
    expect(receipts.waiting(9).map(({ state }) => state)).toEqual(['delivered', 'shown', 'acknowledged']);
    const revised = {
      ...update,
      revision: 2,
      text: 'Another lead says otherwise',
      previousText: update.text,
    };
    feed(3, revised);
    expect(known(update)).toMatchObject({ unread: true, acknowledgedAt: null, acknowledgedBefore: true });
  });

  test('leaves nothing when the process ends while it is stored, and arrives whole when it comes again', () => {
    const folder = tempFolder();
    const first = open(folder);
    const update = sampleUpdate();
    const { append } = first.receipts;
    Object.assign(first.receipts, {
      append: () => {
        throw new Error('killed');
      },
    });
    expect(() => first.feed(2, update)).toThrow('killed');
    Object.assign(first.receipts, { append });
    expect([first.known(update), first.store.cursors.find(kuuma)]).toEqual([null, 1]);
    first.store.close();

    const second = open(folder);
    second.feed(2, update);
    expect(second.receipts.waiting(9)).toMatchObject([{ state: 'delivered' }]);
    second.store.close();
    const third = open(folder);
    third.feed(2, update);
    expect(third.receipts.waiting(9)).toHaveLength(1);
  });

  test('begins anew with each revision, and never goes back to an older one', () => {
    const { store, feed, known, receipts, updates, transaction } = open();
    const update = sampleUpdate();
    feed(2, update);
    const before = known(update);
    if (!before) throw new Error('missing');
    transaction(() => updates.save({ ...before, shownAt: 6, acknowledgedAt: 7, unread: false }));
    const revised = { ...update, revision: 2, text: 'The sofa costs more.', previousText: update.text };
    feed(3, revised);
    expect(known(update)).toMatchObject({
      update: revised,
      shownAt: null,
      acknowledgedAt: null,
      acknowledgedBefore: true,
      unread: true,
    });
    feed(4, update);
    expect(known(update)?.update).toEqual(revised);
    expect(store.cursors.find(kuuma)).toBe(4);
    expect(receipts.waiting(9).map(({ revision, state }) => `${revision} ${state}`)).toEqual([
      '1 delivered',
      '2 delivered',
    ]);
  });

  test('that was added to keeps what was acknowledged and is unread again; a settled fact changes neither', () => {
    const { feed, known, updates, transaction } = open();
    const update = sampleUpdate();
    feed(2, update);
    const before = known(update);
    if (!before) throw new Error('missing');
    transaction(() => updates.save({ ...before, shownAt: 6, acknowledgedAt: 7, unread: false }));
    feed(3, { ...update, keywords: ['sofa'] });
    expect(known(update)).toMatchObject({ acknowledgedAt: 7, unread: false });
    const additions = [{ additionId: '1.1', authorName: 'Kari', text: 'From noon on', at: 3 }];
    feed(4, { ...update, additions });
    expect(known(update)).toMatchObject({ update: { additions }, acknowledgedAt: 7, unread: true });
  });

  test('that was retracted stays so, and one of another brand is not taken', () => {
    const { feed, known } = open();
    const update = sampleUpdate();
    feed(2, { ...update, retractedAt: 5, retractedReason: 'deleted in Slack' });
    feed(3, update);
    expect(known(update)?.update.retractedAt).toBe(5);
    const foreign = sampleUpdate({ brandId: 'nordlys' });
    feed(4, foreign);
    expect(known(foreign)).toBeNull();
  });
});

describe('A snapshot', () => {
  test('brings all updates of its brand, and lets go those that are no longer kept', () => {
    const { applier, feed, known, store } = open();
    const [gone, kept, news] = [sampleUpdate(), sampleUpdate(), sampleUpdate()];
    feed(2, gone);
    feed(3, kept);
    const record = { recordVersion: 1, brand: sampleBrand('kuuma') };
    const present = { cursor: 9, record, conversations: [], updates: [kept, news], questions: [] };
    applier.applySnapshot(kuuma, present, 'all');
    expect([known(gone), known(kept)?.update, known(news)?.update]).toEqual([null, kept, news]);
    expect(store.cursors.find(kuuma)).toBe(9);
  });
});

describe('An update heard from Slack first', () => {
  test('has no receipts until the central service says it, and then those of what the agent did already', () => {
    const { intake, feed, known, receipts, updates, transaction } = open();
    const update = sampleUpdate();
    expect(transaction(() => intake.takeProvisional(update))).toBe(true);
    const heard = known(update);
    if (!heard) throw new Error('missing');
    expect([heard.provisional, receipts.waiting(9)]).toEqual([true, []]);
    const read = { ...heard, shownAt: 6, acknowledgedAt: 7, unread: false, alertedRevision: 1 };
    transaction(() => updates.save(read));
    // The central service counts an edit that was missed here.
    feed(2, { ...update, revision: 2 });
    expect(known(update)).toEqual({
      ...read,
      provisional: false,
      alertedRevision: 2,
      update: { ...update, revision: 2 },
    });
    expect(receipts.waiting(9).map(({ state, revision }) => `${revision} ${state}`)).toEqual([
      '2 delivered',
      '2 shown',
      '2 acknowledged',
    ]);
    expect(transaction(() => intake.takeProvisional({ ...update, revision: 9 }))).toBe(false);
  });

  test('begins anew where the central service says something else', () => {
    const { intake, feed, known, updates, transaction } = open();
    const update = sampleUpdate();
    transaction(() => intake.takeProvisional(update));
    const heard = known(update);
    if (!heard) throw new Error('missing');
    transaction(() => updates.save({ ...heard, shownAt: 6, acknowledgedAt: 7, alertedRevision: 1 }));
    feed(2, { ...update, revision: 2, text: 'Edited meanwhile.' });
    expect(known(update)).toMatchObject({
      provisional: false,
      acknowledgedAt: null,
      acknowledgedBefore: true,
      alertedRevision: 1,
    });
  });
});

describe('Updates that ended', () => {
  test('are forgotten after a month, those in force are not', () => {
    const { feed, known, intake, clock, transaction } = open();
    const revisedAt = clock.now();
    const ended = sampleUpdate({ revisedAt, expiresAt: revisedAt + DAY_MS });
    const inForce = sampleUpdate({ revisedAt });
    feed(2, ended);
    feed(3, inForce);
    clock.pass(29 * DAY_MS);
    expect(transaction(intake.forgetOld)).toBe(false);
    clock.pass(2 * DAY_MS);
    expect(transaction(intake.forgetOld)).toBe(true);
    expect([known(ended), known(inForce)?.update]).toEqual([null, inForce]);
  });
});
