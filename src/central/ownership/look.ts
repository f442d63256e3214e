import type { Kysely } from 'kysely';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import { maySee } from '../../conversation-rules/visibility.ts';
import { findBrand } from '../brands/find-brand.ts';
import { findConversation } from '../conversations/conversation-rows.ts';
import type { Tables } from '../database/tables.ts';
import type { LiveSignals } from '../live/live-signals.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import type { Clock } from '../ports.ts';

/** A look fades after this long unless it is repeated. */
const LOOK_MS = 15_000;

/** Tells those who may see a waiting conversation that somebody looks at it. Nothing is stored. */
export async function look(
  {
    db,
    signals,
    clock,
  }: { readonly db: Kysely<Tables>; readonly signals: LiveSignals; readonly clock: Clock },
  person: Person,
  conversationId: ConversationId,
): Promise<Outcome<null, { readonly code: 'NOT_FOUND' }>> {
  const conversation = await findConversation(db, conversationId);
  const role = person.roles.find(({ brandId }) => brandId === conversation?.brandId);
  if (!conversation || !role) return failure({ code: 'NOT_FOUND' });
  const brand = await findBrand(db, conversation.brandId);
  if (!maySee(brand, { personId: person.personId, role }, conversation))
    return failure({ code: 'NOT_FOUND' });
  if (conversation.status !== 'queued') return success(null);
  const { personId, name } = person;
  const looking = { conversationId, person: { personId, name }, until: clock.now() + LOOK_MS };
  signals.looks({ brandId: conversation.brandId, looking, conversation });
  return success(null);
}
