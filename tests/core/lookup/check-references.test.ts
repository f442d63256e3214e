import { describe, expect, test } from 'vitest';
import type { KnowledgeReference } from '../../../src/contract/model/brand-pack.ts';
import { ConversationId } from '../../../src/contract/model/ids.ts';
import { ReferenceCheck } from '../../../src/contract/workstation/lookup.ts';
import { putDelta } from '../../support/brand-stores.ts';
import {
  brandIdOf,
  packRows,
  sampleArticle,
  samplePrice,
  sampleResponse,
} from '../../support/sample-brand.ts';
import { type OpenLookup, openLookup, plain } from './support/open-lookup.ts';

const kuuma = brandIdOf('kuuma');
const conversation = ConversationId.parse('01890a5d-ac96-774b-bcce-b302099a8057');
const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const sofa = samplePrice('sofa', {
  name: 'Sohva Lempi',
  variant: [{ attribute: 'väri', value: 'harmaa' }],
  price: eur(129_900),
  campaign: { price: eur(99_900), from: 1000, to: 2000, name: 'Kevätale' },
  validTo: 9000,
});

function open(): Promise<OpenLookup> {
  return openLookup({
    kuuma: {
      rows: packRows([
        sofa,
        sampleArticle('care', {
          title: 'Hoito',
          body: 'Imuroi **sohva** viikoittain.',
          url: 'https://kuuma.example/hoito',
        }),
        sampleResponse('hi', { title: 'Tervehdys', body: 'Hei {{customer}}, täällä {{agent}}.' }),
      ]),
    },
  });
}

/** What Enter and Alt+Enter insert at this moment. */
function inserted(at: OpenLookup): { price: KnowledgeReference; line: KnowledgeReference } {
  const { hit } = at.price('sofa');
  const reference = (text: string | null): KnowledgeReference => {
    if (text === null) throw new Error('nothing to insert');
    return { kind: 'priceItem', id: 'sofa', version: hit.version, text };
  };
  return { price: reference(hit.insertText), line: reference(hit.lineText) };
}

function check(at: OpenLookup, reference: KnowledgeReference, conversationId?: ConversationId) {
  const checked = at.lookup.checkReferences({ brandId: kuuma, references: [reference], conversationId });
  if (!checked.ok) throw new Error(checked.code);
  const verdict = ReferenceCheck.parse(checked.value.checks[0]);
  expect(verdict.reference).toEqual(reference);
  return [verdict.state, plain(verdict.textNow), verdict.versionNow, verdict.title];
}

describe('An inserted price', () => {
  test('is current while the same insertion gives the same text', async () => {
    const at = await open();
    const { price, line } = inserted(at);
    expect(check(at, price)).toEqual(['current', '999,00 €', 1, 'Sohva Lempi, harmaa']);
    expect(check(at, line)).toEqual(['current', 'Sohva Lempi, harmaa: 999,00 €', 1, 'Sohva Lempi, harmaa']);
  });

  test('has changed when a campaign ended, and is renewed as it was inserted: alone or as a line', async () => {
    const at = await open();
    const { price, line } = inserted(at);
    at.now = 2000;
    expect(check(at, price).slice(0, 2)).toEqual(['changed', '1 299,00 €']);
    expect(check(at, line).slice(0, 2)).toEqual(['changed', 'Sohva Lempi, harmaa: 1 299,00 €']);
    at.now = 9000;
    expect(check(at, price).slice(0, 2)).toEqual(['ended', null]);
  });

  test('follows the pack: a new price, a new version that says the same, a removal, an expired cache', async () => {
    const at = await open();
    const { price } = inserted(at);
    const delta = { fromVersion: 4, packVersion: 5, removed: [] };
    const upserted = packRows([{ ...sofa, note: 'Two weeks' }], 5);
    await putDelta(at.store('kuuma'), { ...delta, upserted });
    expect(check(at, price).slice(0, 3)).toEqual(['current', '999,00 €', 5]);
    const dearer = packRows([{ ...sofa, campaign: null }], 6);
    await putDelta(at.store('kuuma'), { ...delta, fromVersion: 5, packVersion: 6, upserted: dearer });
    expect(check(at, price).slice(0, 3)).toEqual(['changed', '1 299,00 €', 6]);
    at.freshness = 'expired';
    expect(check(at, price)).toEqual(['priceMasked', null, 6, 'Sohva Lempi, harmaa']);
    at.freshness = 'fresh';
    await putDelta(at.store('kuuma'), {
      fromVersion: 6,
      packVersion: 7,
      upserted: [],
      removed: [{ kind: 'priceItem', id: 'sofa', version: 7 }],
    });
    expect(check(at, price)).toEqual(['removed', null, null, '']);
  });
});

describe('An inserted response', () => {
  test('is current for whichever customer it was filled in, and changed once it says something else', async () => {
    const at = await open();
    at.conversations.set(conversation, { brandId: kuuma, customerName: 'Matti' });
    const hi: KnowledgeReference = {
      kind: 'cannedResponse',
      id: 'hi',
      version: 0,
      text: 'Hei Matti, täällä Aino.',
    };
    expect(check(at, hi, conversation)).toEqual(['current', 'Hei Matti, täällä Aino.', 1, 'Tervehdys']);
    expect(check(at, hi)[0]).toBe('current');
    expect(check(at, { ...hi, text: 'Hei Matti, täällä Liisa.' }, conversation).slice(0, 2)).toEqual([
      'changed',
      'Hei Matti, täällä Aino.',
    ]);
    expect(check(at, { ...hi, text: 'Moi Matti.' })[0]).toBe('changed');
  });
});

describe('An inserted link or passage', () => {
  test('is current while it stands in the article', async () => {
    const at = await open();
    const of = (text: string): KnowledgeReference => ({ kind: 'article', id: 'care', version: 0, text });
    expect(check(at, of('Imuroi sohva viikoittain.'))[0]).toBe('current');
    expect(check(at, of('https://kuuma.example/hoito'))[0]).toBe('current');
    expect(check(at, of('Pese sohva kuukausittain.'))).toEqual(['changed', null, 1, 'Hoito']);
    expect(check(at, { ...of('x'), id: 'gone' })[0]).toBe('removed');
  });
});
