import { createChatHeader } from './chat-header.ts';
import type { ChatModel } from './chat-model.ts';
import type { ChatSettings } from './chat-settings.ts';
import { createComposer } from './composer.ts';
import { arrangeChildren, element, setText } from './dom.ts';
import { takeDroppedFiles } from './dropped-files.ts';
import { createMessageLog } from './message-log.ts';
import { createStartForm } from './start-form.ts';

export interface ChatViewInput {
  readonly root: Element;
  readonly settings: ChatSettings;
  readonly model: ChatModel;
  /** Closes the frame in a shop; null on a page of its own. */
  readonly closeEmbedded: (() => void) | null;
}

/** Draws the chat and keeps it true to the model. */
export function mountChatView({ root, settings, model, closeEmbedded }: ChatViewInput): {
  focus: () => void;
} {
  const { words } = settings;
  const header = createChatHeader(settings, closeEmbedded);
  const startForm = createStartForm(settings, model);
  const log = createMessageLog(settings, model);
  const composer = createComposer(settings, model);
  const drop = settings.fileLimits ? [takeDroppedFiles(root, settings, model)] : [];
  const status = element('p', { class: 'status', role: 'status' });
  const startNew = element('button', { type: 'button', class: 'primary' }, words.startNew);
  const ended = element('div', { class: 'ended' }, element('p', {}, words.ended), startNew);

  const focus = () => {
    const { phase } = model.store.get();
    if (phase === 'welcome') startForm.focus();
    else if (phase === 'talking') composer.focus();
    else startNew.focus();
  };

  let shownPhase: string | null = null;
  const show = () => {
    const { phase, connected, tooFast } = model.store.get();
    setText(status, phase !== 'ended' && !connected ? words.reconnecting : tooFast ? words.tooFast : '');
    if (phase === shownPhase) return;
    const first = shownPhase === null;
    shownPhase = phase;
    if (phase === 'welcome') arrangeChildren(root, [header, startForm.node, ...drop]);
    if (phase === 'talking') arrangeChildren(root, [header, log.node, status, composer.node, ...drop]);
    if (phase === 'ended') arrangeChildren(root, [header, log.node, ended]);
    root.setAttribute('data-phase', phase);
    // The part that had the focus may be gone; on the first drawing nobody asked for it yet.
    if (!first) focus();
  };

  startNew.addEventListener('click', model.startNew);
  root.replaceChildren();
  model.store.subscribe(show);
  show();
  return { focus };
}
