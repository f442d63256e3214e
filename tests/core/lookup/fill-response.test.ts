import { expect, test } from 'vitest';
import type { PromiseRule } from '../../../src/contract/model/business-calendar.ts';
import { fillResponse } from '../../../src/core/lookup/fill-response.ts';
import { sampleBrand } from '../../support/sample-brand.ts';

const complaint: PromiseRule = {
  code: 'complaint',
  label: 'Complaint',
  hours: 24,
  counts: 'openDays',
  sentence: 'We answer {{within}}.',
};
const brand = sampleBrand('kuuma', { locale: 'en-GB', handling: { promises: [complaint] } });

test('a promise is filled in with the words of the brand’s rule', () => {
  expect(fillResponse('Thank you, {{customer}}. {{promise:complaint}}', brand, 'Aino')).toBe(
    'Thank you, Aino. We answer within 24 hours, Saturday and Sunday excluded.',
  );
});

test('a promise the brand does not make stays as it is, and so does a customer nobody knows', () => {
  const body = '{{customer}} {{promise:tomorrow}} {{promise:constructor}}';
  expect(fillResponse(body, brand, null)).toBe(body);
});

test('what a customer’s name holds is not filled in', () => {
  expect(fillResponse('Hi {{customer}}!', brand, '{{promise:complaint}} $&')).toBe(
    'Hi {{promise:complaint}} $&!',
  );
});
