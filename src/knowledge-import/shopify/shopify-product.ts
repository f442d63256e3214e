import type { ShopifyColumn } from './shopify-headers.ts';

/** What stands only in the first row of a product and holds for the rows of the same handle. */
export interface ShopifyProduct {
  readonly title: string;
  readonly category: string;
  readonly tags: string;
  readonly status: string;
  readonly condition: string;
  readonly optionNames: readonly string[];
}

/** The last part of `Furniture > Sofas > Corner sofas`; a number is one of Google's and says nothing to people. */
function lastOf(path: string): string {
  const last = path.split('>').at(-1)?.trim() ?? '';
  return /^\d+$/.test(last) ? '' : last;
}

/** A product as known so far, with what a further row of it says. */
export function withRow(
  known: ShopifyProduct | undefined,
  text: (column: ShopifyColumn) => string,
): ShopifyProduct {
  const names = [text('option1Name'), text('option2Name'), text('option3Name')];
  return {
    title: text('title') || (known?.title ?? ''),
    category:
      text('type') || lastOf(text('category')) || lastOf(text('googleCategory')) || (known?.category ?? ''),
    tags: text('tags') || (known?.tags ?? ''),
    status: text('status') || (known?.status ?? ''),
    condition: text('condition') || (known?.condition ?? ''),
    optionNames: names.map((name, index) => name || (known?.optionNames[index] ?? '')),
  };
}
