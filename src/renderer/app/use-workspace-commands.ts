import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { PaneGrid } from '../../contract/workstation/settings.ts';
import type { KnowledgeSection } from '../knowledge/knowledge-model.ts';
import type { LeadSection } from '../updates/lead/lead-model.ts';
import type { Command } from './command-registry.ts';
import { conversationCommands } from './conversation-commands.ts';
import type { Workspace } from './create-workspace.ts';
import { ledBrands } from './led-brands.ts';
import { keysOf, type ShortcutId } from './shortcuts.ts';

const grids: readonly PaneGrid[] = ['1', '2', '3', '2x2', '3x2'];

const deskParts: readonly LeadSection[] = ['write', 'sent', 'corrections', 'slack'];

const parts: readonly KnowledgeSection[] = ['import', 'history', 'verification', 'gaps'];

/** The frame's own commands, by name in the palette. */
export function useWorkspaceCommands(workspace: Workspace): void {
  const { t } = useTranslation(['app', 'alerts', 'knowledge', 'updateDesk']);
  const { layout, commands, host, view } = workspace;
  const isLead = useStore(workspace.status.store, (state) => ledBrands(state.status).length > 0);
  const panes = useStore(layout.store, (state) => state.panes.length);

  useEffect(() => {
    const keys = (id: ShortcutId) => keysOf(id, host.platform);
    const focusIds: readonly ShortcutId[] = [
      'focusPane1',
      'focusPane2',
      'focusPane3',
      'focusPane4',
      'focusPane5',
      'focusPane6',
    ];
    const inPanes = focusIds.slice(0, panes).flatMap((id, pane): readonly Command[] => [
      {
        id,
        label: t('shortcuts.focusPane', { pane: pane + 1 }),
        group: t('commands.groups.panes'),
        keys: keys(id),
        run: () => workspace.focusPane(pane),
      },
      {
        id: `moveToPane${pane + 1}`,
        label: t('commands.moveToPane', { pane: pane + 1 }),
        group: t('commands.groups.panes'),
        run: () => layout.swap(layout.store.getState().focused, pane),
      },
    ]);
    const shapes = grids.map(
      (grid): Command => ({
        id: `grid${grid}`,
        label: t(`grid.${grid}`),
        group: t('commands.groups.panes'),
        run: () => layout.setGrid(grid),
      }),
    );
    return commands.register([
      ...conversationCommands(workspace, t),
      {
        id: 'closePane',
        label: t('commands.closePane'),
        group: t('commands.groups.conversation'),
        run: () => layout.closePane(layout.store.getState().focused),
      },
      {
        id: 'nextWaiting',
        label: t('shortcuts.nextWaiting'),
        group: t('commands.groups.queue'),
        keys: keys('nextWaiting'),
        run: () => workspace.goToWaiting(1),
      },
      {
        id: 'lookup',
        label: t('shortcuts.lookup'),
        group: t('commands.groups.lookup'),
        keys: keys('lookup'),
        run: () => workspace.focusLookup(),
      },
      {
        id: 'cannedResponses',
        label: t('shortcuts.cannedResponses'),
        group: t('commands.groups.lookup'),
        keys: keys('cannedResponses'),
        run: () => workspace.focusLookup('/'),
      },
      {
        id: 'whatChanged',
        label: t('shortcuts.whatChanged'),
        group: t('commands.groups.lookup'),
        keys: keys('whatChanged'),
        run: () => workspace.showChanges(),
      },
      {
        id: 'updates',
        label: t('shortcuts.updates'),
        group: t('commands.groups.updates'),
        keys: keys('updates'),
        run: () => workspace.openUpdates('updates'),
      },
      {
        id: 'corrections',
        label: t('commands.corrections'),
        group: t('commands.groups.updates'),
        run: () => workspace.openUpdates('corrections'),
      },
      {
        id: 'askBrand',
        label: t('shortcuts.askBrand'),
        group: t('commands.groups.updates'),
        keys: keys('askBrand'),
        run: () => workspace.askBrand(),
      },
      {
        id: 'checkAlerts',
        label: t('alerts:check.start'),
        group: t('commands.groups.general'),
        run: () => workspace.alerts.check.open(),
      },
      ...inPanes,
      ...shapes,
      ...(isLead
        ? [
            {
              id: 'knowledge',
              label: t('commands.knowledge'),
              group: t('commands.groups.general'),
              keys: keys('knowledge'),
              run: () => workspace.openKnowledge(),
            },
            ...parts.map(
              (part): Command => ({
                id: `knowledge-${part}`,
                label: t('commands.knowledgePart', { part: t(`knowledge:sections.${part}`) }),
                group: t('commands.groups.general'),
                run: () => workspace.openKnowledge(part),
              }),
            ),
            {
              id: 'updateDesk',
              label: t('commands.updateDesk'),
              group: t('commands.groups.general'),
              keys: keys('updateDesk'),
              run: () => workspace.openUpdateDesk(),
            },
            ...deskParts.map(
              (part): Command => ({
                id: `updateDesk-${part}`,
                label: t('commands.updateDeskPart', { part: t(`updateDesk:sections.${part}`) }),
                group: t('commands.groups.general'),
                run: () => workspace.openUpdateDesk(part),
              }),
            ),
          ]
        : []),
      {
        id: 'help',
        label: t('shortcuts.helpAnywhere'),
        group: t('commands.groups.general'),
        keys: keys('helpAnywhere'),
        run: () => view.setDialog('help'),
      },
      {
        id: 'reconnect',
        label: t('commands.reconnect'),
        group: t('commands.groups.general'),
        run: workspace.status.reconnectNow,
      },
    ]);
  }, [workspace, layout, commands, host, view, panes, isLead, t]);
}
