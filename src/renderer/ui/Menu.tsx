import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { KeyboardEvent, ReactElement, ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';
import { Kbd } from './Kbd.tsx';

/** A button (`trigger`) that opens a list of actions: `MenuItem`, `MenuChoices`, `MenuToggle`, `MenuGroup`, `MenuLine`. */
export function Menu({
  trigger,
  children,
  align = 'end',
  popup,
  onKeyDown,
  finalFocus,
  ...opening
}: {
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly children: ReactNode;
  readonly align?: 'start' | 'center' | 'end';
  /** Left out, the menu opens and closes by itself. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly popup?: Ref<HTMLDivElement>;
  /** Keys that mean one of its items. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** Where the focus goes afterwards; `false` leaves it to the caller. */
  readonly finalFocus?: false;
}) {
  return (
    <BaseMenu.Root modal={false} {...opening}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={4} align={align} className="z-40">
          <BaseMenu.Popup
            {...(popup ? { ref: popup } : {})}
            {...(onKeyDown ? { onKeyDown } : {})}
            {...(finalFocus === undefined ? {} : { finalFocus })}
            className="max-h-[80vh] min-w-48 overflow-y-auto rounded-lg border border-line bg-surface p-1 text-sm text-ink shadow-pop outline-none"
          >
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

const itemClass =
  'flex min-h-7 items-center gap-2 rounded-md px-2 py-1 outline-none select-none data-highlighted:bg-hover data-disabled:text-ink-faint forced-colors:data-highlighted:outline forced-colors:data-highlighted:outline-2';

export function MenuItem({
  children,
  onSelect,
  icon,
  keys,
  disabled,
  danger,
  hint,
}: {
  readonly children: ReactNode;
  readonly onSelect: () => void;
  readonly icon?: ReactNode;
  readonly keys?: readonly string[] | undefined;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  /** A line below: what it does, or why it is disabled. */
  readonly hint?: ReactNode;
}) {
  return (
    <BaseMenu.Item
      className={classNames(itemClass, danger && 'text-red')}
      disabled={disabled ?? false}
      onClick={onSelect}
    >
      <span className="flex size-4 shrink-0 items-center justify-center [&_svg]:size-4">{icon}</span>
      <span className="flex-1">
        {children}
        {hint ? <span className="block max-w-72 text-xs text-ink-faint">{hint}</span> : null}
      </span>
      {keys ? <Kbd keys={keys} /> : null}
    </BaseMenu.Item>
  );
}

/** One of several, like a theme. */
export function MenuChoices<Value extends string>({
  value,
  onChange,
  choices,
}: {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly { readonly value: Value; readonly label: ReactNode }[];
}) {
  return (
    <BaseMenu.RadioGroup
      value={value}
      onValueChange={(next: unknown) => {
        const chosen = choices.find((choice) => choice.value === next);
        if (chosen) onChange(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <BaseMenu.RadioItem
          key={choice.value}
          value={choice.value}
          className={itemClass}
          closeOnClick={false}
        >
          <span className="flex size-4 shrink-0 items-center justify-center">
            <BaseMenu.RadioItemIndicator>
              <Check className="size-4" />
            </BaseMenu.RadioItemIndicator>
          </span>
          <span className="flex-1">{choice.label}</span>
        </BaseMenu.RadioItem>
      ))}
    </BaseMenu.RadioGroup>
  );
}

export function MenuToggle({
  checked,
  onChange,
  children,
}: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <BaseMenu.CheckboxItem
      checked={checked}
      onCheckedChange={onChange}
      className={itemClass}
      closeOnClick={false}
    >
      <span className="flex size-4 shrink-0 items-center justify-center">
        <BaseMenu.CheckboxItemIndicator>
          <Check className="size-4" />
        </BaseMenu.CheckboxItemIndicator>
      </span>
      <span className="flex-1">{children}</span>
    </BaseMenu.CheckboxItem>
  );
}

/** A group with its heading. */
export function MenuGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <BaseMenu.Group>
      <BaseMenu.GroupLabel className="px-2 pt-1.5 pb-0.5 text-xs text-ink-faint">{label}</BaseMenu.GroupLabel>
      {children}
    </BaseMenu.Group>
  );
}

export function MenuLine() {
  return <BaseMenu.Separator className="my-1 h-px bg-line" />;
}
