import type { ChatModel } from './chat-model.ts';
import type { ChatSettings } from './chat-settings.ts';
import { element } from './dom.ts';
import { createMessageField } from './message-field.ts';

/** Name and first message; sending it opens the conversation. */
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
  const form = element(
    'form',
    { class: 'start', novalidate: true },
    element('p', { class: 'welcome' }, words.welcome),
    element('label', { for: 'customer-name' }, words.namePlaceholder),
    name,
    element('label', { for: 'first-message' }, words.messagePlaceholder),
    field.input,
    field.problem,
    element('button', { type: 'submit', class: 'primary' }, words.send),
  );

  const submit = () => {
    const missing = [name, field.input].filter((input) => input.value.trim() === '');
    for (const input of [name, field.input]) input.toggleAttribute('aria-invalid', missing.includes(input));
    const [first] = missing;
    if (first) first.focus();
    else if (!field.isTooLong()) model.start(name.value, field.input.value);
  };

  const fill = () => {
    const { customerName, draft, phase } = model.store.get();
    if (phase !== 'welcome') return;
    if (name.value === '') name.value = customerName;
    field.show(draft);
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
  model.store.subscribe(fill);
  fill();
  return { node: form, focus: () => (name.value === '' ? name : field.input).focus() };
}
