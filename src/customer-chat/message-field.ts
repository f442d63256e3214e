import type { ChatSettings } from './chat-settings.ts';
import { element, setText } from './dom.ts';

export interface MessageFieldInput {
  readonly id: string;
  readonly settings: ChatSettings;
  readonly rows: number;
  readonly onInput: (text: string) => void;
  readonly onSend: () => void;
}

export interface MessageField {
  readonly input: HTMLTextAreaElement;
  /** Says when the text is too long; empty otherwise. */
  readonly problem: HTMLElement;
  readonly isTooLong: () => boolean;
  readonly show: (text: string) => void;
}

/** How near the limit the count appears. */
const COUNT_FROM_SHARE = 0.95;

/** A text field that grows with its text; Enter sends, Shift+Enter breaks the line. Nothing pasted is ever cut off. */
export function createMessageField({ id, settings, rows, onInput, onSend }: MessageFieldInput): MessageField {
  const { maxChars, words } = settings;
  const input = element('textarea', {
    id,
    rows: String(rows),
    dir: 'auto',
    enterkeyhint: 'send',
    'aria-describedby': `${id}-problem`,
  });
  const problem = element('p', { class: 'problem', id: `${id}-problem`, 'aria-live': 'polite' });
  const isTooLong = () => input.value.length > maxChars;

  const grow = () => {
    input.style.height = 'auto';
    // scrollHeight leaves the borders out; box-sizing counts them in.
    input.style.height = `${input.scrollHeight + input.offsetHeight - input.clientHeight}px`;
  };
  const judge = () => {
    const count = `${input.value.length.toLocaleString(settings.locale)} / ${maxChars.toLocaleString(settings.locale)}`;
    const near = input.value.length >= maxChars * COUNT_FROM_SHARE;
    setText(problem, isTooLong() ? `${words.tooLong} (${count})` : near ? count : '');
    input.toggleAttribute('data-too-long', isTooLong());
  };

  input.addEventListener('input', () => {
    grow();
    judge();
    onInput(input.value);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    onSend();
  });
  return {
    input,
    problem,
    isTooLong,
    show: (text) => {
      if (input.value === text) return;
      input.value = text;
      judge();
      if (input.isConnected) grow();
    },
  };
}
