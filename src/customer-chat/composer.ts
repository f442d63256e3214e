import { createAttachButton } from './attach-button.ts';
import { isUploading } from './chat-files.ts';
import type { ChatModel } from './chat-model.ts';
import type { ChatSettings } from './chat-settings.ts';
import { element } from './dom.ts';
import { takePastedFiles } from './dropped-files.ts';
import { createFileChips } from './file-chips.ts';
import { createMessageField } from './message-field.ts';

export function createComposer(
  settings: ChatSettings,
  model: ChatModel,
): { node: HTMLElement; focus: () => void } {
  const { words } = settings;
  const field = createMessageField({
    id: 'message',
    settings,
    rows: 1,
    onInput: model.edit,
    onSend: () => submit(),
  });
  field.input.setAttribute('placeholder', words.messagePlaceholder);
  const send = element(
    'button',
    { type: 'submit', class: 'send', 'aria-label': words.send, title: words.send },
    element('span', { 'aria-hidden': 'true' }, '➤'),
  );
  const form = element(
    'form',
    { class: 'composer' },
    createFileChips(settings, model),
    field.problem,
    ...(settings.fileLimits ? [createAttachButton(settings, model)] : []),
    element('label', { for: 'message', class: 'hidden' }, words.messagePlaceholder),
    field.input,
    send,
  );

  const submit = () => {
    if (!field.isTooLong()) model.send();
    field.input.focus();
  };
  const fill = () => {
    const { draft, files } = model.store.get();
    field.show(draft);
    send.toggleAttribute('disabled', files.some(isUploading));
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  if (settings.fileLimits) takePastedFiles(field.input, model);
  model.store.subscribe(fill);
  fill();
  return { node: form, focus: () => field.input.focus() };
}
