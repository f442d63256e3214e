import { expect, test } from 'vitest';
import type { Brand } from '../../../../src/contract/model/brand.ts';
import { errorOf } from '../../support/central-client.ts';
import type { StaffMember, Stage } from '../../support/stage.ts';
import { publish, recordOf } from './record-suites.ts';

export function recordRefusalSuite(stage: () => Stage): void {
  async function problemsOf(member: StaffMember, change: (brand: Brand) => unknown): Promise<unknown> {
    const error = await errorOf(publish(member, change));
    expect([error.code, error.status]).toEqual(['RECORD_REFUSED', 422]);
    return error.data;
  }

  test('every wrong place is named at once, and nothing is published', async () => {
    const sofia = await stage().signIn('sofia');
    const before = await recordOf(sofia);
    const { problems } = (await problemsOf(sofia, (brand) => ({
      ...brand,
      colour: 'red',
      dialogue: [{ stepId: 'Greet', title: 'Greeting', hint: '' }],
      handling: {
        ...brand.handling,
        calendar: { week: [], holidays: [{ date: '24.12.2026', name: 'Eve' }] },
      },
    }))) as { problems: string[] };
    expect(problems.map((problem) => problem.split(': ')[0])).toEqual([
      'colour',
      'dialogue[0].stepId',
      'handling.calendar.week',
      'handling.calendar.holidays[0].date',
    ]);
    expect(await recordOf(sofia)).toEqual(before);
  });

  test('what the form does not know, names twice or names in vain is refused with its place', async () => {
    const sofia = await stage().signIn('sofia');
    const form = (formId: string) => ({
      formId,
      title: 'Complaint',
      hint: '',
      fields: [{ fieldId: 'kind', label: 'Kind', type: 'choice', required: true }],
      destination: { mailbox: 'complaints@lamps.example', subject: 'Complaint' },
      confirmation: 'no-such-response',
      promise: 'nextDay',
    });
    const data = await problemsOf(sofia, (brand) => ({
      ...brand,
      handling: { ...brand.handling, intakeForm: [], intakeForms: [form('complaint'), form('complaint')] },
    }));
    expect(data).toEqual({
      problems: [
        'handling.intakeForm: there is no such property',
        'handling.intakeForms[1].formId: complaint is there already',
        'handling.intakeForms[0].promise: there is no promise nextDay',
        'handling.intakeForms[1].promise: there is no promise nextDay',
        'handling.intakeForms[0].fields[0].options: a choice needs options',
        'handling.intakeForms[1].fields[0].options: a choice needs options',
      ],
    });
  });

  test('canned responses that the pack does not have are refused', async () => {
    const sofia = await stage().signIn('sofia');
    const step = { stepId: 'greet', title: 'Greeting', hint: '' };
    const data = await problemsOf(sofia, (brand) => ({
      ...brand,
      dialogue: [{ ...step, responses: ['hello', 'good-bye'] }],
    }));
    expect(data).toEqual({
      problems: ['dialogue[0].responses[1]: the pack has no canned response good-bye'],
    });
  });

  test('id and currency have to stay, and times and languages have to exist', async () => {
    const sofia = await stage().signIn('sofia');
    const data = await problemsOf(sofia, (brand) => ({
      ...brand,
      brandId: 'boats',
      currency: 'SEK',
      locale: 'finnish!',
      timeZone: 'Helsinki',
    }));
    expect(data).toEqual({
      problems: [
        'brandId: has to stay lamps',
        'currency: has to stay EUR',
        'locale: finnish! is no language tag such as fi-FI',
        'timeZone: Helsinki is no time zone such as Europe/Helsinki',
      ],
    });
  });

  test('another brand’s mailbox is refused, and a record without a change too', async () => {
    const [lena, berit] = [await stage().signIn('lena'), await stage().signIn('berit')];
    const boats = (await berit.call.brands.list())[0];
    if (!boats) throw new Error('no boats');
    const { brand, recordVersion: expectedVersion } = boats;
    const handling = { ...brand.handling, mailbox: 'Help@shared.example' };
    await berit.call.brands.publishRecord({
      brandId: brand.brandId,
      expectedVersion,
      reason: 'a mailbox',
      brand: { ...brand, handling },
    });
    const mailbox = (now: Brand) => ({
      ...now,
      handling: { ...now.handling, mailbox: 'help@shared.example' },
    });
    expect(await problemsOf(lena, mailbox)).toEqual({
      problems: ['handling.mailbox: help@shared.example is another brand’s'],
    });
    expect(await problemsOf(lena, (now) => now)).toEqual({
      problems: ['Nothing in it differs from the record in force.'],
    });
  });

  test('something that is no record at all is refused like one', async () => {
    const sofia = await stage().signIn('sofia');
    for (const given of [null, 'lamps', []]) {
      const { problems } = (await problemsOf(sofia, () => given)) as { problems: string[] };
      expect(problems).toHaveLength(1);
    }
  });
}
