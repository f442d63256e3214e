import { implement } from '@orpc/server';
import { workstationContract } from '../../../src/contract/workstation.ts';
import { matrixOf, previewOf, publishContent, retractBroadcast, reviseContent } from './stand-in-lead.ts';
import type { StandInWorld } from './stand-in-world.ts';

const disconnected = { ok: false, code: 'disconnected' } as const;
const notFound = { ok: false, code: 'notFound' } as const;

/** What a team lead does about updates: the draft on this machine, the rest as the central service answers. */
export function createStandInLeadRouter(world: StandInWorld) {
  const { lead } = implement(workstationContract).updates;
  /** Why nothing can be done just now. */
  const refusal = () => {
    if (world.status.connectivity !== 'connected') return disconnected;
    return world.lead.refuse && ({ ok: false, ...world.lead.refuse } as const);
  };

  return {
    draft: lead.draft.handler(() => ({ draft: world.lead.draft })),
    saveDraft: lead.saveDraft.handler(({ input: { draft } }) => {
      world.lead.draft = draft;
      return { ok: true, value: {} };
    }),
    preview: lead.preview.handler(({ input }) => refusal() ?? { ok: true, value: previewOf(world, input) }),
    publish: lead.publish.handler(
      ({ input: { broadcastId, ...content } }) =>
        refusal() ?? { ok: true, value: { updates: publishContent(world, content, broadcastId) } },
    ),
    revise: lead.revise.handler(({ input }) => {
      const refused = refusal();
      if (refused) return refused;
      const updates = reviseContent(world, input);
      return typeof updates === 'string' ? { ok: false, code: updates } : { ok: true, value: { updates } };
    }),
    retract: lead.retract.handler(({ input: { broadcastId, reason } }) => {
      const refused = refusal();
      if (refused) return refused;
      const updates = retractBroadcast(world, broadcastId, reason);
      return updates ? { ok: true, value: { updates } } : notFound;
    }),
    watchMatrix: lead.watchMatrix.handler(async function* ({ input: { broadcastId }, signal }) {
      const told = () => {
        if (world.status.connectivity !== 'connected') return disconnected;
        const matrix = matrixOf(world, broadcastId);
        return matrix ? ({ ok: true, value: matrix } as const) : notFound;
      };
      yield told();
      for await (const _ of world.changes.subscribe('updates', { signal })) yield told();
    }),
  };
}
