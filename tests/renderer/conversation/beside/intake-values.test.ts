import { expect, test } from 'vitest';
import {
  asksConsent,
  givenValues,
  leftOverValues,
  problemOf,
  problemsOf,
} from '../../../../src/renderer/conversation/intake/intake-values.ts';
import { besideScene } from '../../stand-in/beside-scenes.ts';

const { brand } = besideScene();
const [complaint, question] = brand.handling?.intakeForms ?? [];
if (!complaint || !question) throw new Error('The scene has two forms');

test('what is handed in is trimmed, and without what is empty or not of the form', () => {
  expect(givenValues(complaint, { fullName: ' Ida N ', email: ' ', gone: 'x' })).toEqual({
    fullName: 'Ida N',
  });
});

test('what was filled in for a field that the brand took away is left over, unless it is empty', () => {
  const values = { fullName: 'Ida N', gone: 'x', emptied: ' ' };
  expect(leftOverValues(complaint, values)).toEqual([['gone', 'x']]);
});

test('all fields that are not right are found at once, in the order of the form', () => {
  const found = problemsOf(complaint, { fullName: 'Ida Nordmann', contract: '12', phone: 'x' }, brand);
  expect(Object.entries(found)).toEqual([
    ['contract', 'pattern'],
    ['email', 'missing'],
    ['phone', 'notAPhone'],
  ]);
  expect(problemsOf(question, { about: 'Repair' }, brand)).toEqual({});
});

test('a field is judged alone', () => {
  expect(problemOf(complaint, 'email', { email: 'ida@' }, brand)).toBe('notAnEmail');
  expect(problemOf(complaint, 'contract', { contract: 'NS-123456' }, brand)).toBeNull();
  expect(problemOf(complaint, 'gone', {}, brand)).toBeNull();
});

test('consent is asked for a name or phone, unless it was given', () => {
  const given = { by: { personId: 'p' as never, name: 'Nora' }, at: 1 };
  expect(asksConsent(complaint, { consent: null })).toBe(true);
  expect(asksConsent(complaint, { consent: given })).toBe(false);
  expect(asksConsent(question, { consent: null })).toBe(false);
});
