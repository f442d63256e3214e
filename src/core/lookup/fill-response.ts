import type { Brand } from '../../contract/model/brand.ts';

/** Left where it is while nobody knows the customer. */
export const CUSTOMER_PLACE = '{{customer}}';

/**
 * Fills in a canned response. Without a conversation `{{customer}}` stays as it is, so that nobody overlooks it.
 * Names are put in as they are; what they hold is not looked at again.
 */
export function fillResponse(body: string, brand: Brand, customerName: string | null): string {
  const values: Readonly<Record<string, string | null>> = {
    customer: customerName,
    agent: brand.voice.alias,
    brand: brand.name,
  };
  return body.replace(
    /\{\{(customer|agent|brand)\}\}/g,
    (placeholder, name: string) => values[name] ?? placeholder,
  );
}
