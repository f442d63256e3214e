import type { ChatSettings } from './chat-settings.ts';
import type { ChatState } from './chat-state.ts';
import type { Store } from './chat-store.ts';
import type { ToChat, ToShop } from './embed-messages.ts';

export interface ShopConnection {
  readonly requestClose: () => void;
  readonly tellUnread: (store: Store<ChatState>) => void;
}

export interface ShopPorts {
  readonly settings: ChatSettings;
  readonly onOpened: () => void;
  readonly onViewed: (viewed: boolean) => void;
}

/** The line to the page that embeds this one; null when the chat is a page of its own. */
export function connectToShop({ settings, onOpened, onViewed }: ShopPorts): ShopConnection | null {
  if (window.parent === window) return null;
  // Any shop may embed the chat, so the target cannot be known; nothing told here is worth hiding from it.
  const tell = (message: ToShop) => window.parent.postMessage(message, '*');
  let open = false;
  const tellViewed = () => onViewed(open && document.visibilityState === 'visible');

  window.addEventListener('message', (event: MessageEvent<ToChat | undefined>) => {
    if (event.source !== window.parent) return;
    const told = event.data?.polydeskChat;
    if (told !== 'opened' && told !== 'closed') return;
    open = told === 'opened';
    tellViewed();
    if (open) onOpened();
  });
  document.addEventListener('visibilitychange', tellViewed);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) tell({ polydeskChat: 'close' });
  });
  tellViewed();
  tell({
    polydeskChat: 'ready',
    colour: settings.colour,
    onColour: settings.onColour,
    open: settings.words.open,
    close: settings.words.close,
    title: `${settings.words.title} – ${settings.brandName}`,
  });

  return {
    requestClose: () => tell({ polydeskChat: 'close' }),
    tellUnread: (store) => {
      let told = 0;
      store.subscribe(() => {
        const { unread } = store.get();
        if (unread === told) return;
        told = unread;
        tell({ polydeskChat: 'unread', count: unread });
      });
    },
  };
}
