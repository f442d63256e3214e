import './chat.css';
import { v7 } from 'uuid';
import { createChatModel } from './chat-model.ts';
import { readChatSettings } from './chat-settings.ts';
import { mountChatView } from './chat-view.ts';
import { connectToShop } from './embedded-page.ts';
import { createChatStorage } from './stored-chat.ts';
import { showUnreadInTitle } from './unread-title.ts';
import { createWakeableSleep } from './wakeable-sleep.ts';
import { createWebChatApi } from './web-chat-api.ts';

const settings = readChatSettings(document);
const sleeper = createWakeableSleep();
const model = createChatModel({
  api: createWebChatApi(settings.brandId),
  storage: createChatStorage(settings.brandId),
  locale: settings.locale,
  now: Date.now,
  // Not `crypto.randomUUID`: pages served without TLS, as a shop in development is, have none.
  newId: () => v7(),
  fileLimits: settings.fileLimits,
  random: Math.random,
  sleeper,
});

const shop = connectToShop({ settings, onOpened: () => view.focus(), onViewed: model.setViewed });
const root = document.getElementById('chat');
if (!root) throw new Error('The page has no #chat');
const view = mountChatView({ root, settings, model, closeEmbedded: shop?.requestClose ?? null });
showUnreadInTitle(model.store, `${settings.words.title} – ${settings.brandName}`);
shop?.tellUnread(model.store);

if (!shop) {
  const tellViewed = () => model.setViewed(document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', tellViewed);
  tellViewed();
}
window.addEventListener('online', sleeper.wake);
