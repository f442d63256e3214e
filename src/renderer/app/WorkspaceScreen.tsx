import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel } from 'react-resizable-panels';
import { useStore } from 'zustand';
import type { ProfileState } from '../../contract/workstation/profile.ts';
import { isFlashing, useUnreadTitle } from '../alerts/use-unread-title.ts';
import { HandBackNotice } from '../presence/HandBackNotice.tsx';
import { PresenceNotes } from '../presence/PresenceNotes.tsx';
import { useActivity } from '../presence/use-activity.ts';
import { SettingsProblemBar } from '../settings/SettingsProblemBar.tsx';
import { useTheme } from '../settings/use-theme.ts';
import { StatusBanners } from '../status/StatusBanners.tsx';
import { ScreenClockContext } from '../ui/use-now.ts';
import { useSize } from '../ui/use-size.ts';
import { CoverAnnouncer } from '../updates/cover/CoverAnnouncer.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import type { Workspace } from './create-workspace.ts';
import { Divider } from './Divider.tsx';
import { Help } from './Help.tsx';
import { QueueRegion } from './QueueRegion.tsx';
import { TopBar } from './TopBar.tsx';
import { useAttention } from './use-attention.ts';
import { useBrandOf } from './use-brand-of.ts';
import { useQueueCommands } from './use-queue-commands.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useWorkspaceCommands } from './use-workspace-commands.ts';
import { WorkRegion } from './WorkRegion.tsx';
import { WorkspaceContext } from './WorkspaceContext.tsx';

type SignedIn = ProfileState & { readonly state: 'signedIn' };

/** Narrower than this, the lookup lies over the panes instead of beside them. */
const LOOKUP_BESIDE_FROM_PX = 1100;

/** The whole screen of a signed-in agent. */
export function WorkspaceScreen({
  workspace,
  profile,
}: {
  readonly workspace: Workspace;
  readonly profile: SignedIn;
}) {
  return (
    <WorkspaceContext value={workspace}>
      <ScreenClockContext value={workspace.clock}>
        <Frame workspace={workspace} profile={profile} />
      </ScreenClockContext>
    </WorkspaceContext>
  );
}

function Frame({ workspace, profile }: { readonly workspace: Workspace; readonly profile: SignedIn }) {
  const { t } = useTranslation(['app', 'alerts']);
  const { layout, status: statusModel } = workspace;
  const { status, link } = useStore(statusModel.store);
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  useTheme(workspace.settings);
  const flashes = useStore(workspace.alerts.store, (state) => isFlashing(state.alerts));
  useUnreadTitle(status?.unread ?? 0, flashes ? t('alerts:flash') : null);
  useAttention(workspace);
  useShortcuts(workspace);
  useActivity(workspace.presence);
  useWorkspaceCommands(workspace);
  useQueueCommands(workspace);
  const awayAfterMinutes = useStore(
    workspace.settings.store,
    (state) => state.preferences?.awayAfterMinutes ?? 0,
  );

  const brandOf = useBrandOf();

  const beside = size !== null && size.width >= LOOKUP_BESIDE_FROM_PX;
  const saved = layout.store.getState().sizes.frame;
  return (
    <div ref={frame} className="flex h-full flex-col">
      <TopBar profile={profile} />
      {size === null ? null : (
        <Group
          className="min-h-0 flex-1"
          {...(saved?.length === 2 ? { defaultLayout: { queue: saved[0] ?? 0, work: saved[1] ?? 0 } } : {})}
          onLayoutChanged={(changed, { isUserInteraction }) => {
            if (isUserInteraction) layout.setSizes('frame', [changed.queue ?? 0, changed.work ?? 0]);
          }}
        >
          <Panel
            id="queue"
            defaultSize={248}
            minSize={200}
            maxSize={420}
            groupResizeBehavior="preserve-pixel-size"
          >
            <QueueRegion />
          </Panel>
          <Divider label={t('resize.queue')} />
          <Panel id="work" minSize={320}>
            <WorkRegion lookupBeside={beside} />
          </Panel>
        </Group>
      )}
      {/* At the foot: a bar that comes or goes up there would move the queue under the pointer. */}
      <SettingsProblemBar model={workspace.settings} />
      <HandBackNotice
        model={workspace.presence}
        brandNameOf={(brandId) => brandOf(brandId)?.name ?? brandId}
      />
      <StatusBanners status={status} linkLost={link === 'lost'} />
      <CoverAnnouncer model={workspace.updates.cover} brandOf={brandOf} />
      <PresenceNotes model={workspace.presence} awayAfterMinutes={awayAfterMinutes} />
      <CommandPalette />
      <Help workspace={workspace} />
    </div>
  );
}
