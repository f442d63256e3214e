import type { CentralInputs } from '../../contract/central.ts';
import { failed, succeeded } from '../kernel/outcome.ts';
import type { Access } from '../sync/access.ts';
import { createAskCentral, heard } from '../sync/ask-central.ts';
import type { CentralImports, CentralKnowledge } from '../sync/central-knowledge.ts';

export interface LeadWorkParts {
  readonly isConnected: () => boolean;
  readonly access: Access;
  readonly knowledge: CentralKnowledge;
  readonly imports: CentralImports;
}

/** What a team lead does to a brand's knowledge: asked of the central service, which decides. */
export function createLeadWork({ knowledge, imports, ...parts }: LeadWorkParts) {
  const { ask, raw } = createAskCentral(parts);
  type Imports = CentralInputs['imports'];
  type Knowledge = CentralInputs['knowledge'];
  return {
    begin: (input: Imports['begin']) => ask((token) => imports.begin(token, input)),
    piece: (input: Imports['piece']) => ask((token) => imports.piece(token, input)),
    read: (input: Imports['read']) => ask((token) => imports.read(token, input)),
    lines: (input: Imports['lines']) => ask((token) => imports.lines(token, input)),
    discard: (input: Imports['discard']) => ask((token) => imports.discard(token, input)),
    history: (input: Knowledge['history']) => ask((token) => knowledge.history(token, input)),
    changes: (input: Knowledge['changes']) => ask((token) => knowledge.changes(token, input)),
    schedules: (input: Knowledge['schedules']) => ask((token) => knowledge.schedules(token, input)),
    cancelSchedule: (input: Knowledge['cancelSchedule']) =>
      ask((token) => knowledge.cancelSchedule(token, input)),
    verify: (input: Knowledge['verify']) => ask((token) => knowledge.verify(token, input)),
    gaps: (input: Knowledge['gaps']) => ask((token) => knowledge.gaps(token, input)),
    closeGap: (input: Knowledge['closeGap']) => ask((token) => knowledge.closeGap(token, input)),
    publish: async (input: Imports['publish']) => {
      const answer = await raw((token) => imports.publish(token, input));
      if (answer.ok) return succeeded(answer.value);
      if (answer.code === 'versionConflict') return failed('packChanged');
      if (answer.code === 'importNotReady') return failed('notReady', answer.detail);
      return heard(answer.code, answer.detail);
    },
    rollBack: async (input: Knowledge['rollBack']) => {
      const answer = await raw((token) => knowledge.rollBack(token, input));
      if (answer.ok) return succeeded(answer.value);
      if (answer.code === 'versionConflict') return failed('packChanged');
      return heard(answer.code, answer.detail);
    },
  };
}
