import { BrandId, BroadcastId, ConversationId, UpdateId } from '../../../src/contract/model/ids.ts';
import { UrgentUpdate } from '../../../src/contract/model/urgent-update.ts';
import type { UpdatesState, UpdateView } from '../../../src/contract/workstation/updates.ts';

export const NOW = Date.UTC(2026, 1, 10, 12, 30);
export const nordlys = BrandId.parse('nordlys-sport');
export const kuuma = BrandId.parse('kuuma-keittiot');
export const ida = ConversationId.parse('0198c0de-0000-7000-8000-000000000001');
export const pekka = ConversationId.parse('0198c0de-0000-7000-8000-000000000002');

const uuid = (kind: string, number: number) =>
  `0198${kind}-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const updateIdOf = (number: number) => UpdateId.parse(uuid('aaaa', number));
export const broadcastIdOf = (number: number) => BroadcastId.parse(uuid('bbbb', number));

/** An urgent update that nobody has seen, of its own broadcast unless something else is said. */
export function view(
  number: number,
  update: Partial<UrgentUpdate> = {},
  part: Partial<Omit<UpdateView, 'update'>> = {},
): UpdateView {
  return {
    update: UrgentUpdate.parse({
      updateId: updateIdOf(number),
      broadcastId: broadcastIdOf(number),
      brandId: nordlys,
      revision: 1,
      level: 'urgent',
      text: `Update ${number}`,
      previousText: null,
      facts: [],
      keywords: [],
      acknowledge: true,
      additions: [],
      source: { type: 'broadcast', personId: uuid('cccc', 1), name: 'Kari Nilsen' },
      publishedAt: NOW + number,
      revisedAt: NOW + number,
      expiresAt: null,
      retractedAt: null,
      retractedReason: null,
      ...update,
    }),
    state: 'new',
    unread: true,
    inForce: 'current',
    affected: [],
    provisional: false,
    ...part,
  };
}

export function knownOf(cover: UpdateView[], part: Partial<UpdatesState> = {}): UpdatesState {
  return { cover, recent: cover, locked: [], toCorrect: 0, slackDirect: null, ...part };
}
