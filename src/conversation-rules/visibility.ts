import type { Brand } from '../contract/model/brand.ts';
import type { Conversation } from '../contract/model/conversation.ts';
import type { PersonId } from '../contract/model/ids.ts';
import type { BrandRole } from '../contract/model/person.ts';
import { handlingOf, isInQueueOf, queuesOfPerson } from './handling.ts';
import { refusedForms } from './refused-forms.ts';

/** Whom a conversation might be shown to: a person with their role at its brand. */
export interface Viewer {
  readonly personId: PersonId;
  readonly role: BrandRole;
}

type Seen = Pick<
  Conversation,
  'holder' | 'transfer' | 'status' | 'queueId' | 'escalation' | 'promises' | 'intakes'
>;

/**
 * Whether somebody may know of a conversation: who holds it, or held it when it ended, to whom it is on offer, whose
 * promise to its customer is open, whose form was refused while nobody holds it, who belongs to the queue it waits in;
 * supervisors and quality analysts of all. Another agent's is not an agent's business.
 */
export function maySee(brand: Pick<Brand, 'handling'>, viewer: Viewer, conversation: Seen): boolean {
  const { personId, role } = viewer;
  if (conversation.holder?.personId === personId || conversation.transfer?.to.personId === personId)
    return true;
  if (conversation.promises.some(({ by, keptAt }) => keptAt === null && by.personId === personId))
    return true;
  if (role.role === 'supervisor' || role.role === 'qualityAnalyst') return true;
  if (conversation.status !== 'queued') return false;
  return (
    isInQueueOf(brand, role, conversation) ||
    refusedForms(conversation).some(({ by }) => by.personId === personId)
  );
}

/**
 * What decides which conversations of a brand a person sees, as a text that is another one when that changes: what was
 * given to them by one scope is not what they are to have by the next.
 */
export function scopeOf(brand: Pick<Brand, 'handling'>, role: BrandRole): string {
  const mine = queuesOfPerson(brand, role).map(({ queueId }) => queueId);
  const queues = handlingOf(brand).queues.map(({ queueId, region, team }) => [queueId, region, team]);
  return JSON.stringify([role.role, mine, queues]);
}
