import { createStore } from 'zustand/vanilla';
import type { HostDescription, ProfileState } from '../../contract/workstation/profile.ts';
import { createWorkstationClient } from '../rpc/client.ts';
import type { WorkstationConnection } from '../rpc/connection.ts';
import { watch } from '../rpc/watch.ts';
import { askUntilAnswered } from './ask-until-answered.ts';

export interface SessionState {
  readonly host: HostDescription | null;
  readonly profile: ProfileState | null;
}

export type SessionModel = ReturnType<typeof createSessionModel>;

/** What decides which screen is shown: the host, and who is signed in. */
export function createSessionModel(connection: WorkstationConnection) {
  const client = createWorkstationClient(connection.link);
  const store = createStore<SessionState>(() => ({ host: null, profile: null }));
  const stopping = new AbortController();
  void askUntilAnswered(() => client.profile.host(), stopping.signal).then((host) =>
    store.setState({ host }),
  );
  const stop = watch(
    (options) => client.profile.watch(undefined, options),
    (profile) => store.setState({ profile }),
  );
  return {
    client,
    store,
    close: () => {
      stopping.abort();
      stop();
    },
  };
}
