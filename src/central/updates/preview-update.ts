import type { Kysely } from 'kysely';
import type { UpdateContent, UpdatePreview } from '../../contract/central/updates.ts';
import type { BrandId, PersonId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { AffectedConversation } from '../../contract/model/urgent-update.ts';
import { createAffectedRule } from '../../update-rules/affected-by.ts';
import { findBrand } from '../brands/find-brand.ts';
import type { Tables } from '../database/tables.ts';
import type { ChangeParts } from '../feed/record-changes.ts';
import { type Outcome, success } from '../outcome.ts';
import { type Affected, affectedConversations } from './affected-conversations.ts';
import { wordsIn } from './brand-words.ts';
import { checkFacts, type FactOutdated } from './check-facts.ts';
import { findAnswers } from './find-answers.ts';
import { mayLead } from './may-lead.ts';
import { namedItemsOf } from './named-items.ts';
import { brandsOf, factsFor } from './publish-update.ts';
import { factRulesOf } from './told-rules.ts';

const MOST_LISTED = 500;

/** Whom an update would reach and what it would change; publishes nothing. */
export async function previewUpdate(
  { db, clock, signals }: ChangeParts,
  person: Person,
  content: UpdateContent,
): Promise<Outcome<UpdatePreview, { readonly code: 'NOT_FOUND' | 'FORBIDDEN' } | FactOutdated>> {
  const brandIds = brandsOf(content);
  const allowed = mayLead(person, brandIds);
  if (!allowed.ok) return allowed;
  const now = clock.now();
  const affected: AffectedConversation[] = [];
  let alreadyTold = 0;
  for (const brandId of brandIds) {
    const facts = factsFor(content, brandId);
    const checked = await checkFacts(db, { brandId, broadcastId: null, facts, earlier: null, now });
    if (!checked.ok) return checked;
    const words = wordsIn((await findBrand(db, brandId)).locale);
    const rule = createAffectedRule(
      { facts, keywords: content.keywords },
      namedItemsOf(checked.value),
      words,
    );
    affected.push(...(await affectedConversations(db, brandId, rule)).map(asListed));
    const told = await findAnswers(db, brandId, factRulesOf(checked.value, words), { publishedAt: now, now });
    alreadyTold += told.length;
  }
  const agents = await agentsOf(db, brandIds);
  const online = agents.filter(({ personId, brandId }) => signals.presence.isOnline(personId, brandId));
  return success({
    affected: affected.slice(0, MOST_LISTED),
    affectedTotal: affected.length,
    alreadyTold,
    agents: peopleIn(agents),
    agentsOnline: peopleIn(online),
  });
}

function asListed({ conversation, why }: Affected): AffectedConversation {
  const { brandId, conversationId, customer, holder } = conversation;
  return { brandId, conversationId, customerName: customer.name, holderName: holder?.name ?? null, why };
}

/** Everybody who answers customers at some of these brands. */
async function agentsOf(
  db: Kysely<Tables>,
  brandIds: readonly BrandId[],
): Promise<readonly { readonly personId: PersonId; readonly brandId: BrandId }[]> {
  return db
    .selectFrom('person_roles')
    .select(['person_id as personId', 'brand_id as brandId'])
    .where('brand_id', 'in', brandIds)
    .where('role', 'in', ['agent', 'supervisor'])
    .execute();
}

function peopleIn(roles: readonly { readonly personId: PersonId }[]): number {
  return new Set(roles.map(({ personId }) => personId)).size;
}
