import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHappenings, live, type NotingRules, soundNoting } from './noting.ts';

const LIVES = 2_000;
/** The same every time, so that a broken rule is not found by luck. */
const SEED = 11;

const anyLife = (rules: NotingRules) => fc.property(anyHappenings, (happenings) => live(rules, happenings));

const { mayNote, besideProblem, note } = soundNoting;

/** Rules that look right. A test that lets one of them pass proves nothing. */
const brokenRules: Readonly<Record<string, Partial<NotingRules>>> = {
  'anybody may note': { mayNote: () => null },
  'noting after the end': {
    mayNote: (event, conversation, person) => mayNote(event, { ...conversation, status: 'open' }, person),
  },
  'name and phone without consent': {
    besideProblem: (event, ...rest) => (event.kind === 'contactNoted' ? null : besideProblem(event, ...rest)),
  },
  'a form passes on what nobody agreed to': {
    besideProblem: (event, ...rest) =>
      besideProblem(event.kind === 'intakeSubmitted' ? { ...event, consent: true } : event, ...rest),
  },
  'consent that is taken back leaves name and phone': {
    note: (event, conversation, ...rest) => {
      const noted = note(event, conversation, ...rest);
      if (event.kind !== 'consentNoted') return noted;
      return { ...noted, conversation: { ...noted.conversation, contact: conversation.contact } };
    },
  },
  'a promise is gone once it is kept': {
    note: (event, ...rest) => {
      const noted = note(event, ...rest);
      const promises = noted.conversation.promises.filter(({ keptAt }) => keptAt === null);
      return { ...noted, conversation: { ...noted.conversation, promises } };
    },
  },
  'a promise that is kept again was kept later': {
    note: (event, conversation, ...rest) => {
      const forgotten = conversation.promises.map((one) => ({ ...one, keptAt: null }));
      return event.kind === 'promiseKept'
        ? note(event, { ...conversation, promises: forgotten }, ...rest)
        : note(event, conversation, ...rest);
    },
  },
  'a step is ticked as often as somebody says so': {
    note: (event, conversation, ...rest) => {
      const noted = note(event, conversation, ...rest);
      const steps = [...conversation.steps, ...noted.conversation.steps];
      return event.kind === 'stepTicked' && event.ticked
        ? { ...noted, conversation: { ...noted.conversation, steps } }
        : noted;
    },
  },
};

describe('what is noted beside a conversation', () => {
  it(`keeps every rule in ${LIVES} lives, whoever notes what and when`, () => {
    fc.assert(anyLife(soundNoting), { numRuns: LIVES });
  });

  it.each(Object.entries(brokenRules))('does not get by with: %s', (_, broken) => {
    const rules = { ...soundNoting, ...broken };
    const { failed } = fc.check(anyLife(rules), { numRuns: LIVES, seed: SEED, endOnFailure: true });
    expect(failed).toBe(true);
  });
});
