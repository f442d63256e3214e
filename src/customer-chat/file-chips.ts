import type { DraftFile } from './chat-files.ts';
import type { ChatModel } from './chat-model.ts';
import type { ChatSettings } from './chat-settings.ts';
import { arrangeChildren, element, setText } from './dom.ts';
import { refusalSentence } from './file-words.ts';

interface Chip {
  readonly node: HTMLElement;
  readonly show: (file: DraftFile) => void;
}

/** The files beside the message that is being written: how far each is, or why it is not taken. */
export function createFileChips(settings: ChatSettings, model: ChatModel): HTMLElement {
  // A live region, so that a refusal is heard.
  const list = element('ul', { class: 'chips', 'aria-live': 'polite' });
  const chips = new Map<string, Chip>();
  const chipOf = (file: DraftFile): Chip => {
    const known = chips.get(file.fileId) ?? createChip(file, settings, model);
    chips.set(file.fileId, known);
    return known;
  };
  const show = () => {
    const { files } = model.store.get();
    for (const file of files) chipOf(file).show(file);
    arrangeChildren(
      list,
      files.map((file) => chipOf(file).node),
    );
    const kept = new Set(files.map(({ fileId }) => fileId));
    for (const fileId of chips.keys()) if (!kept.has(fileId)) chips.delete(fileId);
  };
  model.store.subscribe(show);
  show();
  return list;
}

function createChip({ fileId, name }: DraftFile, { words }: ChatSettings, model: ChatModel): Chip {
  const label = element('span', { class: 'file-name', dir: 'auto' }, name);
  const bar = element('progress', { max: '1', 'aria-label': name });
  const problem = element('span', { class: 'problem' });
  const remove = element(
    'button',
    {
      type: 'button',
      class: 'remove',
      'aria-label': `${words.removeFile}: ${name}`,
      title: words.removeFile,
    },
    element('span', { 'aria-hidden': 'true' }, '×'),
  );
  remove.addEventListener('click', () => model.detach(fileId));
  return {
    node: element('li', { class: 'chip' }, label, bar, problem, remove),
    show: (file) => {
      setText(label, file.name);
      bar.hidden = file.state !== 'uploading';
      bar.value = file.progress;
      setText(problem, file.why === null ? '' : refusalSentence(file.why, words));
    },
  };
}
