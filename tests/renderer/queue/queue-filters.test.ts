import { expect, test } from 'vitest';
import { BrandId, QueueId } from '../../../src/contract/model/ids.ts';
import { defaultSettings, type QueueFilters } from '../../../src/contract/workstation/settings.ts';
import { filtersInForce, passes, tagsOf } from '../../../src/renderer/queue/filters/queue-filters.ts';
import { sectionsBelow } from '../../../src/renderer/queue/sections.ts';
import { shift } from '../stand-in/queue-scenes.ts';
import { queueOf } from '../stand-in/stand-in-queue.ts';

const { world, email } = shift('supervisor');
const queue = queueOf(world);
const all = defaultSettings.queueFilters;
const shown = (part: Partial<QueueFilters>) =>
  queue.waiting.filter((card) => passes(card, { ...all, ...part })).map((card) => card.customerName);

test('without filters every line passes', () => {
  expect(shown({})).toHaveLength(queue.waiting.length);
});

test('kind, tag, brand and queue each keep their own, and together only what is all of it', () => {
  expect(shown({ kind: 'email' })).toEqual(['Per Dahl']);
  expect(shown({ tag: 'vip' })).toEqual(['Ingrid Solberg Kristoffersen-Bjørnstad']);
  expect(shown({ kind: 'email', tag: 'vip' })).toEqual([]);
  const card = queue.waiting.find(({ conversationId }) => conversationId === email);
  if (!card) throw new Error('it waits');
  expect(shown({ brandId: card.brandId }).length).toBeLessThan(queue.waiting.length);
  expect(shown({ brandId: card.brandId })).toContain('Per Dahl');
  expect(shown({ queue: { brandId: card.brandId, queueId: card.queueId } })).toContain('Per Dahl');
  expect(shown({ queue: { brandId: card.brandId, queueId: QueueId.parse('internal') } })).toEqual([]);
});

test('a filter for a brand or a queue that is no longer mine is not in force', () => {
  const brandId = BrandId.parse('lost-brand');
  const filters = { ...all, brandId, queue: { brandId, queueId: QueueId.parse('main') } };
  const inForce = filtersInForce(
    filters,
    world.brands.map((brand) => brand.brandId),
    queue.queues,
  );
  expect(inForce).toEqual(all);
});

test('tags to choose from are those of the lines, and the chosen one', () => {
  expect(tagsOf(queue, { ...all, tag: 'gone' })).toEqual(['complaint', 'gone', 'refund', 'vip']);
});

test('open shows mine and snoozed, closed the ended, all both; others only for everyone’s and by role', () => {
  const names = (part: Partial<QueueFilters>, seesOthers = true) =>
    sectionsBelow(queue, { ...all, ...part }, seesOthers).map(({ name }) => name);
  expect(names({})).toEqual(['mine', 'snoozed']);
  expect(names({ whose: 'everyone' })).toEqual(['mine', 'snoozed', 'others']);
  expect(names({ whose: 'everyone' }, false)).toEqual(['mine', 'snoozed']);
  expect(names({ state: 'closed' })).toEqual(['closed']);
  expect(names({ state: 'all' })).toEqual(['mine', 'snoozed', 'closed']);
});

test('a section counts what a filter hides', () => {
  const [mine] = sectionsBelow(queue, { ...all, kind: 'email' }, false);
  expect(mine).toMatchObject({ name: 'mine', cards: [], total: 3 });
});
