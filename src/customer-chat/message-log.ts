import type { ChatModel } from './chat-model.ts';
import type { ChatSettings } from './chat-settings.ts';
import { arrangeChildren, element, setText } from './dom.ts';
import { type LogLine, linesOf } from './log-lines.ts';
import { createMessageBubble, type MessageBubble } from './message-bubble.ts';

/** Nearer to the end than this counts as reading the newest message. */
const AT_END_PX = 60;

/** The conversation, newest at the bottom; stays where the customer scrolled to, and says what arrived below. */
export function createMessageLog(settings: ChatSettings, model: ChatModel): { node: HTMLElement } {
  const list = element('div', { class: 'lines' });
  const typing = element('p', { class: 'typing', 'aria-live': 'polite' });
  const log = element(
    'div',
    { class: 'log', role: 'log', 'aria-label': settings.words.title, tabindex: '0' },
    element('p', { class: 'greeting' }, settings.words.welcome),
    list,
    typing,
  );
  const below = element('button', { type: 'button', class: 'below' });
  below.hidden = true;
  const node = element('div', { class: 'conversation' }, log, below);

  const bubbles = new Map<string, MessageBubble>();
  const bubbleOf = (line: LogLine): MessageBubble => {
    const known = bubbles.get(line.messageId);
    if (known) return known;
    const bubble = createMessageBubble(line, settings, model.retry);
    bubbles.set(line.messageId, bubble);
    return bubble;
  };

  let atEnd = true;
  let arrivedBelow = 0;
  let shown: ReturnType<typeof relevant> | null = null;
  const relevant = () => {
    const { messages, pending, brandTyping } = model.store.get();
    return { messages, pending, brandTyping };
  };
  const toEnd = () => {
    log.scrollTop = log.scrollHeight;
    arrivedBelow = 0;
    below.hidden = true;
  };

  const show = () => {
    const next = relevant();
    const before = shown;
    const unchanged =
      before?.messages === next.messages &&
      before.pending === next.pending &&
      before.brandTyping === next.brandTyping;
    if (unchanged) return;
    shown = next;
    const lines = linesOf(next.messages, next.pending, settings);
    for (const line of lines) bubbleOf(line).show(line);
    arrangeChildren(
      list,
      lines.map((line) => bubbleOf(line).node),
    );
    setText(typing, next.brandTyping ? typingSentence(settings) : '');
    const ownAdded = next.pending.length > (before?.pending.length ?? 0);
    if (atEnd || ownAdded) toEnd();
    else if (before && next.messages.length > before.messages.length) {
      arrivedBelow += next.messages.length - before.messages.length;
      below.hidden = false;
      setText(below, `↓ ${arrivedBelow}`);
    }
  };

  log.addEventListener('scroll', () => {
    atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < AT_END_PX;
    if (atEnd && !below.hidden) toEnd();
  });
  below.addEventListener('click', toEnd);
  new ResizeObserver(() => {
    if (atEnd) toEnd();
  }).observe(log);
  model.store.subscribe(show);
  show();
  return { node };
}

/** A verb alone, `is typing…`, follows the agent's name; a whole sentence stands by itself. */
function typingSentence({ words, agentName, locale }: ChatSettings): string {
  const { typing } = words;
  const isVerbAlone = typing.charAt(0) === typing.charAt(0).toLocaleLowerCase(locale);
  return isVerbAlone ? `${agentName} ${typing}` : typing;
}
