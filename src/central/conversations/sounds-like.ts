import type { Brand } from '../../contract/model/brand.ts';
import type { Customer } from '../../contract/model/conversation.ts';
import type { Sentiment } from '../../contract/model/conversation-beside.ts';
import { sentimentAfter } from '../../conversation-rules/sentiment.ts';

/**
 * The sentiment after the customer wrote. Their locale is their browser's, which need not be the language they write to
 * this brand in, so the brand's language is heard too; theirs has the last word.
 */
export function soundsLike(
  before: Sentiment | null,
  text: string,
  brand: Pick<Brand, 'locale'>,
  customer: Pick<Customer, 'locale'>,
): Sentiment | null {
  return sentimentAfter(sentimentAfter(before, text, brand.locale), text, customer.locale);
}
