import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Command } from './command-registry.ts';
import type { Workspace } from './create-workspace.ts';
import { keysOf, type ShortcutId } from './shortcuts.ts';

const states = ['open', 'closed', 'all'] as const;
const choices = ['online', 'away', 'transfer_only'] as const;

/** Commands of the left column and of presence, by name in the palette. */
export function useQueueCommands(workspace: Workspace): void {
  const { t } = useTranslation(['app', 'queue', 'presence']);
  const { commands, host, queue, queueParts, presence } = workspace;
  const isOffered = useStore(queue.store, (state) => (state.queue?.offered.length ?? 0) > 0);
  const isHandedBack = useStore(presence.store, (state) => (state.presence?.handedBack.length ?? 0) > 0);

  useEffect(() => {
    const inQueue = (id: string, label: string, run: () => void, shortcut?: ShortcutId): Command => ({
      id,
      label,
      group: t('commands.groups.queue'),
      ...(shortcut ? { keys: keysOf(shortcut, host.platform) } : {}),
      run,
    });
    return commands.register([
      inQueue(
        'finishedSearch',
        t('shortcuts.finishedSearch'),
        workspace.openFinishedSearch,
        'finishedSearch',
      ),
      inQueue('filterQueue', t('queue:filters.choose'), () => queueParts.filters.setOpen(true)),
      inQueue('showAllQueue', t('commands.showAllQueue'), queueParts.filters.showAll),
      ...states.map((state) =>
        inQueue(`queue-${state}`, t('commands.queueState', { state: t(`queue:filters.${state}`) }), () =>
          queueParts.filters.change({ state }),
        ),
      ),
      ...(isOffered
        ? [
            inQueue(
              'acceptOffer',
              t('shortcuts.acceptOffer'),
              () => workspace.answerNextOffer(true),
              'acceptOffer',
            ),
            inQueue(
              'declineOffer',
              t('shortcuts.declineOffer'),
              () => workspace.answerNextOffer(false),
              'declineOffer',
            ),
          ]
        : []),
      ...(isHandedBack
        ? [inQueue('handBacksRead', t('commands.handBacksRead'), presence.acknowledgeHandBacks)]
        : []),
      {
        id: 'presence',
        label: t('shortcuts.presence'),
        group: t('commands.groups.general'),
        keys: keysOf('presence', host.platform),
        run: () => presence.setMenuOpen(true),
      },
      ...choices.map(
        (choice): Command => ({
          id: `presence-${choice}`,
          label: t('commands.presenceChoice', { presence: t(`presence:${choice}`) }),
          group: t('commands.groups.general'),
          run: () => void presence.choose(choice),
        }),
      ),
    ]);
  }, [workspace, commands, host, queueParts, presence, isOffered, isHandedBack, t]);
}
