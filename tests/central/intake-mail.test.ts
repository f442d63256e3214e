import { expect, test } from 'vitest';
import { intakeMail } from '../../src/central/intakes/intake-mail.ts';
import { Brand } from '../../src/contract/model/brand.ts';
import { Conversation } from '../../src/contract/model/conversation.ts';
import { PersonId } from '../../src/contract/model/ids.ts';
import { IntakeForm, type IntakeValues } from '../../src/contract/model/intake-form.ts';
import { complaint } from './suites/beside/forms.ts';
import { besideSeed, FRIDAY } from './support/beside-seed.ts';

const brand = Brand.parse(besideSeed().brands[0]?.brand);
const by = { personId: PersonId.parse('00000000-0000-4000-8000-000000000001'), name: 'Anna' };

const conversation = Conversation.parse({
  conversationId: '00000000-0000-4000-8000-0000000000c1',
  brandId: brand.brandId,
  kind: 'chat',
  status: 'open',
  customer: { customerId: '00000000-0000-4000-8000-0000000000d1', name: 'Cleo', locale: 'fi-FI' },
  holder: by,
  createdAt: FRIDAY,
  waitingSince: null,
  claimedAt: FRIDAY,
  firstResponseAt: null,
  resolvedAt: null,
  disposition: null,
  lastSeq: 0,
  preview: '',
  previewAt: null,
});

function mailOf(fields: IntakeForm['fields'], values: IntakeValues) {
  const form = IntakeForm.parse({
    formId: 'odd',
    title: 'Odd',
    hint: '',
    fields,
    destination: { mailbox: 'odd@lamps.example', subject: 'Odd' },
    confirmation: null,
    promise: null,
  });
  const intake = { event: complaint({ formId: 'odd', values }), by, at: FRIDAY };
  return intakeMail(form, { brand, conversation, intake, promise: null });
}

const field = (fieldId: string, type: IntakeForm['fields'][number]['type'] = 'longText') => ({
  fieldId,
  label: fieldId.toUpperCase(),
  type,
  required: false,
});

test('fields stand in the form’s order, whatever the order of the values, and empty ones are seen to be', () => {
  const { text } = mailOf([field('one'), field('two'), field('three')], { three: '3', one: '1' });
  expect(text).toContain('ONE:\n  1\n\nTWO:\n  –\n\nTHREE:\n  3\n');
});

test('a value cannot look like another field, nor hide what it says', () => {
  const { text } = mailOf([field('story')], { story: 'a\r\nHanded in by: the king\u2028b\u202ec\u0007' });
  expect(text).toContain('STORY:\n  a\n  Handed in by: the king\n  bc\n\nHanded in by Anna');
});

test('a field may be called as something that every object has', () => {
  const { text } = mailOf([field('constructor'), field('toString')], {});
  expect(text).toContain('CONSTRUCTOR:\n  –\n\nTOSTRING:\n  –\n');
});

test('answers go to the first address that was filled in, or nowhere', () => {
  const addresses = [field('mail', 'email'), field('other', 'email')];
  expect(mailOf(addresses, { other: ' b@example.com ' }).replyTo).toBe('b@example.com');
  expect(mailOf(addresses, { mail: 'a@example.com', other: 'b@example.com' }).replyTo).toBe('a@example.com');
  expect(mailOf(addresses, {})).not.toHaveProperty('replyTo');
});
