import type { UpdatePreview } from '../../../../contract/central/updates.ts';
import type { Brand } from '../../../../contract/model/brand.ts';
import type { BroadcastId } from '../../../../contract/model/ids.ts';
import type { UrgentUpdate } from '../../../../contract/model/urgent-update.ts';
import type { UpdatesClient } from '../../updates-model.ts';
import type { LeadTrouble } from '../lead-trouble.ts';
import { type FormProblem, readForm } from './read-form.ts';
import type { WriteForm } from './write-form.ts';

export interface WriteState {
  readonly form: WriteForm;
  /** What is being said otherwise; null for a new update. */
  readonly revising: { readonly broadcastId: BroadcastId; readonly revision: number } | null;
  /** Of the form as it is; shown once somebody tried to send it. */
  readonly problems: readonly FormProblem[];
  readonly showsProblems: boolean;
  readonly preview: UpdatePreview | null;
  /** Why there is no preview. */
  readonly previewTrouble: LeadTrouble | null;
  readonly publishing: boolean;
  /** What was just cleared, until something is written again. */
  readonly cleared: WriteForm | null;
  readonly trouble: LeadTrouble | null;
}

export interface WritePorts {
  readonly client: UpdatesClient['lead'];
  /** The brands the person leads, as they are now. */
  readonly brands: () => readonly Brand[];
  readonly now: () => number;
  readonly newBroadcastId: () => BroadcastId;
  readonly newKey: () => string;
  /** Calls once later; answers with how to call it off. */
  readonly startTimer: (run: () => void, milliseconds: number) => () => void;
  readonly onPublished: (broadcastId: BroadcastId) => void;
}

export function revisionOf(updates: readonly UrgentUpdate[]): number {
  return Math.max(...updates.map(({ revision }) => revision));
}

/** What keeps a form from being sent now. */
export function problemsOf(
  form: WriteForm,
  { brands, now }: Pick<WritePorts, 'brands' | 'now'>,
): readonly FormProblem[] {
  const read = readForm(form, brands(), now());
  return 'problems' in read ? read.problems : [];
}

/** Nothing asked, nothing tried. */
export function blank(): Omit<WriteState, 'form' | 'revising'> {
  return {
    problems: [],
    showsProblems: false,
    preview: null,
    previewTrouble: null,
    publishing: false,
    cleared: null,
    trouble: null,
  };
}
