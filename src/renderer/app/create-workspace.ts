import type { TFunction } from 'i18next';
import { v7 as newUuid } from 'uuid';
import type {
  BrandId,
  ConversationId,
  FileId,
  IntakeId,
  MessageId,
  PersonId,
  TransferId,
} from '../../contract/model/ids.ts';
import type { HostDescription } from '../../contract/workstation/profile.ts';
import type { Settings } from '../../contract/workstation/settings.ts';
import { createAlertsModel } from '../alerts/create-alerts-model.ts';
import { noticeWords, notificationWords } from '../alerts/notification-words.ts';
import { createBrowserNotifier } from '../alerts/notifier.ts';
import { createTonePlayer } from '../alerts/tone-player.ts';
import { createUndoModel } from '../conversation/undo/undo-model.ts';
import { createKnowledgeModel, type KnowledgeSection } from '../knowledge/knowledge-model.ts';
import { createLookupModel } from '../lookup/lookup-model.ts';
import { createPresenceModel } from '../presence/presence-model.ts';
import { createQueueParts } from '../queue/create-queue-parts.ts';
import type { WorkstationClient } from '../rpc/client.ts';
import { watch } from '../rpc/watch.ts';
import { createSettingsModel } from '../settings/settings-model.ts';
import { createSlackModel } from '../slack-setup/slack-model.ts';
import { createScreenClock } from '../ui/use-now.ts';
import { createUpdates } from '../updates/create-updates.ts';
import { createLeadModel, type LeadSection } from '../updates/lead/lead-model.ts';
import { createCommandRegistry } from './command-registry.ts';
import { createComposerRegistry } from './composer-registry.ts';
import { createConversationActions } from './conversation-actions.ts';
import { isDoneWith } from './done-with.ts';
import { followKnowledge } from './follow-knowledge.ts';
import { isHere } from './is-here.ts';
import { createLayoutModel } from './layout-model.ts';
import { ledBrands } from './led-brands.ts';
import { createOpenConversations } from './open-conversations.ts';
import { createQueueActions } from './queue-actions.ts';
import { createStatusModel } from './status-model.ts';
import { createUpdateActions } from './update-actions.ts';
import { createWorkspaceView } from './workspace-view.ts';

export type Workspace = ReturnType<typeof createWorkspace>;

export interface WorkspaceDeps {
  readonly client: WorkstationClient;
  readonly host: HostDescription;
  /** As they were when the screen was opened. */
  readonly settings: Pick<Settings, 'layout' | 'queueFilters'>;
  /** Who is signed in. */
  readonly personId: PersonId;
  /** Words of OS notifications. */
  readonly t: TFunction<'alerts'>;
}

/** Everything a signed-in agent works with, wired together; lives until sign-out. */
export function createWorkspace({ client, host, settings: saved, personId, t }: WorkspaceDeps) {
  const status = createStatusModel({ client, readTime: Date.now });
  const queueParts = createQueueParts({
    client,
    filters: saved.queueFilters,
    onFiltersChange: (queueFilters) => {
      client.settings.change({ queueFilters }).catch(() => {});
    },
  });
  const { queue } = queueParts;
  const presence = createPresenceModel({ ownership: client.ownership, now: () => performance.now() });
  const layout = createLayoutModel({
    initial: saved.layout,
    now: () => performance.now(),
    onChange: (changed) => {
      client.settings.change({ layout: changed }).catch(() => {});
    },
  });
  const conversations = createOpenConversations(layout, {
    client,
    newMessageId: () => newUuid() as MessageId,
    newTransferId: () => newUuid() as TransferId,
    newIntakeId: () => newUuid() as IntakeId,
    newFileId: () => newUuid() as FileId,
    now: () => performance.now(),
    isFocusSettled: layout.isFocusSettled,
  });
  window.addEventListener('pagehide', conversations.saveNow);
  const stopFollowing = followKnowledge(status, conversations.knowledgeChanged);
  const composers = createComposerRegistry();
  const view = createWorkspaceView();
  const commands = createCommandRegistry();
  const updates = createUpdates(client);

  const focusedConversation = (): ConversationId | null => {
    const { panes, focused } = layout.store.getState();
    return panes[focused] ?? null;
  };
  const focusComposer = () => {
    if (updates.cover.isCovering()) {
      updates.cover.requestFocus();
      return;
    }
    if (view.store.getState().desk !== null) {
      view.focusDesk();
      return;
    }
    const conversationId = focusedConversation();
    if (conversationId) composers.focus(conversationId);
  };
  const updateActions = createUpdateActions({
    updates,
    view,
    conversations,
    composers,
    focusedConversation,
    focusComposer,
  });
  const focusPane = (pane: number) => {
    view.setDesk(null);
    layout.focus(pane);
    focusComposer();
  };
  const isDone = (conversationId: ConversationId) => {
    const model = conversations.store.getState().get(conversationId);
    return model !== undefined && isDoneWith(model, personId);
  };
  const open = (conversationId: ConversationId) => {
    view.setDesk(null);
    layout.open(conversationId, isDone);
    if (updates.cover.isCovering()) updates.cover.requestFocus();
    else composers.focus(conversationId);
  };

  const settings = createSettingsModel({
    settings: client.settings,
    demo: client.demo,
    signOut: client.profile.signOut,
  });
  const conversationActions = createConversationActions({
    view,
    focusedModel: () => {
      const focused = focusedConversation();
      return focused ? conversations.store.getState().get(focused) : undefined;
    },
    isCovering: updates.cover.isCovering,
    focusComposer,
    insert: composers.insert,
    brandOf: (brandId) =>
      status.store.getState().status?.brands.find(({ brand }) => brand.brandId === brandId)?.brand,
    rememberBeside: (besideOpen) => void settings.change({ besideOpen }),
    attach: composers.attach,
  });
  const undo = createUndoModel({
    client: client.conversations,
    // Whoever takes an exit back goes on writing, if the pane is still there.
    onUndone: (conversationId) => {
      if (conversationId === focusedConversation()) focusComposer();
    },
  });

  const lookup = createLookupModel({
    lookup: client.lookup,
    insert: (into, text, reference) => {
      const inserted = composers.insert(into.conversationId, text, reference);
      if (inserted) view.setLookupOpen(false);
      return inserted;
    },
    returnToComposer: () => {
      view.setLookupOpen(false);
      focusComposer();
    },
    openCommands: () => {
      view.setLookupOpen(false);
      view.setDialog('commands');
    },
  });
  const focusLookup = (initialText?: string) => {
    view.setDesk(null);
    view.setLookupOpen(true);
    lookup.focusLookup(initialText);
  };

  const knowledge = createKnowledgeModel({
    knowledge: client.knowledge,
    isHere: (conversationId) => isHere(client, conversationId),
    openConversation: open,
    now: () => performance.now(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  const openKnowledge = (section?: KnowledgeSection) => {
    if (ledBrands(status.store.getState().status).length === 0) return;
    const focused = focusedConversation();
    const detail = focused && conversations.store.getState().get(focused)?.store.getState().detail;
    if (detail) knowledge.beginWith(detail.conversation.brandId);
    if (section !== undefined) knowledge.showSection(section);
    view.setLookupOpen(false);
    view.setDesk('knowledge');
  };
  const updateDesk = createLeadModel({
    updates: client.updates,
    lookup: client.lookup,
    brands: () => ledBrands(status.store.getState().status).map(({ brand }) => brand),
    now: status.now,
  });
  const slackSetup = createSlackModel(client.slack);
  const openUpdateDesk = (section?: LeadSection) => {
    if (ledBrands(status.store.getState().status).length === 0) return;
    if (section !== undefined) updateDesk.showSection(section);
    view.setLookupOpen(false);
    view.setUpdatesOpen(false);
    view.setDesk('updates');
  };

  const showChanges = () => {
    view.setDesk(null);
    view.setLookupOpen(true);
    void lookup.showChanges();
  };

  const alerts = createAlertsModel({
    watchAlerts: (onSignal, onLost) =>
      watch(
        (options) => client.alerts.watch(undefined, options),
        onSignal,
        (state) => {
          if (state === 'lost') onLost();
        },
      ),
    sendAttention: (attention) => {
      client.alerts.attention({ ...attention, visible: [...attention.visible] }).catch(() => {});
    },
    openConversation: (conversationId) => {
      window.focus();
      open(conversationId);
    },
    openUpdate: (updateId) => {
      window.focus();
      updateActions.showUpdate(updateId);
    },
    notifier: host.notifications === 'browser' ? createBrowserNotifier() : null,
    notificationWords: (alert) => notificationWords(t, alert),
    noticeWords: (notice) => noticeWords(t, notice),
    tryNotification: () => void client.alerts.tryNotification().catch(() => {}),
    saveCheck: (alertsChecked) => void settings.change({ alertsChecked }),
    tellShown: (alertIds) => void client.alerts.shown({ alertIds: [...alertIds] }).catch(() => {}),
    tellSeen: (alertIds) => void client.alerts.seen({ alertIds: [...alertIds] }).catch(() => {}),
    tellOpened: (alertId) => void client.alerts.opened({ alertId }).catch(() => {}),
    player: createTonePlayer(),
    memory: window.localStorage,
    now: status.now,
  });

  return {
    client,
    host,
    myId: personId,
    settings,
    alerts,
    status,
    queue,
    queueParts,
    presence,
    layout,
    conversations,
    composers,
    commands,
    lookup,
    knowledge,
    updates,
    updateDesk,
    slackSetup,
    view,
    clock: createScreenClock(status.now),

    undo,
    loadImage: (brandId: BrandId, imageId: string) => client.lookup.image({ brandId, imageId }),

    open,
    ...updateActions,
    ...conversationActions,
    focusPane,
    focusComposer,
    focusLookup,
    showChanges,
    openKnowledge,
    openUpdateDesk,
    closeDesk: () => view.setDesk(null),
    ...createQueueActions({
      parts: queueParts,
      view,
      brandIds: () => status.store.getState().status?.brands.map(({ brand }) => brand.brandId) ?? [],
      focusedConversation,
      open,
      focusComposer,
      onClaimed: alerts.offer.suggest,
    }),

    /** The first of mine with a message that needs a decision. */
    showParked: () => {
      const card = queue.store.getState().queue?.mine.find(({ parked }) => parked > 0);
      if (card) open(card.conversationId);
    },

    close: () => {
      updateActions.close();
      undo.close();
      updates.close();
      slackSetup.close();
      updateDesk.close();
      knowledge.close();
      alerts.close();
      stopFollowing();
      window.removeEventListener('pagehide', conversations.saveNow);
      conversations.close();
      presence.close();
      queueParts.close();
      status.close();
    },
  };
}
