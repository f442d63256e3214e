import type { TFunction } from 'i18next';
import type { Mood } from '../../contract/model/conversation-beside.ts';
import type { ExitKind } from '../../contract/model/conversation-life.ts';
import type { Command } from './command-registry.ts';
import type { Workspace } from './create-workspace.ts';
import { keysOf } from './shortcuts.ts';

const kinds: readonly ExitKind[] = [
  'resolve',
  'noResponseNeeded',
  'escalate',
  'skip',
  'snooze',
  'pending',
  'transfer',
  'hideComment',
];

const moods: readonly Mood[] = ['happy', 'neutral', 'upset'];

/** What can be done with the conversation of the focused pane, by name in the palette. */
export function conversationCommands(workspace: Workspace, t: TFunction<'app'>): readonly Command[] {
  const { platform } = workspace.host;
  const group = t('commands.groups.conversation');
  const exits = kinds.map(
    (kind): Command => ({
      id: `exit-${kind}`,
      label: t(`commands.exits.${kind}`),
      group,
      ...(kind === 'resolve' ? { keys: keysOf('resolve', platform) } : {}),
      run: () => workspace.exit(kind),
    }),
  );
  const keyed = [
    { id: 'exits', run: workspace.showExits },
    { id: 'tags', run: workspace.showTags },
    { id: 'note', run: workspace.toggleNote },
    { id: 'history', run: workspace.toggleHistory },
    { id: 'parked', run: workspace.focusParked },
    { id: 'beside', run: workspace.toggleBeside },
    { id: 'mood', run: workspace.showMood },
    { id: 'intake', run: workspace.showIntake },
    { id: 'promise', run: workspace.showPromises },
    { id: 'insertHint', run: workspace.insertHint },
    { id: 'dismissHints', run: workspace.dismissHints },
    { id: 'attach', run: workspace.attachFile },
  ] as const;
  return [
    ...exits,
    ...keyed.map(({ id, run }) => ({
      id,
      label: t(`shortcuts.${id}`),
      group,
      keys: keysOf(id, platform),
      run,
    })),
    ...moods.map(
      (mood): Command => ({
        id: `mood-${mood}`,
        label: t(`commands.moods.${mood}`),
        group,
        run: () => workspace.setMood(mood),
      }),
    ),
    {
      id: 'undo',
      label: t('commands.undo'),
      group,
      keys: keysOf('undo', platform),
      run: () => workspace.undo.undoNewest(),
    },
    {
      id: 'withdrawOffer',
      label: t('commands.withdrawOffer'),
      group,
      run: workspace.withdrawOffer,
    },
  ];
}
