import type { ChatState } from './chat-state.ts';
import type { Store } from './chat-store.ts';

/** Puts the number of unread messages before the tab's title. */
export function showUnreadInTitle(store: Store<ChatState>, title: string): void {
  const show = () => {
    const { unread } = store.get();
    const wanted = unread > 0 ? `(${unread}) ${title}` : title;
    if (document.title !== wanted) document.title = wanted;
  };
  store.subscribe(show);
  show();
}
