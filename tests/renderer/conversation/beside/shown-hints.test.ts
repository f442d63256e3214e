import { expect, test } from 'vitest';
import type { TopicHint } from '../../../../src/contract/model/conversation-topics.ts';
import type { ConversationDetail } from '../../../../src/contract/workstation/conversations.ts';
import { hintKey, shownHints } from '../../../../src/renderer/conversation/hints/shown-hints.ts';
import { besideScene } from '../../stand-in/beside-scenes.ts';
import { entryOf } from '../../stand-in/stand-in-world.ts';

const topic = (code: string): TopicHint => ({
  ...{ kind: 'topic', code, label: code, advice: `About ${code}`, response: null, because: [code] },
});
const length: TopicHint = { kind: 'length', advice: 'Call', response: null, reached: 'minutes', limit: 20 };

function detailWith(hints: TopicHint[], part: Partial<ConversationDetail> = {}): ConversationDetail {
  const { world, upset } = besideScene();
  const { conversation } = entryOf(world, upset);
  return { conversation, writing: 'allowed', leaving: null, exits: [], hints, ...part };
}

test('two at most are shown; what was put away makes room for the next, the brand’s advice last', () => {
  const detail = detailWith([topic('allergy'), topic('refund'), length]);
  const keys = (putAway: readonly string[]) =>
    shownHints(detail, 'Be kind', new Set(putAway)).map((hint) => hintKey(hint));
  expect(keys([])).toEqual(['topic:allergy', 'topic:refund']);
  expect(keys(['topic:allergy'])).toEqual(['topic:refund', 'length']);
  expect(keys(['topic:allergy', 'topic:refund', 'length'])).toEqual(['upset']);
});

test('nobody is told how to write where they cannot', () => {
  expect(shownHints(detailWith([length], { writing: 'notMine' }), 'Be kind', new Set())).toEqual([]);
  expect(shownHints(detailWith([length], { leaving: 'resolve' }), 'Be kind', new Set())).toEqual([]);
});
