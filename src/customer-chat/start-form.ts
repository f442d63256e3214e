import { createAttachButton } from './attach-button.ts';
import { isUploading } from './chat-files.ts';
import type { ChatModel } from './chat-model.ts';
import type { ChatSettings } from './chat-settings.ts';
import { element } from './dom.ts';
import { takePastedFiles } from './dropped-files.ts';
import { createFileChips } from './file-chips.ts';
import { createMessageField } from './message-field.ts';

/** Name, first message and its files; sending them opens the conversation. */
export function createStartForm(
  settings: ChatSettings,
  model: ChatModel,
): { node: HTMLElement; focus: () => void } {
  const { words } = settings;
  const name = element('input', {
    id: 'customer-name',
    name: 'name',
    autocomplete: 'name',
    maxlength: '100',
    dir: 'auto',
  });
  const field = createMessageField({
    id: 'first-message',
    settings,
    rows: 3,
    onInput: model.edit,
    onSend: () => submit(),
  });
  const send = element('button', { type: 'submit', class: 'primary' }, words.send);
  const form = element(
    'form',
    { class: 'start', novalidate: true },
    element('p', { class: 'welcome' }, words.welcome),
    element('label', { for: 'customer-name' }, words.namePlaceholder),
    name,
    element('label', { for: 'first-message' }, words.messagePlaceholder),
    field.input,
    field.problem,
    createFileChips(settings, model),
    element(
      'span',
      { class: 'sending' },
      send,
      ...(settings.fileLimits ? [createAttachButton(settings, model)] : []),
    ),
  );

  const submit = () => {
    const { files } = model.store.get();
    // Its button says so too.
    if (files.some(isUploading)) return;
    const isSaid = files.some(({ state }) => state === 'ready');
    const needed = isSaid ? [name] : [name, field.input];
    const missing = needed.filter((input) => input.value.trim() === '');
    for (const input of [name, field.input]) input.toggleAttribute('aria-invalid', missing.includes(input));
    const [first] = missing;
    if (first) first.focus();
    else if (!field.isTooLong()) model.start(name.value, field.input.value);
  };

  const fill = () => {
    const { customerName, draft, files, phase } = model.store.get();
    if (phase !== 'welcome') return;
    if (name.value === '') name.value = customerName;
    field.show(draft);
    send.toggleAttribute('disabled', files.some(isUploading));
  };

  name.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    field.input.focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  if (settings.fileLimits) takePastedFiles(field.input, model);
  model.store.subscribe(fill);
  fill();
  return { node: form, focus: () => (name.value === '' ? name : field.input).focus() };
}
