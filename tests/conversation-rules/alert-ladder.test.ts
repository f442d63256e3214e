import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AlertRung } from '../../src/contract/model/alert-ladder.ts';
import { MessageId, PersonId } from '../../src/contract/model/ids.ts';
import {
  ALERT_UNANSWERED,
  isHigher,
  ladderOf,
  nextClimbAt,
  rungAt,
} from '../../src/conversation-rules/alert-ladder.ts';
import { leaveProblem } from '../../src/conversation-rules/leave.ts';
import { sampleConversation } from '../core/alerts/sample-conversations.ts';
import { sampleBrand } from '../support/sample-brand.ts';

const seconds = fc.integer({ min: 0, max: 600 });
const ladders = fc.record({
  notificationAfterSeconds: seconds,
  repeatAfterSeconds: seconds,
  flashAfterSeconds: seconds,
  handOnAfterSeconds: fc.option(fc.integer({ min: 10, max: 600 })),
});

describe('A ladder, whatever its numbers and their order,', () => {
  test('is climbed only upward, and who waits for each next climb misses no rung that lasts', () => {
    fc.assert(
      fc.property(ladders, fc.array(seconds, { maxLength: 20 }), (ladder, moments) => {
        let rung = rungAt(ladder, 0, 0);
        for (let next = nextClimbAt(ladder, 0, rung); next !== null; next = nextClimbAt(ladder, 0, rung)) {
          const climbed = rungAt(ladder, 0, Math.max(next, 0));
          expect(isHigher(climbed, rung)).toBe(true);
          rung = climbed;
        }
        expect(rung).toBe(ladder.handOnAfterSeconds === null ? 'flash' : 'handedOn');
        const rungs = moments
          .toSorted((a, b) => a - b)
          .map((at) => AlertRung.options.indexOf(rungAt(ladder, 0, at * 1000)));
        expect(rungs).toEqual(rungs.toSorted((a, b) => a - b));
      }),
    );
  });

  test('has a default for what the brand leaves out', () => {
    expect(ladderOf(sampleBrand('kuuma', { handling: { alerts: { repeatAfterSeconds: 5 } } }))).toEqual({
      notificationAfterSeconds: 0,
      repeatAfterSeconds: 5,
      flashAfterSeconds: 60,
      handOnAfterSeconds: null,
    });
  });
});

test('A conversation may be given back for an unanswered alert only where the brand’s ladder says so', () => {
  const me = { personId: PersonId.parse('0198c0de-0000-7000-8000-0000000000aa'), name: 'Nora' };
  const held = sampleConversation(1, { status: 'open', holder: me, claimedAt: 1 });
  const messageId = MessageId.parse('0198c0de-0000-7000-8000-0000000000ab');
  const skip = { kind: 'skipped', messageId, reason: ALERT_UNANSWERED } as const;
  expect(leaveProblem(skip, held, sampleBrand('kuuma'), me)).toEqual({ code: 'invalid', what: 'reason' });
  const wants = sampleBrand('kuuma', { handling: { alerts: { handOnAfterSeconds: 120 } } });
  expect(leaveProblem(skip, held, wants, me)).toBeNull();
});
