import { createStore } from 'zustand/vanilla';
import type { SlackChannel } from '../../contract/central/slack.ts';
import type { SlackMapping } from '../../contract/model/slack.ts';
import type { SlackCheck, SlackSetup } from '../../contract/workstation/slack.ts';
import type { WorkstationClient } from '../rpc/client.ts';
import { watch } from '../rpc/watch.ts';
import { type MappingForm, mappingForm, mappingProblems, newMapping, ruleOf } from './mapping-form.ts';
import { type SlackAnswer, type SlackTrouble, settled } from './slack-trouble.ts';

export interface SlackState {
  /** Null until the core said how things stand. */
  readonly setup: SlackSetup | null;
  readonly botToken: string;
  readonly appToken: string;
  readonly check: SlackCheck | null;
  readonly checking: boolean;
  readonly checkTrouble: SlackTrouble | null;
  /** Null until they were asked for. */
  readonly channels: readonly SlackChannel[] | null;
  readonly channelsTeam: string | null;
  readonly channelsTrouble: SlackTrouble | null;
  /** The mapping that is being written. */
  readonly editing: MappingForm | null;
  /** What became of the last test message. */
  readonly test: { readonly channelId: string; readonly trouble: SlackTrouble | null } | null;
  readonly trouble: SlackTrouble | null;
}

export type SlackClient = WorkstationClient['slack'];
export type SlackModel = ReturnType<typeof createSlackModel>;

/** Sets the bridge to Slack up: whose tokens, which channels, what is urgent in them. Tokens are forgotten once kept. */
export function createSlackModel(client: SlackClient) {
  const store = createStore<SlackState>(() => ({
    setup: null,
    botToken: '',
    appToken: '',
    check: null,
    checking: false,
    checkTrouble: null,
    channels: null,
    channelsTeam: null,
    channelsTrouble: null,
    editing: null,
    test: null,
    trouble: null,
  }));
  const get = store.getState;
  let stop: (() => void) | null = null;

  const ask = async (
    question: (tokens: { botToken: string; appToken: string }) => Promise<SlackAnswer<SlackCheck>>,
  ) => {
    const { botToken, appToken, checking } = get();
    if (checking) return;
    store.setState({ checking: true, check: null, checkTrouble: null });
    const answer = await settled(question({ botToken, appToken }));
    store.setState({ checking: false });
    if ('value' in answer) store.setState({ check: answer.value });
    else store.setState({ checkTrouble: answer.trouble });
    return answer;
  };
  const loadChannels = async () => {
    store.setState({ channelsTrouble: null });
    const answer = await settled(client.channels());
    if ('value' in answer) {
      const channels = answer.value.channels.toSorted((one, other) => one.name.localeCompare(other.name));
      store.setState({ channels, channelsTeam: answer.value.teamId });
    } else store.setState({ channelsTrouble: answer.trouble });
  };
  const say = async <Value>(asking: Promise<SlackAnswer<Value>>): Promise<boolean> => {
    store.setState({ trouble: null });
    const answer = await settled(asking);
    if ('value' in answer) return true;
    store.setState({ trouble: answer.trouble });
    return false;
  };

  return {
    store,
    /** While it is looked at. */
    open: () => {
      stop ??= watch(
        (options) => client.watch(undefined, options),
        (setup) => store.setState({ setup }),
      );
      void loadChannels();
    },
    setTokens: (tokens: Partial<Pick<SlackState, 'botToken' | 'appToken'>>) =>
      store.setState({ ...tokens, check: null, checkTrouble: null }),
    check: () => ask((tokens) => client.check(tokens)),
    /** Whether they were kept. */
    save: async (): Promise<boolean> => {
      const answer = await ask((tokens) => client.save(tokens));
      if (!answer || !('value' in answer)) return false;
      store.setState({ botToken: '', appToken: '' });
      await loadChannels();
      return true;
    },
    forget: async (): Promise<void> => {
      await client.forget().catch(() => {});
      store.setState({ check: null, channels: null });
      await loadChannels();
    },
    switchOn: (on: boolean) => say(client.switchOn({ on })),
    loadChannels,
    edit: (mapping: SlackMapping | null) => {
      store.setState({ trouble: null, editing: mapping === null ? newMapping : mappingForm(mapping) });
    },
    changeMapping: (part: Partial<MappingForm>) =>
      store.setState(({ editing }) => ({ editing: editing && { ...editing, problems: [], ...part } })),
    dropMapping: () => store.setState({ editing: null }),
    saveMapping: async (): Promise<void> => {
      const { editing, channels, channelsTeam, setup } = get();
      const channel = channels?.find(({ channelId }) => channelId === editing?.channelId);
      const known = setup?.central?.mappings.find(({ channelId }) => channelId === editing?.channelId);
      const teamId = known?.teamId ?? channelsTeam;
      if (!editing || editing.brandId === null || editing.busy || teamId === null) return;
      const problems = mappingProblems(editing);
      if (problems.length > 0) {
        store.setState({ editing: { ...editing, problems } });
        return;
      }
      store.setState({ editing: { ...editing, busy: true } });
      const saved = await say(
        client.saveMapping({
          teamId,
          channelId: editing.channelId,
          channelName: channel?.name ?? known?.channelName ?? editing.channelId,
          brandId: editing.brandId,
          rule: ruleOf(editing),
          questions: editing.questions,
        }),
      );
      store.setState({ editing: saved ? null : { ...editing, busy: false } });
    },
    /** The mapping that is being changed; what was written of it stays when it could not be removed. */
    removeMapping: async (): Promise<void> => {
      const { editing, setup } = get();
      const mapping = setup?.central?.mappings.find(({ channelId }) => channelId === editing?.channelId);
      if (!editing || !mapping || editing.busy) return;
      store.setState({ editing: { ...editing, busy: true } });
      const { teamId, channelId, brandId } = mapping;
      const removed = await say(client.removeMapping({ teamId, channelId, brandId }));
      store.setState({ editing: removed ? null : { ...editing, busy: false } });
    },
    testMessage: async (channelId: string): Promise<void> => {
      const answer = await settled(client.testMessage({ channelId }));
      store.setState({ test: { channelId, trouble: 'trouble' in answer ? answer.trouble : null } });
    },
    close: () => {
      stop?.();
      stop = null;
    },
  };
}
