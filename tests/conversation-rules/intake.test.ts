import { describe, expect, test } from 'vitest';
import { IntakeField, IntakeForm } from '../../src/contract/model/intake-form.ts';
import { intakeProblem } from '../../src/conversation-rules/intake.ts';

const fields = IntakeForm.shape.fields.parse([
  { fieldId: 'name', label: 'Name', type: 'name', required: true },
  {
    fieldId: 'contract',
    label: 'Contract',
    type: 'contractNumber',
    required: true,
    pattern: 'KK-\\d{6}',
    example: 'KK-123456',
  },
  { fieldId: 'email', label: 'E-mail', type: 'email', required: true },
  { fieldId: 'phone', label: 'Phone', type: 'phone', required: true },
  { fieldId: 'when', label: 'When', type: 'date', required: false },
  { fieldId: 'cause', label: 'Cause', type: 'choice', required: false, options: ['Broken', 'Missing'] },
  { fieldId: 'what', label: 'What', type: 'longText', required: false },
]);
const whole = {
  name: 'Aino Virtanen',
  contract: 'KK-208841',
  email: 'aino.virtanen@posti.example',
  phone: '040 123 4567',
};

const problem = (changes: Readonly<Record<string, string>>, locale = 'fi-FI') =>
  intakeProblem({ fields }, { ...whole, ...changes }, { locale });
const why = (changes: Readonly<Record<string, string>>, locale?: string) =>
  problem(changes, locale)?.why ?? null;

test('a form with everything that is required can be handed in', () => {
  expect(problem({})).toBeNull();
  expect(
    problem({ when: '2026-02-28', cause: 'Broken', what: 'It\nbroke.', name: '  Aino Virtanen ' }),
  ).toBeNull();
});

test('the first field with a problem is named, in the form’s order', () => {
  expect(intakeProblem({ fields }, {}, { locale: 'fi-FI' })).toEqual({ fieldId: 'name', why: 'missing' });
  expect(problem({ phone: '1', email: ' ' })).toEqual({ fieldId: 'email', why: 'missing' });
});

describe('a value', () => {
  test.each([
    ['Aino', 'notAName'],
    ['Aino 7', 'notAName'],
    ['Анна Иванова', null],
    ['María-José Carreño Quiñones', null],
  ])('“%s” as a full name: %s', (name, expected) => {
    expect(why({ name })).toBe(expected);
  });

  test.each([
    ['KK-20884', 'pattern'],
    ['x KK-208841', 'pattern'],
    ['KK-2088412', 'pattern'],
    [' KK-208841 ', null],
  ])('“%s” as a contract number: %s', (contract, expected) => {
    expect(why({ contract })).toBe(expected);
  });

  test.each([
    ['aino@posti', 'notAnEmail'],
    ['aino.posti.example', 'notAnEmail'],
    ['aino@@posti.example', 'notAnEmail'],
    ['aino@posti..example', 'notAnEmail'],
    ['aino@-posti.example', 'notAnEmail'],
    ['Aino <aino@posti.example>', 'notAnEmail'],
    ['aino@posti.example\nbcc: all@posti.example', 'notAnEmail'],
    ['.aino@posti.example', 'notAnEmail'],
    ['aino.@posti.example', 'notAnEmail'],
    ['ai..no@posti.example', 'notAnEmail'],
    ["o'brien+chat@post.co.uk", null],
  ])('“%s” as an e-mail address: %s', (email, expected) => {
    expect(why({ email })).toBe(expected);
  });

  test.each([
    ['040 123 4567', 'fi-FI', null],
    ['+47 22 12 34 56', 'fi-FI', null],
    ['22 12 34 56', 'nb-NO', null],
    ['601 234 567', 'pl-PL', null],
    ['8 (912) 345-67-89', 'ru-RU', null],
    ['020 7946 0958', 'en-GB', null],
    ['020 7946 0958', 'en-GB', null],
    ['040 123 4567', 'fi', null],
    ['12', 'fi-FI', 'notAPhone'],
    ['123456789012345678', 'nb-NO', 'notAPhone'],
    ['ring me', 'en-GB', 'notAPhone'],
    ['call 020 7946 0958', 'en-GB', 'notAPhone'],
  ])('“%s” as a phone number in %s: %s', (phone, locale, expected) => {
    expect(why({ phone }, locale)).toBe(expected);
  });

  test.each([
    ['2026-02-29', 'notADate'],
    ['2026-13-01', 'notADate'],
    ['1.2.2026', 'notADate'],
    ['2028-02-29', null],
  ])('“%s” as a date: %s', (when, expected) => {
    expect(why({ when })).toBe(expected);
  });

  test('is one of the options, as they are written', () => {
    expect(why({ cause: 'broken' })).toBe('notAnOption');
    expect(why({ cause: 'toString' })).toBe('notAnOption');
  });

  test('is no longer than there is room for', () => {
    expect(why({ name: `Aino ${'x'.repeat(200)}` })).toBe('tooLong');
    expect(why({ what: 'x'.repeat(4000) })).toBeNull();
    expect(why({ what: 'x'.repeat(4001) })).toBe('tooLong');
  });

  test('of no field of the form is refused, and not taken from what every object has', () => {
    expect(problem({ shoeSize: '42' })).toEqual({ fieldId: 'shoeSize', why: 'unknown' });
    const odd = IntakeField.parse({ fieldId: 'constructor', label: 'Maker', type: 'text', required: true });
    expect(intakeProblem({ fields: [odd] }, {}, { locale: 'fi-FI' })).toEqual({
      fieldId: 'constructor',
      why: 'missing',
    });
  });
});
