import { expect, test } from 'vitest';
import { BrandId, BroadcastId } from '../../src/contract/model/ids.ts';
import { broadcastIdOfPost, updateIdOf } from '../../src/update-rules/update-ids.ts';

const broadcastId = BroadcastId.parse('00000000-0000-4000-8000-000000000001');
const [lamps, boats] = [BrandId.parse('lamps'), BrandId.parse('boats')];

test('a broadcast has one id at each brand, the same whenever it is asked for', () => {
  expect(updateIdOf(broadcastId, lamps)).toBe(updateIdOf(broadcastId, lamps));
  expect(updateIdOf(broadcastId, lamps)).not.toBe(updateIdOf(broadcastId, boats));
});

test('the ids are the ones that workstations and central services in use have given', () => {
  expect(updateIdOf(broadcastId, lamps)).toMatchInlineSnapshot(`"5491c4ad-410c-5392-b2c6-56b048ef3364"`);
  expect(broadcastIdOfPost({ teamId: 'T1', channelId: 'C1', ts: '1700000000.000100' })).toMatchInlineSnapshot(
    `"da0c1a0b-02a5-5b92-83e9-81d88badc8f4"`,
  );
});

test('posts that differ in workspace, channel or moment are different broadcasts', () => {
  const post = { teamId: 'T1', channelId: 'C1', ts: '1700000000.000100' };
  const others = [{ teamId: 'T2' }, { channelId: 'C2' }, { ts: '1700000000.000101' }];
  const ids = [post, ...others.map((other) => ({ ...post, ...other }))].map(broadcastIdOfPost);
  expect(new Set(ids).size).toBe(4);
});
