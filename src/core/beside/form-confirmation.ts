import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { IntakeForm } from '../../contract/model/intake-form.ts';
import { MessageText } from '../../contract/model/message.ts';
import { fillResponse } from '../lookup/fill-response.ts';

/** Reads a canned response of a brand's pack; null when it is not there. */
export type ResponseBody = (brandId: BrandId, responseId: string) => string | null;

const PLACE = /\{\{[^{}]*\}\}/u;

/**
 * What a form tells the customer when it is handed in: null for nothing, `missing` when its response is not in the pack,
 * or has a place that nobody fills in here.
 */
export function confirmationOf(
  form: IntakeForm,
  { customer }: Conversation,
  brand: Brand,
  responseBody: ResponseBody,
): { readonly text: string | null } | 'missing' {
  if (form.confirmation === null) return { text: null };
  const body = responseBody(brand.brandId, form.confirmation);
  if (body === null) return 'missing';
  const text = MessageText.safeParse(fillResponse(body, brand, customer.name)).data;
  return text === undefined || PLACE.test(text) ? 'missing' : { text };
}
