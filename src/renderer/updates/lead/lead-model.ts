import { v7 as newUuid } from 'uuid';
import { createStore } from 'zustand/vanilla';
import type { Brand } from '../../../contract/model/brand.ts';
import type { BroadcastId, MessageId } from '../../../contract/model/ids.ts';
import type { UrgentUpdate } from '../../../contract/model/urgent-update.ts';
import { createCorrectionsModel } from '../corrections/corrections-model.ts';
import type { UpdatesClient } from '../updates-model.ts';
import { createSentModel } from './sent/sent-model.ts';
import type { LookupClient } from './write/target-finder.ts';
import { createWriteModel } from './write/write-model.ts';

export type LeadSection = 'write' | 'sent' | 'corrections' | 'slack';

export interface LeadState {
  readonly section: LeadSection;
}

export interface LeadPorts {
  readonly updates: UpdatesClient;
  readonly lookup: LookupClient;
  readonly brands: () => readonly Brand[];
  /** The core's clock. */
  readonly now: () => number;
}

export type LeadModel = ReturnType<typeof createLeadModel>;

/** A team lead's work with urgent updates: writing them, who has them, and which answers they made wrong. */
export function createLeadModel({ updates, lookup, brands, now }: LeadPorts) {
  const store = createStore<LeadState>(() => ({ section: 'write' }));
  const showSection = (section: LeadSection) => store.setState({ section });
  /** The part that is shown next gets the keyboard: what was pressed to come there is gone. */
  let bringsFocus = false;
  const leadTo = (section: LeadSection) => {
    bringsFocus = true;
    showSection(section);
  };
  const sent = createSentModel(updates.lead);
  const write = createWriteModel({
    client: updates.lead,
    brands,
    now,
    newBroadcastId: () => newUuid() as BroadcastId,
    newKey: newUuid,
    startTimer: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    onPublished: (broadcastId) => {
      sent.choose(broadcastId);
      leadTo('sent');
    },
  });
  const corrections = createCorrectionsModel({ client: updates, newMessageId: () => newUuid() as MessageId });
  void write.restore();

  return {
    store,
    lookup,
    write,
    sent,
    corrections,
    showSection,
    /** Asked by the part that came on the screen; true once. */
    takesFocus: (): boolean => {
      const takes = bringsFocus;
      bringsFocus = false;
      return takes;
    },
    revise: (published: readonly UrgentUpdate[]) => {
      write.revise(published);
      leadTo('write');
    },
    close: () => {
      corrections.close();
      sent.close();
      write.close();
    },
  };
}
