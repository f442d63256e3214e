import type { Exit } from '../../../contract/workstation/conversations.ts';
import type { NoteOutcome } from '../notes/note-model.ts';
import type { LeaveOutcome, TagOutcome } from './exits-model.ts';

export interface WrapUpDeps {
  readonly tagsNow: () => readonly string[];
  readonly setTags: (tags: readonly string[]) => Promise<TagOutcome>;
  /** The same text written again after a cut gives one note. */
  readonly writeNote: (text: string) => Promise<NoteOutcome>;
  readonly leave: (exit: Exit) => Promise<LeaveOutcome>;
}

export interface WrapUp {
  readonly exit: Exit;
  readonly tags: readonly string[];
  /** For colleagues; empty for none. */
  readonly note: string;
}

export type WrapUpOutcome =
  | { readonly ok: true }
  | Extract<LeaveOutcome | TagOutcome | NoteOutcome, { ok: false }>;

/** Tags and note go before the exit in the same lane, since nothing is taken after it. The first refusal ends it. */
export function createWrapUp(deps: WrapUpDeps) {
  let written = '';
  return async ({ exit, tags, note }: WrapUp): Promise<WrapUpOutcome> => {
    if (tags.join('\n') !== deps.tagsNow().join('\n')) {
      const tagged = await deps.setTags(tags);
      if (!tagged.ok) return tagged;
    }
    const text = note.trim();
    // An exit that was refused is tried again without its note.
    if (text !== '' && text !== written) {
      const noted = await deps.writeNote(text);
      if (!noted.ok) return noted;
      written = text;
    }
    const left = await deps.leave(exit);
    if (left.ok) written = '';
    return left;
  };
}
