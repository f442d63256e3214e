import { Tooltip } from '@base-ui/react/tooltip';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { WorkstationConnection } from '../rpc/connection.ts';
import { BlockedScreen } from '../sign-in/BlockedScreen.tsx';
import { CrashBoundary } from './CrashBoundary.tsx';
import { EntryPage } from './EntryPage.tsx';
import { SignInGate } from './SignInGate.tsx';
import { StartingScreen } from './StartingScreen.tsx';
import type { SessionModel } from './session-model.ts';
import { WorkspaceGate } from './WorkspaceGate.tsx';

/** Which of the screens: not allowed, starting, blocked, sign-in, or the workspace. */
export function App({
  connection,
  session,
}: {
  readonly connection: WorkstationConnection;
  readonly session: SessionModel;
}) {
  const { t } = useTranslation('app');
  return (
    <CrashBoundary words={{ title: t('crash.title'), hint: t('crash.hint'), reload: t('crash.reload') }}>
      <Tooltip.Provider timeout={300}>
        <Screen connection={connection} session={session} />
      </Tooltip.Provider>
    </CrashBoundary>
  );
}

function Screen({
  connection,
  session,
}: {
  readonly connection: WorkstationConnection;
  readonly session: SessionModel;
}) {
  const refused = useStore(connection.state, (state) => state === 'refused');
  const { host, profile } = useStore(session.store);
  if (refused) return <EntryPage problem="refused" />;
  if (!host || !profile) return <StartingScreen />;
  switch (profile.state) {
    case 'blocked':
      return <BlockedScreen profile={profile} />;
    case 'signedOut':
      return <SignInGate client={session.client} host={host} profile={profile} />;
    case 'signedIn':
      return (
        <WorkspaceGate
          key={`${profile.central} ${profile.person.personId}`}
          client={session.client}
          host={host}
          profile={profile}
        />
      );
    default:
      return profile satisfies never;
  }
}
