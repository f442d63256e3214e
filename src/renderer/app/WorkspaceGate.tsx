import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostDescription, ProfileState } from '../../contract/workstation/profile.ts';
import type { WorkstationClient } from '../rpc/client.ts';
import { askUntilAnswered } from './ask-until-answered.ts';
import { createWorkspace, type Workspace } from './create-workspace.ts';
import { StartingScreen } from './StartingScreen.tsx';
import { WorkspaceScreen } from './WorkspaceScreen.tsx';

/** Opens the workspace of who is signed in, with the layout of last time, and closes it at sign-out. */
export function WorkspaceGate({
  client,
  host,
  profile,
}: {
  readonly client: WorkstationClient;
  readonly host: HostDescription;
  readonly profile: ProfileState & { readonly state: 'signedIn' };
}) {
  const { t } = useTranslation('alerts');
  const { personId } = profile.person;
  const [workspace, setWorkspace] = useState<Workspace | null>(null);

  useEffect(() => {
    const stopping = new AbortController();
    let opened: Workspace | undefined;
    void askUntilAnswered(() => client.settings.get(), stopping.signal).then((settings) => {
      if (!settings || stopping.signal.aborted) return;
      opened = createWorkspace({ client, host, settings, personId, t });
      setWorkspace(opened);
      void askUntilAnswered(opened.settings.load, stopping.signal);
    });
    return () => {
      stopping.abort();
      opened?.close();
      setWorkspace(null);
    };
  }, [client, host, personId, t]);

  return workspace ? <WorkspaceScreen workspace={workspace} profile={profile} /> : <StartingScreen />;
}
