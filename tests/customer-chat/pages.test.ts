import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandColours, contrastOf } from '../../src/central/pages/brand-colours.ts';
import { renderChatPage } from '../../src/central/pages/chat-page.ts';
import { renderShopPage } from '../../src/central/pages/shop-page.ts';
import { PriceItem } from '../../src/contract/model/brand-pack.ts';
import { hostileText, testBrand, testWords } from './test-brand.ts';

const NOW = Date.UTC(2026, 5, 1);

function item(change: Partial<PriceItem>): PriceItem {
  return PriceItem.parse({
    priceItemId: 'p1',
    productId: 'p',
    sku: 'S-1',
    name: 'Sohva',
    variant: [],
    category: 'Sohvat',
    unit: 'kpl',
    price: { amountMinor: 129_900, currency: 'EUR' },
    tax: 'included',
    validFrom: null,
    validTo: null,
    campaign: null,
    availability: 'inStock',
    note: '',
    keywords: [],
    popularity: 0,
    ...change,
  });
}

const shopPage = (featured: readonly PriceItem[], shop = { heading: 'Koti', intro: 'Tervetuloa' }) =>
  renderShopPage({
    brand: testBrand,
    shop,
    featured,
    nonce: 'n0',
    origin: 'http://127.0.0.1:7000',
    now: NOW,
  });

describe('the pages of the central service', () => {
  it('give every colour readable text on it and beside it', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
        const colours = brandColours(hex);
        expect(contrastOf(colours.onBrand, colours.brand)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(colours.accentOnLight, '#ffffff')).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(colours.accentOnDark, '#262930')).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('never let a text become markup', () => {
    const brand = { ...testBrand, name: hostileText };
    const chat = renderChatPage({ brand, words: { ...testWords, welcome: hostileText }, nonce: 'n0' });
    const shop = renderShopPage({
      brand,
      shop: { heading: hostileText, intro: hostileText },
      featured: [
        {
          ...item({}),
          name: hostileText,
          unit: hostileText,
          variant: [{ attribute: 'a', value: hostileText }],
        },
      ],
      nonce: 'n0',
      origin: 'http://127.0.0.1:7000',
      now: NOW,
    });
    for (const page of [chat, shop]) {
      expect(page).not.toContain('<img');
      expect(page).not.toContain('</script><script>alert');
    }
  });

  it('carry the brand’s language, and the nonce on everything that needs one', () => {
    const page = renderChatPage({ brand: testBrand, words: testWords, nonce: 'n0' });
    expect(page).toContain('<html lang="fi-FI">');
    expect(page).toContain('<style nonce="n0">');
    expect(page).toContain('<script nonce="n0" src="/assets/chat/chat.js"');
  });

  it('embed the chat into the shop with exactly one line', () => {
    expect(shopPage([])).toContain(
      `<script src="http://127.0.0.1:7000/embed.js" data-brand="${testBrand.brandId}" async></script>`,
    );
  });

  it('show a campaign price only while it runs', () => {
    const campaign = {
      price: { amountMinor: 99_900, currency: 'EUR' },
      from: NOW - 1,
      to: NOW + 1,
      name: 'Ale',
    };
    expect(shopPage([item({ campaign })])).toMatch(/class="campaign">999,00\s€<\/b> <s>1\s299,00\s€</);
    expect(shopPage([item({ campaign: { ...campaign, to: NOW } })])).toMatch(/<b>1\s299,00\s€<\/b>/);
  });
});
