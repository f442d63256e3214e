import type { FileType } from '../contract/model/attachment.ts';
import type { ChatModel } from './chat-model.ts';
import type { ChatSettings } from './chat-settings.ts';
import { element } from './dom.ts';
import { paperclip } from './paperclip.ts';

/** A phone that takes its photos in another format turns them into one of these. */
const TAKEN: readonly FileType[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf'];

/** Opens the browser's own choice of files. */
export function createAttachButton({ words }: ChatSettings, model: ChatModel): HTMLElement {
  const input = element('input', {
    type: 'file',
    multiple: true,
    accept: TAKEN.join(','),
    tabindex: '-1',
    'aria-hidden': 'true',
    class: 'hidden',
  });
  const button = element(
    'button',
    { type: 'button', class: 'attach', 'aria-label': words.attach, title: words.attach },
    paperclip(),
  );
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    model.attach([...(input.files ?? [])]);
    // So that the same file can be chosen again.
    input.value = '';
  });
  return element('span', { class: 'attaching' }, button, input);
}
