/** One line of the help. */
export interface ShortcutLine {
  readonly id: string;
  /** Heading it stands under, in the agent's language. */
  readonly group: string;
  readonly label: string;
  readonly keys: readonly string[];
}

export interface ShortcutGroupLines {
  readonly group: string;
  readonly lines: readonly ShortcutLine[];
}

/** The lines that hold every word typed, in label, heading or keys, under their headings and in their given order. */
export function filterShortcuts(
  shortcuts: readonly ShortcutLine[],
  text: string,
): readonly ShortcutGroupLines[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  const groups = new Map<string, ShortcutLine[]>();
  for (const line of shortcuts) {
    const searched = [line.label, line.group, line.keys.join('+'), ...line.keys].join(' ').toLowerCase();
    if (!words.every((word) => searched.includes(word))) continue;
    groups.set(line.group, [...(groups.get(line.group) ?? []), line]);
  }
  return Array.from(groups, ([group, lines]) => ({ group, lines }));
}
