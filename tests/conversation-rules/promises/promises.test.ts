import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PromiseRule } from '../../../src/contract/model/business-calendar.ts';
import { CustomerPromise } from '../../../src/contract/model/conversation-beside.ts';
import { IntakeId, MessageId, PersonId } from '../../../src/contract/model/ids.ts';
import { IntakeForm } from '../../../src/contract/model/intake-form.ts';
import { promiseState } from '../../../src/conversation-rules/promise-state.ts';
import {
  promiseOfForm,
  promiseOfMessage,
  promiseSentence,
  promisesIn,
} from '../../../src/conversation-rules/promises.ts';
import { promisingBrand, weekdays, withinADay } from './promising-brand.ts';

// A Friday in Helsinki, at 15:00.
const FRIDAY = Date.parse('2026-11-27T13:00Z');
const MONDAY = Date.parse('2026-11-30T13:00Z');
const HOUR_MS = 3_600_000;
const by = { personId: PersonId.parse('01890a5d-ac96-774b-bcce-b302099a8001'), name: 'Aino' };
const messageId = MessageId.parse('01890a5d-ac96-774b-bcce-b302099a8002');

const twoHours: PromiseRule = {
  code: 'twoHours',
  label: 'Call back',
  hours: 2,
  counts: 'openHours',
  sentence: 'We call you {{within}}',
  dueBeforeMinutes: 30,
};
const brand = promisingBrand({ promises: [withinADay, twoHours] });

const codesIn = (text: string, rules: readonly PromiseRule[] = [withinADay, twoHours]) =>
  promisesIn(text, promisingBrand({ promises: rules })).map(({ code }) => code);

describe('a promise in a message', () => {
  test('is its rule’s sentence, however its spaces, capitals and letters are put together', () => {
    expect(promiseSentence(withinADay, brand)).toBe(
      'We answer within 24 hours, Saturday and Sunday excluded.',
    );
    const told = 'Sorry! WE ANSWER within\n24\u00a0hours,  Saturday and\r\nSunday excluded. Aino';
    expect(codesIn(told)).toEqual(['withinADay']);
    const polish = promisingBrand({ locale: 'pl-PL' });
    expect(promisesIn(promiseSentence(withinADay, polish).normalize('NFD'), polish)).toHaveLength(1);
  });

  test('is found wherever it stands between other words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(withinADay, twoHours), (before, after, rule) => {
        const text = `${before} ${promiseSentence(rule, brand)}\n${after}`;
        expect(codesIn(text)).toEqual([rule.code]);
      }),
    );
  });

  test('is none with another number, another day or half a sentence', () => {
    expect(codesIn('We answer within 48 hours, Saturday and Sunday excluded.')).toEqual([]);
    expect(codesIn('We answer within 24 hours, Sunday excluded.')).toEqual([]);
    expect(codesIn('We answer within 24 hours')).toEqual([]);
    expect(codesIn('We call you within 2 opening hoursthough')).toEqual([]);
    expect(codesIn('')).toEqual([]);
  });

  test('is not a shorter one inside a longer one', () => {
    const always: PromiseRule = { ...withinADay, code: 'always', counts: 'always', sentence: '{{within}}' };
    const openDays: PromiseRule = { ...withinADay, code: 'openDays', sentence: '{{within}}' };
    const fourHours: PromiseRule = { ...always, code: 'fourHours', hours: 4 };
    const finnish = promisingBrand({ locale: 'fi-FI', promises: [fourHours, always, openDays] });
    const codes = (text: string) => promisesIn(text, finnish).map(({ code }) => code);
    expect(codes('24 tunnin kuluessa, lauantaita ja sunnuntaita lukuun ottamatta')).toEqual(['openDays']);
    expect(codes('Vastaamme 24 tunnin kuluessa.')).toEqual(['always']);
    expect(codes('Soitan 4 tunnin kuluessa, vastaus 24 tunnin kuluessa')).toEqual(['always', 'fourHours']);
  });

  test('has the deadline of its rule, and bears the message’s id so that it is made once', () => {
    const text = `Hei! ${promiseSentence(withinADay, brand)}`;
    const promise = promiseOfMessage({ messageId, text }, brand, { by, at: FRIDAY });
    expect(CustomerPromise.parse(promise)).toEqual({
      promiseId: messageId,
      code: 'withinADay',
      label: 'Answer within a day',
      by,
      madeAt: FRIDAY,
      dueSoonAt: MONDAY - HOUR_MS,
      dueAt: MONDAY,
      keptAt: null,
    });
  });

  test('of several is the one that is due first', () => {
    const text = `${promiseSentence(withinADay, brand)} ${promiseSentence(twoHours, brand)}.`;
    expect(promiseOfMessage({ messageId, text }, brand, { by, at: FRIDAY })).toMatchObject({
      code: 'twoHours',
      dueAt: FRIDAY + 2 * HOUR_MS,
      dueSoonAt: FRIDAY + 1.5 * HOUR_MS,
    });
    expect(promiseOfMessage({ messageId, text: 'Hei!' }, brand, { by, at: FRIDAY })).toBeNull();
  });
});

describe('a promise', () => {
  const form = IntakeForm.parse({
    formId: 'complaint',
    title: 'Complaint',
    hint: '',
    fields: [{ fieldId: 'email', label: 'E-mail', type: 'email', required: true }],
    destination: { mailbox: 'care@lamps.example', subject: 'Complaint' },
    confirmation: null,
    promise: 'withinADay',
  });
  const intakeId = IntakeId.parse('01890a5d-ac96-774b-bcce-b302099a8003');

  test('is made by handing in a form that has one', () => {
    const made = { intakeId, by, at: FRIDAY };
    expect(promiseOfForm(form, brand, made)).toMatchObject({ promiseId: intakeId, dueAt: MONDAY });
    expect(promiseOfForm({ ...form, promise: null }, brand, made)).toBeNull();
    expect(promiseOfForm(form, promisingBrand({ promises: [] }), made)).toBeNull();
  });

  test('that is shorter than its warning asks for attention at once', () => {
    const soon = { ...twoHours, hours: 1, dueBeforeMinutes: 600 };
    const text = promiseSentence(soon, brand);
    const promise = promiseOfMessage({ messageId, text }, promisingBrand({ promises: [soon] }), {
      by,
      at: FRIDAY,
    });
    expect(promise?.dueSoonAt).toBe(FRIDAY);
  });

  test('is open, then due soon, then overdue, unless it was kept', () => {
    const promise = promiseOfForm(form, brand, { intakeId, by, at: FRIDAY });
    if (!promise) throw new Error('the form makes a promise');
    const states = [FRIDAY, MONDAY - HOUR_MS - 1, MONDAY - HOUR_MS, MONDAY - 1, MONDAY];
    expect(states.map((now) => promiseState(promise, now))).toEqual([
      'open',
      'open',
      'dueSoon',
      'dueSoon',
      'overdue',
    ]);
    expect(promiseState({ ...promise, keptAt: MONDAY + 1 }, MONDAY + 2)).toBe('kept');
  });

  test('has words and a deadline that go together in every language and week', () => {
    const rule = fc.record({
      hours: fc.integer({ min: 1, max: 200 }),
      counts: fc.constantFrom<PromiseRule['counts']>('always', 'openDays', 'openHours'),
    });
    const locale = fc.constantFrom('en-GB', 'nb-NO', 'sv-SE', 'fi-FI', 'pl-PL', 'ru-RU');
    fc.assert(
      fc.property(rule, locale, fc.uniqueArray(fc.nat(6), { maxLength: 6 }), (parts, language, closed) => {
        const week = weekdays.week.map((_, index) =>
          closed.includes(index) ? [] : [{ from: '08:00', to: '20:00' }],
        );
        const one: PromiseRule = { ...withinADay, ...parts };
        const other: PromiseRule = { ...one, code: 'other', hours: one.hours + 1 };
        const of = { locale: language, calendar: { week, holidays: [] }, promises: [one, other] };
        const told = promiseSentence(one, promisingBrand(of));
        expect(promisesIn(told, promisingBrand(of)).map(({ code }) => code)).toEqual(['withinADay']);
      }),
    );
  });
});
