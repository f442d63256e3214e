import { createStore } from 'zustand/vanilla';
import type { ContactDetails, Mood } from '../../../contract/model/conversation-beside.ts';
import type { BrandId, ConversationId, IntakeId, MessageId, PromiseId } from '../../../contract/model/ids.ts';
import type { IntakeValues } from '../../../contract/model/intake-form.ts';
import type { WorkstationClient } from '../../rpc/client.ts';
import { type Or, reach } from '../reach.ts';

export type BesideClient = WorkstationClient['beside'];

type Noting = 'tickStep' | 'noteConsent' | 'noteContact' | 'setMood' | 'keepPromise';
type Refused<Outcome> = Extract<Outcome, { ok: false; code: string }>['code'];

/** Why something was not noted. */
export type NotingProblem = Refused<Or<BesideClient[Noting]>> | 'notInserted';
export type OpenedIntake = Or<BesideClient['openIntake']>;
export type SubmitOutcome = Or<BesideClient['submitIntake']>;
export type PromiseWords = Or<BesideClient['promiseInWords']>;

export interface BesideState {
  /** The pane has room for a column beside the messages; told by the pane. */
  readonly wide: boolean;
  /** In a pane without that room it lies over the messages, when asked for. */
  readonly over: boolean;
  /** Grows each time the keyboard is asked for there. */
  readonly focusRequests: number;
  readonly problem: NotingProblem | null;
  /** Hints that were put away in this conversation, by `hintKey`. */
  readonly putAway: ReadonlySet<string>;
  /** Grows when what the brand's knowledge says may have changed. */
  readonly knowledge: number;
}

export interface Handed {
  readonly intakeId: IntakeId;
  readonly messageId: MessageId;
  readonly formId: string;
  readonly values: IntakeValues;
  readonly consent: boolean;
}

export type BesideModel = ReturnType<typeof createBesideModel>;

export interface BesideDeps {
  readonly client: BesideClient;
  readonly conversationId: ConversationId;
  readonly brandId: () => BrandId;
  readonly contact: () => ContactDetails;
  readonly newIntakeId: () => IntakeId;
  readonly newMessageId: () => MessageId;
  /** What was put away stays so when the conversation leaves its pane and comes back. */
  readonly putAwayBefore: ReadonlySet<string>;
  readonly onPutAway: (keys: ReadonlySet<string>) => void;
}

/** What is noted beside a conversation, what it is told by the brand's forms and promises, and what is open of it. */
export function createBesideModel({ client, conversationId, brandId, ...deps }: BesideDeps) {
  const store = createStore<BesideState>(() => ({
    wide: false,
    over: false,
    focusRequests: 0,
    problem: null,
    putAway: deps.putAwayBefore,
    knowledge: 0,
  }));
  const at = () => ({ brandId: brandId(), conversationId });
  const noting = async (call: () => Promise<{ ok: true } | { ok: false; code: NotingProblem }>) => {
    const outcome = await reach(call);
    store.setState({ problem: outcome.ok ? null : outcome.code });
    return outcome.ok;
  };

  return {
    store,
    setWide: (wide: boolean) => {
      if (store.getState().wide !== wide) store.setState({ wide, over: false });
    },
    setOver: (over: boolean) => store.setState({ over }),
    requestFocus: () => store.setState(({ focusRequests }) => ({ focusRequests: focusRequests + 1 })),
    knowledgeChanged: () => store.setState(({ knowledge }) => ({ knowledge: knowledge + 1 })),
    setProblem: (problem: NotingProblem | null) => store.setState({ problem }),
    putAway: (keys: readonly string[]) => {
      const putAway = new Set([...store.getState().putAway, ...keys]);
      store.setState({ putAway });
      deps.onPutAway(putAway);
    },

    tickStep: (stepId: string, ticked: boolean) => noting(() => client.tickStep({ ...at(), stepId, ticked })),
    noteConsent: (given: boolean) => noting(() => client.noteConsent({ ...at(), given })),
    /** Keeps what is noted already; an empty value takes it out. */
    noteContact: (part: ContactDetails) => {
      const all = Object.entries({ ...deps.contact(), ...part }).map(([name, value]) => [name, value.trim()]);
      return noting(() =>
        client.noteContact({
          ...at(),
          contact: Object.fromEntries(all.filter(([, value]) => value !== '')),
        }),
      );
    },
    setMood: (mood: Mood) => noting(() => client.setMood({ ...at(), mood })),
    keepPromise: (promiseId: PromiseId) => noting(() => client.keepPromise({ ...at(), promiseId })),

    promiseInWords: (code: string): Promise<PromiseWords> =>
      reach(() => client.promiseInWords({ ...at(), code })),
    openIntake: (formId: string): Promise<OpenedIntake> =>
      reach(() => client.openIntake({ ...at(), formId })),
    saveIntakeDraft: (formId: string, values: IntakeValues) =>
      client.saveIntakeDraft({ ...at(), formId, values }),
    /** Made once for each form that is opened, so that handing it in again sends it once. */
    newIntake: () => ({ intakeId: deps.newIntakeId(), messageId: deps.newMessageId() }),
    submitIntake: (handed: Handed): Promise<SubmitOutcome> =>
      reach(() => client.submitIntake({ ...at(), ...handed })),
  };
}
