import type { ChatSettings } from './chat-settings.ts';
import { element, setText } from './dom.ts';
import type { LogLine } from './log-lines.ts';
import { messageFiles } from './message-files.ts';
import { messageText } from './message-text.ts';

export interface MessageBubble {
  readonly node: HTMLElement;
  readonly show: (line: LogLine) => void;
}

/** One message. The text never changes; its place in a run, its delivery and the addresses of its files do. */
export function createMessageBubble(line: LogLine, settings: ChatSettings, retry: () => void): MessageBubble {
  const { words, locale } = settings;
  const timeFormat = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const day = element('p', { class: 'day' });
  const author = element('span', { class: 'author' });
  const text = element('p', { class: 'text', dir: 'auto' }, ...messageText(line.text, !line.own));
  text.hidden = line.text === '';
  const files = element('div', { class: 'files' });
  const time = element('time');
  const delivery = element('span', { class: 'delivery' });
  const retryButton = element('button', { type: 'button', class: 'retry' }, words.retry);
  const foot = element('p', { class: 'foot' }, time, delivery, retryButton);
  const node = element('div', { class: line.own ? 'line own' : 'line' }, day, author, text, files, foot);
  retryButton.addEventListener('click', retry);
  let shownFiles: LogLine['files'] | null = null;

  return {
    node,
    show: (next) => {
      setText(day, next.day ?? '');
      day.hidden = next.day === null;
      setText(author, next.author);
      if (next.files !== shownFiles) files.replaceChildren(...messageFiles(next.files, locale));
      shownFiles = next.files;
      files.hidden = next.files.length === 0;
      time.dateTime = new Date(next.at).toISOString();
      setText(time, timeFormat.format(next.at));
      setText(delivery, deliveryText(next.delivery, words.notSent));
      retryButton.hidden = next.delivery !== 'notSent';
      node.dataset.delivery = next.delivery;
      node.toggleAttribute('data-first', next.firstOfRun);
      node.toggleAttribute('data-last', next.lastOfRun || next.delivery !== 'sent');
    },
  };
}

function deliveryText(delivery: LogLine['delivery'], notSent: string): string {
  switch (delivery) {
    case 'sent':
      return '';
    case 'sending':
      return '…';
    case 'notSent':
      return notSent;
    default:
      return delivery satisfies never;
  }
}
