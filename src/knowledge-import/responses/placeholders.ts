/** What other tools call the three names that a response may hold; lower case, without spaces. */
const KNOWN: Readonly<Record<string, 'customer' | 'agent' | 'brand'>> = {
  customer: 'customer',
  'customer.name': 'customer',
  'customer.first_name': 'customer',
  'customer.firstname': 'customer',
  'contact.name': 'customer',
  'contact.first_name': 'customer',
  'contact.firstname': 'customer',
  'ticket.requester.name': 'customer',
  'ticket.requester.first_name': 'customer',
  'ticket.customer.name': 'customer',
  'ticket.customer.firstname': 'customer',
  'ticket.customer.first_name': 'customer',
  agent: 'agent',
  'agent.name': 'agent',
  'agent.first_name': 'agent',
  'agent.signature': 'agent',
  'current_user.name': 'agent',
  'current_user.first_name': 'agent',
  'current_user.firstname': 'agent',
  'ticket.assignee.name': 'agent',
  'ticket.assignee.first_name': 'agent',
  'ticket.assignee_user.firstname': 'agent',
  brand: 'brand',
  'brand.name': 'brand',
  'ticket.brand.name': 'brand',
  'ticket.account': 'brand',
  'account.name': 'brand',
  'inbox.name': 'brand',
};

const PLACEHOLDER = /\{\{\{?\s*([^{}]*?)\s*\}?\}\}/g;

export interface Translated {
  readonly text: string;
  /** Placeholders that nothing here can fill in. */
  readonly unknown: readonly string[];
}

const PROMISE = /^promise:(.+)$/;

/**
 * Puts our names for placeholders in place of other tools'. A filter behind `|` is left out. A promise is known by its
 * code if the brand makes it.
 */
export function translatePlaceholders(body: string, promises: readonly string[]): Translated {
  const unknown: string[] = [];
  const text = body.replace(PLACEHOLDER, (whole: string, inside: string) => {
    const name = KNOWN[inside.replace(/\|.*$/s, '').trim().toLowerCase()];
    if (name) return `{{${name}}}`;
    const promise = PROMISE.exec(inside)?.[1];
    if (promise !== undefined && promises.includes(promise)) return `{{promise:${promise}}}`;
    unknown.push(whole);
    return whole;
  });
  if (/\{%.*?%\}/s.test(text)) unknown.push('{% … %}');
  return { text, unknown };
}
