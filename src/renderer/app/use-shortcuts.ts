import { useEffect } from 'react';
import type { Workspace } from './create-workspace.ts';
import { type Shortcut, shortcutOf } from './shortcuts.ts';

/** Listens for the keys of the whole window, after the part that has the focus had its say. */
export function useShortcuts(workspace: Workspace): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      // A dialog or menu that is open has the keyboard to itself.
      if (target?.closest('[role="dialog"], [role="menu"]')) return;
      const shortcut = shortcutOf(event, workspace.host.platform, isTextField(target));
      if (shortcut && act(shortcut, workspace, target)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [workspace]);
}

/** False when the key means nothing just now. */
function act({ id }: Shortcut, workspace: Workspace, target: Element | null): boolean {
  switch (id) {
    case 'focusPane1':
    case 'focusPane2':
    case 'focusPane3':
    case 'focusPane4':
    case 'focusPane5':
    case 'focusPane6':
      workspace.focusPane(Number(id.slice(-1)) - 1);
      return true;
    case 'toComposer':
      if (workspace.view.store.getState().desk !== null) {
        workspace.closeDesk();
        return true;
      }
      if (workspace.isInUpdates()) {
        workspace.closeUpdates();
        return true;
      }
      if (target instanceof HTMLTextAreaElement) return workspace.dismissBriefing();
      workspace.view.setLookupOpen(false);
      workspace.focusComposer();
      return true;
    case 'nextWaiting':
      workspace.goToWaiting(1);
      return true;
    case 'previousWaiting':
      workspace.goToWaiting(-1);
      return true;
    case 'finishedSearch':
      workspace.openFinishedSearch();
      return true;
    case 'acceptOffer':
      return workspace.answerNextOffer(true);
    case 'declineOffer':
      return workspace.answerNextOffer(false);
    case 'presence':
      workspace.presence.setMenuOpen(true);
      return true;
    case 'lookup':
      workspace.focusLookup();
      return true;
    case 'whatChanged':
      workspace.showChanges();
      return true;
    case 'resolve':
      return workspace.exit('resolve');
    case 'exits':
      return workspace.showExits();
    case 'undo':
      return workspace.undo.undoNewest();
    case 'tags':
      return workspace.showTags();
    case 'note':
      return workspace.toggleNote();
    case 'history':
      return workspace.toggleHistory();
    case 'parked':
      return workspace.focusParked();
    case 'beside':
      return workspace.toggleBeside();
    case 'mood':
      return workspace.showMood();
    case 'intake':
      return workspace.showIntake();
    case 'promise':
      return workspace.showPromises();
    case 'insertHint':
      return workspace.insertHint();
    case 'dismissHints':
      return workspace.dismissHints();
    case 'attach':
      return workspace.attachFile();
    case 'updates':
      workspace.openUpdates('updates');
      return true;
    case 'askBrand':
      return workspace.askBrand();
    case 'acknowledgeImportant':
      return workspace.acknowledgeImportant();
    case 'knowledge':
      workspace.openKnowledge();
      return true;
    case 'updateDesk':
      workspace.openUpdateDesk();
      return true;
    case 'help':
    case 'helpAnywhere':
      workspace.view.setDialog('help');
      return true;
    case 'claim':
    case 'peek':
    case 'filterQueue':
    case 'assign':
    case 'reopen':
    case 'send':
    case 'newLine':
    case 'cannedResponses':
    case 'commands':
    case 'insert':
    case 'insertLine':
    case 'openDetail':
    case 'inStock':
    case 'campaign':
    case 'nextCategory':
    case 'previousCategory':
    case 'clearRange':
    case 'pin':
    case 'allMyBrands':
    case 'findInArticle':
    case 'acknowledge':
    case 'dismissBriefing':
      return false;
    default:
      return id satisfies never;
  }
}

function isTextField(target: Element | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
