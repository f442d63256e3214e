import { describe, expect, test } from 'vitest';
import { UpdateContent } from '../../../../src/contract/central/updates.ts';
import { BrandId, BroadcastId, UpdateId } from '../../../../src/contract/model/ids.ts';
import { UrgentUpdate } from '../../../../src/contract/model/urgent-update.ts';
import { kuumaKeittiot } from '../../../../src/demo/brands/kuuma-keittiot/kuuma-keittiot.ts';
import { nordlysSport } from '../../../../src/demo/brands/nordlys-sport/nordlys-sport.ts';
import { readForm } from '../../../../src/renderer/updates/lead/write/read-form.ts';
import { regionsOf } from '../../../../src/renderer/updates/lead/write/regions.ts';
import {
  emptyForm,
  type FactForm,
  formOf,
  newFact,
  type WriteForm,
} from '../../../../src/renderer/updates/lead/write/write-form.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const norwegian = nordlysSport.brand;
const finnish = kuumaKeittiot.brand;
const brands = [norwegian, finnish];
const shoe: FactForm['target'] = {
  kind: 'priceItem',
  id: 'shoe',
  title: 'Tursko',
  price: { amountMinor: 49_900, currency: 'NOK' },
};
const price = (part: Partial<FactForm> = {}): FactForm => ({
  ...newFact('priceChanged', 'f1'),
  target: shoe,
  to: '449',
  ...part,
});
const form = (part: Partial<WriteForm> = {}, facts: readonly FactForm[] = []): WriteForm => ({
  ...emptyForm,
  text: 'Feil pris på tursko',
  brands: [{ brandId: norwegian.brandId, text: null, facts }],
  ...part,
});
const problems = (written: WriteForm) => {
  const read = readForm(written, brands, NOW);
  return 'problems' in read ? read.problems.map(({ code }) => code) : [];
};
const content = (written: WriteForm) => {
  const read = readForm(written, brands, NOW);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return UpdateContent.parse(read.content);
};

describe('A form that is complete', () => {
  test('is what the central service takes, moments read on the brand’s own clocks', () => {
    const read = content(
      form({ keywords: ' tursko, sko ,tursko', expiry: 'hour' }, [price({ at: '2026-11-26T14:00' })]),
    );
    expect(read).toEqual({
      level: 'urgent',
      text: 'Feil pris på tursko',
      keywords: ['tursko', 'sko'],
      acknowledge: true,
      expiresAt: NOW + 3_600_000,
      brands: [
        {
          brandId: norwegian.brandId,
          text: null,
          facts: [
            {
              type: 'priceChanged',
              priceItemId: 'shoe',
              title: 'Tursko',
              from: { amountMinor: 49_900, currency: 'NOK' },
              to: { amountMinor: 44_900, currency: 'NOK' },
              at: Date.UTC(2026, 10, 26, 13),
              settledIn: null,
            },
          ],
        },
      ],
    });
  });

  test('holds from now on without a moment, and is acknowledged whenever it is urgent', () => {
    const read = content(form({ acknowledge: false }, [price()]));
    expect(read.acknowledge).toBe(true);
    expect(read.brands[0]?.facts[0]).toMatchObject({ at: NOW });
    expect(content(form({ acknowledge: false, level: 'info' })).acknowledge).toBe(false);
  });

  test('gives a brand its own words where it has some', () => {
    const two = form({
      brands: [
        { brandId: norwegian.brandId, text: null, facts: [] },
        { brandId: finnish.brandId, text: ' Hinta on väärä ', facts: [] },
      ],
    });
    expect(content(two).brands.map(({ text }) => text)).toEqual([null, 'Hinta on väärä']);
  });
});

describe('A form that is not complete', () => {
  test('names everything that is missing or wrong', () => {
    expect(problems({ ...emptyForm, keywords: 'x' })).toEqual(['noBrand', 'noText', 'keywordTooShort']);
    expect(problems(form({ text: 'a'.repeat(4_001) }))).toEqual(['textTooLong']);
    expect(problems(form({}, [newFact('priceChanged', 'f1')]))).toEqual(['noTarget']);
    expect(problems(form({}, [price({ to: '1.2.3' })]))).toEqual(['notAnAmount']);
    expect(problems(form({}, [price({ to: '499,00' })]))).toEqual(['samePrice']);
    expect(problems(form({}, [price({ target: shoe && { ...shoe, price: null } })]))).toEqual(['masked']);
    expect(
      problems(form({}, [{ ...newFact('itemUnavailable', 'f1'), target: shoe, until: '2020-01-01T00:00' }])),
    ).toEqual(['notAMoment']);
  });

  test('is not sent for a brand the person does not lead any more', () => {
    const read = readForm(form(), [finnish], NOW);
    expect('problems' in read && read.problems).toEqual([{ code: 'noBrand' }]);
  });
});

test('What was published comes back into the form to be revised, settled facts left out', () => {
  const fact = content(form({}, [price()])).brands[0]?.facts[0];
  const update = UrgentUpdate.parse({
    updateId: UpdateId.parse('0198c0de-0000-7000-8000-000000000001'),
    broadcastId: BroadcastId.parse('0198c0de-0000-7000-8000-000000000002'),
    brandId: norwegian.brandId,
    revision: 1,
    level: 'important',
    text: 'Feil pris på tursko',
    previousText: null,
    facts: [fact, { ...fact, priceItemId: 'other', settledIn: 7 }],
    keywords: ['tursko'],
    acknowledge: false,
    additions: [],
    source: { type: 'broadcast', personId: '0198c0de-0000-7000-8000-000000000003', name: 'Sofia' },
    publishedAt: NOW,
    revisedAt: NOW,
    expiresAt: null,
    retractedAt: null,
    retractedReason: null,
  });
  const again = content(formOf([update], brands));
  expect(again).toMatchObject({
    level: 'important',
    keywords: ['tursko'],
    acknowledge: false,
    expiresAt: null,
  });
  expect(again.brands[0]?.facts).toEqual([fact]);
});

test('Brands can be chosen by country where several sell there, and not all', () => {
  const british = ['a-shop', 'b-shop'].map((brandId) => ({
    brandId: BrandId.parse(brandId),
    locale: 'en-GB',
  }));
  expect(regionsOf([...brands, ...british])).toEqual([
    { code: 'GB', brandIds: british.map(({ brandId }) => brandId) },
  ]);
  expect(regionsOf(british)).toEqual([]);
  expect(regionsOf(brands)).toEqual([]);
});
