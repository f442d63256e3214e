import { type DragEvent, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ExitKind } from '../../contract/model/conversation-life.ts';
import { ConversationPane } from '../conversation/ConversationPane.tsx';
import type { ConversationModel } from '../conversation/conversation-model.ts';
import type { PaneDialog } from '../conversation/exits/pane-dialog.ts';
import type { PaneKeys } from '../conversation/PaneHead.tsx';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { PaneHeadMarks } from './PaneHeadMarks.tsx';
import { PaneNotices } from './PaneNotices.tsx';
import { keysOf, type Platform, type ShortcutId } from './shortcuts.ts';
import { useBrandOf } from './use-brand-of.ts';
import { useCovered } from './use-covered.ts';
import { useLockNote } from './use-lock-note.tsx';
import { useQuestions } from './use-questions.ts';
import { useWindowActive } from './use-window-active.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

const DRAG_TYPE = 'application/x-polydesk-pane';

/** One place of the grid: its focus, its keys, and what is dropped on it. */
export function PaneView({ pane }: { readonly pane: number }) {
  const { t } = useTranslation('app');
  const { layout, conversations, host } = useWorkspace();
  const focused = useStore(layout.store, (state) => state.focused === pane);
  const conversationId = useStore(layout.store, (state) => state.panes[pane] ?? null);
  const model = useStore(conversations.store, (models) =>
    conversationId ? models.get(conversationId) : undefined,
  );
  const [dropping, setDropping] = useState(false);
  const keys = keysOf(focusPaneId(pane), host.platform);

  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(DRAG_TYPE)) return;
    event.preventDefault();
    setDropping(true);
  };
  const onDrop = (event: DragEvent) => {
    const from = event.dataTransfer.getData(DRAG_TYPE);
    setDropping(false);
    if (from === '') return;
    event.preventDefault();
    layout.swap(Number(from), pane);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: follows the focus inside and takes drops; the menu does the same by keyboard
    <div
      data-conversation={conversationId}
      onFocusCapture={() => layout.focus(pane)}
      onPointerDownCapture={() => layout.focus(pane)}
      onDragOver={onDragOver}
      onDragLeave={() => setDropping(false)}
      onDrop={onDrop}
      className={classNames(
        'relative h-full min-w-0 overflow-hidden p-0.5 contain-strict',
        focused ? 'bg-accent forced-colors:bg-[Highlight]' : 'bg-canvas',
      )}
    >
      {model ? (
        <OpenPane pane={pane} model={model} focused={focused} />
      ) : (
        <section
          aria-label={t('pane.empty', { pane: pane + 1 })}
          className="flex h-full items-center justify-center bg-surface"
        >
          <EmptyState title={t('pane.emptyTitle')} action={<Kbd keys={keys} />}>
            {t('pane.emptyHint')}
          </EmptyState>
        </section>
      )}
      {dropping ? (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-0 z-20 border-4 border-dashed border-accent"
        />
      ) : null}
    </div>
  );
}

function OpenPane({
  pane,
  model,
  focused,
}: {
  readonly pane: number;
  readonly model: ConversationModel;
  readonly focused: boolean;
}) {
  const workspace = useWorkspace();
  const { layout, composers, view, host, focusLookup, focusComposer } = workspace;
  const brandOf = useBrandOf();
  const besideOpen = useStore(workspace.settings.store, (state) => state.preferences?.besideOpen ?? false);
  const paneCount = useStore(layout.store, (state) => state.panes.length);
  const openDialog = useStore(view.store, (state) => state.dialog);
  const dialog = focused && openDialog !== 'commands' && openDialog !== 'help' ? openDialog : null;
  const behindDesk = useStore(view.store, (state) => state.desk !== null);
  const covered = useCovered() || behindDesk;
  const windowActive = useWindowActive() && !covered;
  const { conversationId } = model;
  const questions = useQuestions(conversationId);
  const lockNote = useLockNote(conversationId);
  const registerComposer = useCallback(
    (handle: Parameters<typeof composers.register>[1]) => composers.register(conversationId, handle),
    [composers, conversationId],
  );

  const frame = useMemo(
    () => ({
      focused,
      windowActive,
      paneNumber: pane + 1,
      paneCount,
      keys: paneKeys(pane, host.platform),
      dialog,
      setDialog: (asked: PaneDialog | null) => {
        layout.focus(pane);
        view.setDialog(asked);
        if (asked === null) focusComposer();
      },
      onExit: (kind: ExitKind) => {
        layout.focus(pane);
        workspace.exit(kind);
      },
      onHistory: model.history.show,
      onNote: model.notes.begin,
      onBeside: workspace.toggleBeside,
      besideOpen,
      beside: {
        keys: paneKeys(pane, host.platform),
        onClose: () => workspace.hideBeside(model),
        onEscape: focusComposer,
        onIntake: () => view.setDialog('intake'),
        onPromise: () => view.setDialog('promise'),
      },
      insert: (text: string) => composers.insert(conversationId, text, null),
      onInsertResponse: (responseId: string) => void workspace.insertResponse(model, responseId),
      myId: workspace.myId,
      undo: workspace.undo,
      loadImage: workspace.loadImage,
      focusSelf: () => composers.focus(conversationId),
      lockNote,
      headMarks: <PaneHeadMarks model={model} questions={questions} />,
      overMessages: (
        <PaneNotices model={model} questions={questions} focused={focused} windowActive={windowActive} />
      ),
      registerComposer,
      attachKeys: keysOf('attach', host.platform),
      onSlash: () => focusLookup('/'),
      onMove: (toPane: number) => {
        layout.swap(pane, toPane - 1);
        composers.focus(conversationId);
      },
      onClose: () => layout.closePane(pane),
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.setData(DRAG_TYPE, String(pane));
        event.dataTransfer.effectAllowed = 'move';
      },
    }),
    [
      focused,
      windowActive,
      besideOpen,
      model,
      questions,
      lockNote,
      pane,
      paneCount,
      host.platform,
      dialog,
      workspace,
      layout,
      view,
      focusComposer,
      registerComposer,
      focusLookup,
      composers,
      conversationId,
    ],
  );
  return <ConversationPane model={model} brandOf={brandOf} frame={frame} />;
}

function paneKeys(pane: number, platform: Platform): PaneKeys {
  return {
    focus: keysOf(focusPaneId(pane), platform),
    exits: keysOf('exits', platform),
    resolve: keysOf('resolve', platform),
    tags: keysOf('tags', platform),
    note: keysOf('note', platform),
    history: keysOf('history', platform),
    undo: keysOf('undo', platform),
    beside: keysOf('beside', platform),
    mood: keysOf('mood', platform),
    intake: keysOf('intake', platform),
    promise: keysOf('promise', platform),
    insertHint: keysOf('insertHint', platform),
    dismissHints: keysOf('dismissHints', platform),
  };
}

function focusPaneId(pane: number): ShortcutId {
  const ids = ['focusPane1', 'focusPane2', 'focusPane3', 'focusPane4', 'focusPane5', 'focusPane6'] as const;
  return ids[pane] ?? 'focusPane1';
}
