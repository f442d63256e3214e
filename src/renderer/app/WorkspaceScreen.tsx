import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useStore } from 'zustand';
import type { ProfileState } from '../../contract/workstation/profile.ts';
import { useUnreadTitle } from '../alerts/use-unread-title.ts';
import { SettingsProblemBar } from '../settings/SettingsProblemBar.tsx';
import { useTheme } from '../settings/use-theme.ts';
import { StatusBanners } from '../status/StatusBanners.tsx';
import { ScreenClockContext } from '../ui/use-now.ts';
import { CommandPalette } from './CommandPalette.tsx';
import type { Workspace } from './create-workspace.ts';
import { Help } from './Help.tsx';
import { LookupRegion } from './LookupRegion.tsx';
import { PanesRegion } from './PanesRegion.tsx';
import { QueueRegion } from './QueueRegion.tsx';
import { TopBar } from './TopBar.tsx';
import { useAttention } from './use-attention.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useSize } from './use-size.ts';
import { useWorkspaceCommands } from './use-workspace-commands.ts';
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
  const { t } = useTranslation('app');
  const { layout, status: statusModel } = workspace;
  const { status, link } = useStore(statusModel.store);
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  useTheme(workspace.settings);
  useUnreadTitle(status?.unread ?? 0);
  useAttention(workspace);
  useShortcuts(workspace);
  useWorkspaceCommands(workspace);

  const beside = size !== null && size.width >= LOOKUP_BESIDE_FROM_PX;
  const name = beside ? 'frame' : 'frame-narrow';
  const panelIds = beside ? ['queue', 'panes', 'lookup'] : ['queue', 'panes'];
  const saved = layout.store.getState().sizes[name];
  return (
    <div ref={frame} className="flex h-full flex-col">
      <TopBar profile={profile} />
      {size === null ? null : (
        <Group
          key={name}
          className="min-h-0 flex-1"
          {...(saved?.length === panelIds.length
            ? { defaultLayout: Object.fromEntries(panelIds.map((id, index) => [id, saved[index] ?? 0])) }
            : {})}
          onLayoutChanged={(changed, { isUserInteraction }) => {
            if (isUserInteraction) {
              layout.setSizes(
                name,
                panelIds.map((id) => changed[id] ?? 0),
              );
            }
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
          <Panel id="panes" minSize={320}>
            <PanesRegion lookupBeside={beside} />
          </Panel>
          {beside ? (
            <>
              <Divider label={t('resize.lookup')} />
              <Panel
                id="lookup"
                defaultSize={340}
                minSize={260}
                maxSize={640}
                groupResizeBehavior="preserve-pixel-size"
              >
                <LookupRegion />
              </Panel>
            </>
          ) : null}
        </Group>
      )}
      {/* At the foot: a bar that comes or goes up there would move the queue under the pointer. */}
      <SettingsProblemBar model={workspace.settings} />
      <StatusBanners status={status} linkLost={link === 'lost'} />
      <CommandPalette />
      <Help workspace={workspace} />
    </div>
  );
}

function Divider({ label }: { readonly label: string }) {
  return (
    <Separator
      aria-label={label}
      className="w-1 bg-canvas outline-none hover:bg-accent focus-visible:bg-accent forced-colors:bg-[ButtonBorder]"
    />
  );
}
