/** Moves the keyboard to the first field of a part, once what was just changed is on the screen. */
export function focusField(part: () => Element | null | undefined, which = 'input, textarea'): void {
  requestAnimationFrame(() => part()?.querySelector<HTMLElement>(which)?.focus());
}
