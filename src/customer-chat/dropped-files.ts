import type { ChatModel } from './chat-model.ts';
import type { ChatSettings } from './chat-settings.ts';
import { element } from './dom.ts';

/** Takes files that are dropped anywhere on the page, which a browser would open instead of the chat. */
export function takeDroppedFiles(root: Element, { words }: ChatSettings, model: ChatModel): HTMLElement {
  const hint = element('p', { class: 'drop', 'aria-hidden': 'true' }, words.dropFiles);
  hint.hidden = true;
  // One `dragleave` comes for every part of the page that is left; the page is left when as many came as entered.
  let depth = 0;
  const show = (next: number) => {
    depth = Math.max(0, next);
    hint.hidden = depth === 0 || model.store.get().phase === 'ended';
  };
  const withFiles = (take: (event: DragEvent) => void) => (event: Event) => {
    if (!(event instanceof DragEvent) || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    take(event);
  };
  root.addEventListener(
    'dragenter',
    withFiles(() => show(depth + 1)),
  );
  root.addEventListener(
    'dragleave',
    withFiles(() => show(depth - 1)),
  );
  root.addEventListener(
    'dragover',
    withFiles(() => {}),
  );
  root.addEventListener(
    'drop',
    withFiles(({ dataTransfer }) => {
      show(0);
      model.attach([...(dataTransfer?.files ?? [])]);
    }),
  );
  return hint;
}

/** Takes what was copied as a picture. Words that come with a picture, as from a text program, are what was meant. */
export function takePastedFiles(input: HTMLElement, model: ChatModel): void {
  input.addEventListener('paste', (event) => {
    const { files, types } = event.clipboardData ?? {};
    if (!files?.length || types?.includes('text/plain')) return;
    event.preventDefault();
    model.attach([...files]);
  });
}
