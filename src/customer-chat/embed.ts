import type { ToChat, ToShop } from './embed-messages.ts';
import { embedStyles } from './embed-styles.ts';

/**
 * What a shop pastes: `<script src="https://…/embed.js" data-brand="…" async></script>`. Adds a launcher button and
 * the chat in a frame. Lives in a shadow root, so that neither page's style reaches the other.
 */
function embedChat(script: HTMLScriptElement): void {
  const brandId = script.dataset.brand;
  if (!brandId) {
    console.error('embed.js needs data-brand="<brand>"');
    return;
  }
  const { origin } = new URL(script.src);

  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  const styles = new CSSStyleSheet();
  styles.replaceSync(embedStyles);
  shadow.adoptedStyleSheets = [styles];

  const frame = document.createElement('iframe');
  frame.id = 'chat';
  frame.src = `${origin}/chat/${encodeURIComponent(brandId)}?embedded=1`;
  frame.hidden = true;

  const launcher = document.createElement('button');
  launcher.type = 'button';
  launcher.className = 'launcher';
  // Nameless and in no colour until the chat has told them.
  launcher.hidden = true;
  launcher.setAttribute('aria-controls', 'chat');
  launcher.setAttribute('aria-expanded', 'false');
  launcher.append(chatSign());
  const badge = document.createElement('span');
  badge.className = 'badge';
  badge.hidden = true;
  launcher.append(badge);
  shadow.append(frame, launcher);

  const names = { open: '', close: '' };
  let unread = 0;
  const isOpen = () => !frame.hidden;
  const tell = (message: ToChat) => frame.contentWindow?.postMessage(message, origin);
  const showLauncher = () => {
    const name = isOpen() ? names.close : names.open;
    launcher.setAttribute('aria-expanded', String(isOpen()));
    launcher.setAttribute('aria-label', unread > 0 && !isOpen() ? `${name} (${unread})` : name);
    badge.hidden = unread === 0 || isOpen();
    badge.textContent = String(unread);
  };
  const setOpen = (open: boolean) => {
    if (open === isOpen()) return;
    frame.hidden = !open;
    host.toggleAttribute('data-open', open);
    showLauncher();
    tell({ polydeskChat: open ? 'opened' : 'closed' });
    if (open) frame.focus();
    else launcher.focus();
  };

  window.addEventListener('message', (event: MessageEvent<ToShop | undefined>) => {
    if (event.source !== frame.contentWindow || event.origin !== origin || !event.data) return;
    const told = event.data;
    if (told.polydeskChat === 'ready') {
      Object.assign(names, { open: told.open, close: told.close });
      frame.title = told.title;
      host.style.setProperty('--polydesk-brand', told.colour);
      host.style.setProperty('--polydesk-on-brand', told.onColour);
      launcher.hidden = false;
      showLauncher();
      // The frame may have loaded again, by itself or after an error, while open.
      if (isOpen()) tell({ polydeskChat: 'opened' });
    } else if (told.polydeskChat === 'unread') {
      unread = told.count;
      showLauncher();
    } else if (told.polydeskChat === 'close') {
      setOpen(false);
    }
  });
  launcher.addEventListener('click', () => setOpen(!isOpen()));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) setOpen(false);
  });
  document.body.append(host);
}

function chatSign(): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', 'M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z');
  svg.append(path);
  return svg;
}

// Only known while the script first runs.
const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  if (document.body) embedChat(script);
  else document.addEventListener('DOMContentLoaded', () => embedChat(script));
}
