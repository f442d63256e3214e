import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';
import type { MessageId } from '../../contract/model/ids.ts';
import type { ConversationDetail, MessageView } from '../../contract/workstation/conversations.ts';
import type { ReferenceCheck } from '../../contract/workstation/lookup.ts';
import type { WatchState } from '../rpc/watch.ts';
import type { ComposerNotice } from './composer-notice.ts';
import type { DraftSaveState } from './draft-saver.ts';
import type { Refusal } from './exits/exits-model.ts';
import type { HandOver } from './hand-over.ts';

/** All that a pane shows of its conversation, and of what is written in it. */
export interface ConversationState {
  readonly phase: 'loading' | 'open' | 'gone';
  readonly connection: WatchState;
  readonly detail: ConversationDetail | null;
  /** Ascending. */
  readonly messages: readonly MessageView[];
  readonly hasEarlier: boolean;
  readonly loadingEarlier: boolean;
  /** The first messages before which a page of earlier ones was put. */
  readonly pageStarts: readonly MessageId[];
  readonly customerTypingUntil: number;
  readonly draft: string;
  /** What of the brand's knowledge was inserted and still stands in the draft. */
  readonly references: readonly KnowledgeReference[];
  /** Those of them that are no longer what the brand's knowledge says; they hold the draft back. */
  readonly outdated: readonly ReferenceCheck[];
  readonly draftSave: DraftSaveState;
  /** Between Enter and the core's word; no longer in the composer, not yet a message. */
  readonly handingOver: readonly HandOver[];
  readonly handOverStuck: boolean;
  readonly notice: ComposerNotice | null;
  /** Why an exit that asks nothing did not happen, until the next attempt or change. */
  readonly exitRefusal: Refusal | null;
  /** The newest message is in sight. */
  readonly atEnd: boolean;
  /** Messages of the customer that arrived below what is in sight. */
  readonly newBelow: number;
}

/** Until the core has said what there is. */
export const openingState: ConversationState = {
  phase: 'loading',
  connection: 'live',
  detail: null,
  messages: [],
  hasEarlier: false,
  loadingEarlier: false,
  pageStarts: [],
  customerTypingUntil: 0,
  draft: '',
  references: [],
  outdated: [],
  draftSave: { state: 'saved' },
  handingOver: [],
  handOverStuck: false,
  notice: null,
  exitRefusal: null,
  atEnd: true,
  newBelow: 0,
};
