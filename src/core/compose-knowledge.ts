import type { BrandId, ConversationId, DeviceId } from '../contract/model/ids.ts';
import type { Role } from '../contract/model/person.ts';
import type { BrandCaches } from './brands/brand-caches.ts';
import { createBackground } from './kernel/background.ts';
import type { Clock } from './kernel/clock.ts';
import type { Log } from './kernel/log.ts';
import { createGapRecorder } from './knowledge/gap-recorder.ts';
import { createLeadWork } from './knowledge/lead-work.ts';
import { createMostUsedKeeper } from './knowledge/most-used-keeper.ts';
import { createNoteSender } from './knowledge/note-sender.ts';
import { createShelfKeeper } from './knowledge/shelf-keeper.ts';
import { listVerifications } from './knowledge/verifications.ts';
import { createLookup, type LookupDeps } from './lookup/create-lookup.ts';
import { isLoopbackAddress } from './profile/central-address.ts';
import type { CoreStore } from './profile/core-store.ts';
import type { Access } from './sync/access.ts';
import type { CentralConnection } from './sync/central-connection.ts';

export interface KnowledgeParts {
  readonly store: CoreStore;
  readonly brands: BrandCaches;
  readonly connection: CentralConnection;
  readonly access: Access;
  readonly isConnected: () => boolean;
  readonly roleOf: (brandId: BrandId) => Role | null;
  readonly conversationFacts: (
    conversationId: ConversationId,
  ) => { readonly brandId: BrandId; readonly customerName: string } | null;
  readonly deviceId: DeviceId;
  readonly postPictures: LookupDeps['postPictures'];
  readonly clock: Clock;
  readonly newId: () => string;
  readonly random: () => number;
  readonly log: Log;
}

/** Looking things up, what is remembered about it, and a team lead's work. */
export function composeKnowledge(parts: KnowledgeParts) {
  const { store, brands, connection, access, isConnected, conversationFacts, clock, log } = parts;
  const { transaction, knowledge: memory } = store;
  const inBackground = createBackground(log);
  const brandIds = () => brands.states().map(({ brand }) => brand.brandId);

  const notes = createNoteSender({
    ...parts,
    notes: memory.notes,
    transaction,
    loopback: isLoopbackAddress(connection.address),
    handIn: (waiting) =>
      access.call((token) => connection.knowledge.note(token, { deviceId: parts.deviceId, notes: waiting })),
  });
  const written = {
    ...parts,
    transaction,
    isKnown: (brandId: BrandId) => brands.brand(brandId) !== null,
    brandOf: (conversationId: ConversationId) => conversationFacts(conversationId)?.brandId ?? null,
    onNote: notes.kick,
  };
  const shelf = createShelfKeeper({ ...written, memory });
  const gaps = createGapRecorder({ ...written, notes: memory.notes });
  const freshenMostUsed = createMostUsedKeeper({
    shelf: memory.shelf,
    transaction,
    clock,
    isConnected,
    ask: (brandId) => access.call((token) => connection.knowledge.mostUsed(token, { brandId })),
  });
  const keepMostUsed = (wanted: readonly BrandId[]) => inBackground('mostUsed', freshenMostUsed(wanted));

  return {
    lookup: createLookup({
      caches: brands,
      clock,
      conversationFacts,
      shelf,
      supervised: () => brandIds().filter((brandId) => parts.roleOf(brandId) === 'supervisor'),
      postPictures: parts.postPictures,
      onSearch: gaps.searched,
    }),
    shelf,
    gaps,
    lead: createLeadWork({
      isConnected,
      access,
      knowledge: connection.knowledge,
      imports: connection.imports,
    }),
    verifications: (brandId: BrandId) => listVerifications(brandId, { caches: brands, clock }),
    /** The shelf shows what is there; what has grown old is fetched for the next time. */
    shelfLookedAt: (brandId: BrandId) => {
      if (written.isKnown(brandId)) keepMostUsed([brandId]);
    },
    setConnected: (connected: boolean) => {
      notes.setConnected(connected);
      if (connected) keepMostUsed(brandIds());
    },
    close: notes.close,
  };
}
