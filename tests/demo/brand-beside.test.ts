import { describe, expect, test } from 'vitest';
import { intakeProblem } from '../../src/conversation-rules/intake.ts';
import { deadlineOf, promiseSentence, promisesIn } from '../../src/conversation-rules/promises.ts';
import { sentimentOf } from '../../src/conversation-rules/sentiment.ts';
import { hintsOf } from '../../src/conversation-rules/topics.ts';
import { fillResponse } from '../../src/core/lookup/fill-response.ts';
import { demoBrands } from '../../src/demo/brands/demo-brands.ts';

const HOUR_MS = 3_600_000;
/** Around noon of a Friday in every time zone of the demo, without a holiday near. */
const FRIDAY = Date.parse('2026-11-20T11:00Z');

const weekend: Readonly<Record<string, string>> = {
  'fi-FI': '24 tunnin kuluessa, lauantaita, sunnuntaita ja pyhäpäiviä lukuun ottamatta',
  'nb-NO': 'innen 24 timer, lørdag, søndag og helligdager ikke medregnet',
  'en-GB': 'within 24 hours, Saturday, Sunday and public holidays excluded',
  'pl-PL': 'w ciągu 24 godzin, z wyłączeniem soboty, niedzieli i dni świątecznych',
  'ru-RU': 'в течение 24 часов, не считая субботы, воскресенья и праздничных дней',
};
const phones: Readonly<Record<string, string>> = {
  'fi-FI': '040 123 4567',
  'nb-NO': '22 12 34 56',
  'en-GB': '020 7946 0958',
  'pl-PL': '601 234 567',
  'ru-RU': '8 912 345-67-89',
};

describe.each(demoBrands.map((brand) => ({ id: brand.brand.brandId, content: brand })))(
  '$id',
  ({ content: { brand, cannedResponses, scenarios } }) => {
    const { promises = [], intakeForms = [], topics = [], length, calendar } = brand.handling ?? {};
    const bodies = new Map(cannedResponses.map(({ responseId, body }) => [responseId, body]));
    const formOf = (formId: string) => {
      const form = intakeForms.find((each) => each.formId === formId);
      if (!form) throw new Error(`${brand.name} has no form ${formId}`);
      return form;
    };

    test('names no response and no promise that it does not have', () => {
      const named = [
        ...brand.dialogue.flatMap(({ responses = [] }) => responses),
        ...intakeForms.map(({ confirmation }) => confirmation),
        ...topics.map(({ response }) => response),
        length?.response ?? null,
      ];
      expect(named.filter((id) => id !== null && !bodies.has(id))).toEqual([]);
      const codes = promises.map(({ code }) => code);
      expect(
        intakeForms.map(({ promise }) => promise).filter((code) => code && !codes.includes(code)),
      ).toEqual([]);
    });

    test('asks at a step for the town, and at one for name and phone', () => {
      expect(brand.dialogue.flatMap(({ asks }) => asks ?? []).toSorted()).toEqual(['city', 'contact']);
    });

    test('answers a complaint within a day without the weekend, in its own words and on its own clock', () => {
      const complaint = promises.find(({ code }) => code === 'complaint');
      if (!complaint) throw new Error('a complaint is answered');
      expect(promiseSentence(complaint, brand)).toContain(weekend[brand.locale]);
      expect(deadlineOf(complaint, brand, FRIDAY) - FRIDAY).toBe(72 * HOUR_MS);
    });

    test('tells with each form the promise that it makes, and no other', () => {
      for (const { formId, confirmation, promise } of intakeForms) {
        const told = fillResponse(bodies.get(confirmation ?? '') ?? '', brand, 'Alex');
        expect(
          promisesIn(told, brand).map(({ code }) => code),
          formId,
        ).toEqual([promise]);
        expect(told).not.toContain('{{');
      }
    });

    test('takes a complaint with name, contract, e-mail and phone, all of them required', () => {
      const complaint = formOf('complaint');
      const required = complaint.fields.filter((field) => field.required);
      expect(required.map(({ type }) => type)).toEqual(['name', 'contractNumber', 'email', 'phone']);
      const values = {
        fullName: 'Alex Morgan',
        contractNumber: required[1]?.example ?? '',
        email: 'alex@post.example',
        phone: phones[brand.locale] ?? '',
      };
      expect(intakeProblem(complaint, values, brand)).toBeNull();
      for (const { fieldId } of required) {
        expect(intakeProblem(complaint, { ...values, [fieldId]: '' }, brand)).toEqual({
          fieldId,
          why: 'missing',
        });
      }
      expect(intakeProblem(complaint, { ...values, contractNumber: '12' }, brand)?.why).toBe('pattern');
    });

    test('takes any other question with town, name and phone', () => {
      const required = formOf('otherQuestion').fields.filter((field) => field.required);
      expect(required.map(({ type }) => type)).toEqual(['city', 'name', 'phone']);
    });

    test('closes on its country’s holidays of two years, none of them named twice', () => {
      const dates = (calendar?.holidays ?? []).map(({ date }) => date);
      expect(dates).toEqual([...new Set(dates)].toSorted());
      expect(new Set(dates.map((date) => date.slice(0, 4)))).toEqual(new Set(['2026', '2027']));
      expect(dates).toContain('2027-01-01');
    });

    test('has topics that its customers’ everyday questions do not touch', () => {
      const lines = scenarios
        .filter(({ opening }) => !opening.some((line) => sentimentOf(line, brand.locale)?.mood === 'upset'))
        .flatMap(({ opening, steps }) => [...opening, ...steps.map(({ satisfied }) => satisfied)]);
      const touched = lines.filter(
        (text) =>
          hintsOf(brand, { kind: 'chat', createdAt: FRIDAY }, [{ kind: 'incoming', text }], FRIDAY).length >
          0,
      );
      expect(touched).toEqual([]);
      expect(topics.length).toBeGreaterThanOrEqual(3);
    });

    test('has a customer who is upset and one who has nothing but a question', () => {
      const moods = scenarios.map(({ opening }) => sentimentOf(opening.join('\n'), brand.locale)?.mood);
      expect(moods).toContain('upset');
      expect(moods.filter((mood) => mood === undefined).length).toBeGreaterThan(3);
    });
  },
);
