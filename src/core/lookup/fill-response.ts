import type { Brand } from '../../contract/model/brand.ts';
import { promiseRuleOf, promiseSentence } from '../../conversation-rules/promises.ts';

/** Left where it is while nobody knows the customer. */
export const CUSTOMER_PLACE = '{{customer}}';

/**
 * Fills in a canned response. Without a conversation `{{customer}}` stays as it is, and so does a promise that the brand
 * does not have, so that nobody overlooks it. Names are put in as they are; what they hold is not looked at again.
 */
export function fillResponse(body: string, brand: Brand, customerName: string | null): string {
  const values: Readonly<Record<string, string | null>> = {
    customer: customerName,
    agent: brand.voice.alias,
    brand: brand.name,
  };
  return body.replace(
    /\{\{(?:(customer|agent|brand)|promise:([a-zA-Z0-9]+))\}\}/g,
    (placeholder, name: string | undefined, promise: string | undefined) => {
      if (name !== undefined) return values[name] ?? placeholder;
      const rule = promiseRuleOf(brand, promise ?? '');
      return rule ? promiseSentence(rule, brand) : placeholder;
    },
  );
}
