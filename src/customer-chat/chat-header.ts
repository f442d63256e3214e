import type { ChatSettings } from './chat-settings.ts';
import { element } from './dom.ts';

export function createChatHeader(settings: ChatSettings, closeEmbedded: (() => void) | null): HTMLElement {
  const header = element(
    'header',
    { class: 'head' },
    element('span', { class: 'mark', 'aria-hidden': 'true' }, settings.mark),
    element(
      'div',
      { class: 'names' },
      element('h1', {}, settings.words.title),
      element('p', {}, settings.brandName),
    ),
  );
  if (closeEmbedded) {
    const close = element(
      'button',
      { type: 'button', class: 'close', 'aria-label': settings.words.close, title: settings.words.close },
      element('span', { 'aria-hidden': 'true' }, '×'),
    );
    close.addEventListener('click', closeEmbedded);
    header.append(close);
  }
  return header;
}
