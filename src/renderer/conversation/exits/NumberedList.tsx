import type { KeyboardEvent as ReactKeyboardEvent, RefObject } from 'react';
import { useId } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { useKeysBeforeFocus } from '../use-keys-before-focus.ts';

export interface NumberedListProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  /** A number, Enter or a double click: chosen for good. */
  readonly onConfirm: (index: number) => void;
  /** The dialog around it is open: its keys count before it has the focus. */
  readonly open: boolean;
  readonly list: RefObject<HTMLDivElement | null>;
}

/** One of a few, by its number, or by arrows and Enter. */
export function NumberedList({ label, choices, chosen, onChoose, onConfirm, open, list }: NumberedListProps) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent | ReactKeyboardEvent) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      onChoose((chosen + step + choices.length) % choices.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!event.repeat) onConfirm(chosen);
    } else if (/^[1-9]$/.test(event.key) && plain && Number(event.key) <= choices.length) {
      event.preventDefault();
      onConfirm(Number(event.key) - 1);
    }
  };
  useKeysBeforeFocus(open, list, onKeyDown);
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={`${id}-${chosen}`}
      onKeyDown={onKeyDown}
      className="flex max-h-[40vh] flex-col gap-0.5 overflow-y-auto rounded-md outline-none focus-visible:outline-2"
    >
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
        <div
          key={choice.value}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onClick={() => onChoose(index)}
          onDoubleClick={() => onConfirm(index)}
          className={classNames(
            'flex min-h-8 shrink-0 items-center gap-2 rounded-md px-2',
            index === chosen ? 'bg-selected forced-colors:outline' : 'hover:bg-hover',
          )}
        >
          <span className="w-6">{index < 9 ? <Kbd keys={[String(index + 1)]} /> : null}</span>
          <span className="flex-1">{choice.label}</span>
          {choice.hint ? <span className="figures text-xs text-ink-muted">{choice.hint}</span> : null}
        </div>
      ))}
    </div>
  );
}
