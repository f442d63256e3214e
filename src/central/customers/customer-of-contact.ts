import type { Transaction } from 'kysely';
import type { Customer } from '../../contract/model/conversation.ts';
import { type BrandId, CustomerId } from '../../contract/model/ids.ts';
import { foldedLine } from '../conversations/conversation-rules.ts';
import type { Tables } from '../database/tables.ts';
import type { ChangeParts } from '../feed/record-changes.ts';
import type { Ids } from '../ports.ts';

const NAME_CHARS = 100;

export interface Contact {
  readonly brandId: BrandId;
  /** `email:ida@example.com`, `comment:<author id>`. */
  readonly contact: string;
  readonly name: string;
  readonly locale: string;
}

/** The customer of this brand who is known by a contact, made where there is none. Two at once make one. */
export async function customerOfContact(
  parts: Pick<ChangeParts, 'clock'> & { readonly ids: Ids },
  tx: Transaction<Tables>,
  { brandId, contact, locale, name }: Contact,
): Promise<Customer> {
  const known = await findByContact(tx, brandId, contact);
  if (known) return known;
  const customer = { customerId: CustomerId.parse(parts.ids.next()), name: customerName(name), locale };
  await tx
    .insertInto('customers')
    .values({
      customer_id: customer.customerId,
      brand_id: brandId,
      name: customer.name,
      locale,
      created_at: parts.clock.now(),
    })
    .execute();
  const added = await tx
    .insertInto('customer_contacts')
    .values({ brand_id: brandId, contact, customer_id: customer.customerId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('customer_id')
    .executeTakeFirst();
  if (added) return customer;
  // Another transaction was first, and has committed by now.
  await tx.deleteFrom('customers').where('customer_id', '=', customer.customerId).execute();
  const first = await findByContact(tx, brandId, contact);
  if (!first) throw new Error('a contact that exists has its customer');
  return first;
}

/** On one line; a name of nothing but control characters becomes a dash. */
export function customerName(name: string): string {
  return foldedLine(name).slice(0, NAME_CHARS).toWellFormed().trim() || '–';
}

async function findByContact(
  tx: Transaction<Tables>,
  brandId: BrandId,
  contact: string,
): Promise<Customer | null> {
  const row = await tx
    .selectFrom('customer_contacts')
    .innerJoin('customers', 'customers.customer_id', 'customer_contacts.customer_id')
    .select(['customers.customer_id', 'customers.name', 'customers.locale'])
    .where('customer_contacts.brand_id', '=', brandId)
    .where('customer_contacts.contact', '=', contact)
    .executeTakeFirst();
  return row ? { customerId: row.customer_id, name: row.name, locale: row.locale } : null;
}
