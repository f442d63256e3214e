import type { IntakeForm, IntakeValues } from '../../contract/model/intake-form.ts';
import type { RecordedWrite } from '../conversations/recorded-writes.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { IntakeDraftStore } from './intake-draft-store.ts';
import { type Done, type InConversation, isFailed, type Noting } from './noting.ts';
import type { RefusedNotes } from './refused-notes.ts';

export interface SaveIntakeDraftInput extends InConversation {
  readonly formId: string;
  readonly values: IntakeValues;
}

export type SaveIntakeDraft = (
  input: SaveIntakeDraftInput,
) => Outcome<Done, 'brandMismatch' | 'unknownConversation' | 'diskFull'>;

export interface SaveIntakeDraftParts {
  readonly noting: Noting;
  readonly intakeDrafts: IntakeDraftStore;
  readonly refusedNotes: RefusedNotes;
  readonly write: RecordedWrite;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * Keeps all that was filled in, also where the brand has just changed the form or taken it away: what somebody is typing
 * is theirs until they hand it in or empty it.
 */
export function createSaveIntakeDraft(parts: SaveIntakeDraftParts): SaveIntakeDraft {
  const { noting, intakeDrafts, refusedNotes, write, clock } = parts;
  return ({ formId, values, ...at }) => {
    const notable = noting.find(at);
    if (isFailed(notable)) return notable;
    const { conversationId } = at;
    const isEmpty = Object.values(values).every((value) => value.trim() === '');
    try {
      write((record) => {
        if (isEmpty) {
          intakeDrafts.remove(conversationId, formId);
          refusedNotes.remove(conversationId, { kind: 'intakeSubmitted', formId });
        } else {
          intakeDrafts.save({ ...at, formId, values, savedAt: clock.now() });
        }
        record.row(conversationId);
      });
    } catch (error) {
      if (error instanceof DiskFullError) return failed('diskFull');
      throw error;
    }
    return succeeded({});
  };
}

/** Without what the form does not ask for: the brand may have changed it since it was filled in. */
export function valuesOf({ fields }: IntakeForm, given: IntakeValues): IntakeValues {
  const values = new Map(Object.entries(given));
  return Object.fromEntries(
    fields.flatMap(({ fieldId }) => {
      const value = values.get(fieldId);
      return value === undefined ? [] : [[fieldId, value] as const];
    }),
  );
}
