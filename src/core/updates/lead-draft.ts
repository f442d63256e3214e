import type { LeadDraft } from '../../contract/workstation/updates.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { LeadDraftStore } from './update-memory.ts';

/** What a team lead writes is there again when the screen was closed or the process ended. */
export function createLeadDraft(parts: {
  readonly store: LeadDraftStore;
  readonly transaction: <Value>(run: () => Value) => Value;
}) {
  return {
    draft: parts.store.read,
    saveDraft: (draft: LeadDraft | null): Outcome<Record<string, never>, 'diskFull'> => {
      try {
        parts.transaction(() => parts.store.save(draft));
      } catch (error) {
        if (error instanceof DiskFullError) return failed('diskFull');
        throw error;
      }
      return succeeded({});
    },
  };
}
