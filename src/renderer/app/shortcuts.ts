export type Platform = 'mac' | 'windows' | 'linux';

export type ShortcutGroup = 'panes' | 'conversation' | 'queue' | 'lookup' | 'updates' | 'general';

/** `text`: also while text is typed; `outsideText`: only elsewhere, because the key itself writes something. */
export type ShortcutScope = 'text' | 'outsideText';

export interface Shortcut {
  readonly id: ShortcutId;
  readonly group: ShortcutGroup;
  readonly chord: Chord;
  readonly scope: ShortcutScope;
  /** Handled where it happens (composer, queue, results) and listed here so that the help knows it. */
  readonly local?: true;
}

/** `mod` is Ctrl, or Cmd on a Mac. No chord needs three modifiers. */
export interface Chord {
  readonly mod?: true;
  readonly alt?: true;
  readonly shift?: true;
  /** What the key writes or is called (`KeyboardEvent.key`). */
  readonly key: string;
  /** Where the key lies (`KeyboardEvent.code`), for letters and digits on layouts that write something else there. */
  readonly code?: string;
}

export type ShortcutId =
  | `focusPane${1 | 2 | 3 | 4 | 5 | 6}`
  | 'lookup'
  | 'insert'
  | 'insertLine'
  | 'openDetail'
  | 'inStock'
  | 'campaign'
  | 'nextCategory'
  | 'previousCategory'
  | 'clearRange'
  | 'pin'
  | 'allMyBrands'
  | 'whatChanged'
  | 'findInArticle'
  | 'commands'
  | 'cannedResponses'
  | 'send'
  | 'newLine'
  | 'resolve'
  | 'exits'
  | 'undo'
  | 'tags'
  | 'note'
  | 'history'
  | 'parked'
  | 'beside'
  | 'mood'
  | 'intake'
  | 'promise'
  | 'insertHint'
  | 'dismissHints'
  | 'attach'
  | 'toComposer'
  | 'nextWaiting'
  | 'previousWaiting'
  | 'claim'
  | 'peek'
  | 'filterQueue'
  | 'assign'
  | 'reopen'
  | 'finishedSearch'
  | 'acceptOffer'
  | 'declineOffer'
  | 'presence'
  | 'acknowledge'
  | 'acknowledgeImportant'
  | 'updates'
  | 'askBrand'
  | 'dismissBriefing'
  | 'knowledge'
  | 'updateDesk'
  | 'help'
  | 'helpAnywhere';

const digit = (n: 1 | 2 | 3 | 4 | 5 | 6): Shortcut => ({
  id: `focusPane${n}`,
  group: 'panes',
  chord: { mod: true, key: String(n), code: `Digit${n}` },
  scope: 'text',
});

const inLookup = (id: ShortcutId, letter: string): Shortcut => ({
  id,
  group: 'lookup',
  chord: { alt: true, key: letter, code: `Key${letter.toUpperCase()}` },
  scope: 'text',
  local: true,
});

const inConversation = (id: ShortcutId, letter: string): Shortcut => ({
  id,
  group: 'conversation',
  chord: { alt: true, key: letter, code: `Key${letter.toUpperCase()}` },
  scope: 'text',
});

/** Every key of the program. The frame listens for those that are not `local`; the help shows them all. */
export const shortcuts: readonly Shortcut[] = [
  digit(1),
  digit(2),
  digit(3),
  digit(4),
  digit(5),
  digit(6),
  { id: 'toComposer', group: 'panes', chord: { key: 'Escape' }, scope: 'text' },
  { id: 'nextWaiting', group: 'queue', chord: { alt: true, key: 'ArrowDown' }, scope: 'text' },
  { id: 'previousWaiting', group: 'queue', chord: { alt: true, key: 'ArrowUp' }, scope: 'text' },
  { id: 'claim', group: 'queue', chord: { key: 'Enter' }, scope: 'outsideText', local: true },
  { id: 'peek', group: 'queue', chord: { key: ' ' }, scope: 'outsideText', local: true },
  { id: 'filterQueue', group: 'queue', chord: { key: 'f', code: 'KeyF' }, scope: 'outsideText', local: true },
  { id: 'assign', group: 'queue', chord: { key: 'a', code: 'KeyA' }, scope: 'outsideText', local: true },
  { id: 'reopen', group: 'queue', chord: { alt: true, key: 'Enter' }, scope: 'text', local: true },
  { id: 'finishedSearch', group: 'queue', chord: { alt: true, key: 'f', code: 'KeyF' }, scope: 'text' },
  { id: 'acceptOffer', group: 'queue', chord: { alt: true, key: 'y', code: 'KeyY' }, scope: 'text' },
  { id: 'declineOffer', group: 'queue', chord: { alt: true, key: 'd', code: 'KeyD' }, scope: 'text' },
  { id: 'send', group: 'conversation', chord: { key: 'Enter' }, scope: 'text', local: true },
  { id: 'newLine', group: 'conversation', chord: { shift: true, key: 'Enter' }, scope: 'text', local: true },
  { id: 'resolve', group: 'conversation', chord: { mod: true, key: 'Enter' }, scope: 'text' },
  inConversation('exits', 'x'),
  inConversation('undo', 'z'),
  inConversation('tags', 't'),
  inConversation('note', 's'),
  inConversation('history', 'h'),
  inConversation('parked', 'j'),
  inConversation('beside', 'c'),
  // These four mean something else inside the lookup, which has its say first.
  inConversation('mood', 'm'),
  inConversation('intake', 'i'),
  inConversation('promise', 'p'),
  inConversation('insertHint', 'r'),
  inConversation('dismissHints', 'e'),
  inConversation('attach', 'o'),
  { id: 'cannedResponses', group: 'conversation', chord: { key: '/' }, scope: 'text', local: true },
  { id: 'lookup', group: 'lookup', chord: { mod: true, key: 'k', code: 'KeyK' }, scope: 'text' },
  { id: 'insert', group: 'lookup', chord: { key: 'Enter' }, scope: 'text', local: true },
  { id: 'insertLine', group: 'lookup', chord: { alt: true, key: 'Enter' }, scope: 'text', local: true },
  { id: 'openDetail', group: 'lookup', chord: { mod: true, key: 'Enter' }, scope: 'text', local: true },
  inLookup('inStock', 'i'),
  inLookup('campaign', 'k'),
  inLookup('nextCategory', 'g'),
  {
    id: 'previousCategory',
    group: 'lookup',
    chord: { alt: true, shift: true, key: 'g', code: 'KeyG' },
    scope: 'text',
    local: true,
  },
  inLookup('clearRange', 'r'),
  inLookup('pin', 'p'),
  inLookup('allMyBrands', 'm'),
  { id: 'whatChanged', group: 'lookup', chord: { alt: true, key: 'w', code: 'KeyW' }, scope: 'text' },
  {
    id: 'findInArticle',
    group: 'lookup',
    chord: { mod: true, key: 'f', code: 'KeyF' },
    scope: 'text',
    local: true,
  },
  { id: 'acknowledge', group: 'updates', chord: { key: 'Enter' }, scope: 'text', local: true },
  {
    id: 'acknowledgeImportant',
    group: 'updates',
    chord: { alt: true, key: 'a', code: 'KeyA' },
    scope: 'text',
  },
  { id: 'updates', group: 'updates', chord: { alt: true, key: 'n', code: 'KeyN' }, scope: 'text' },
  { id: 'askBrand', group: 'updates', chord: { alt: true, key: 'q', code: 'KeyQ' }, scope: 'text' },
  { id: 'dismissBriefing', group: 'updates', chord: { key: 'Escape' }, scope: 'text', local: true },
  { id: 'presence', group: 'general', chord: { alt: true, key: 'v', code: 'KeyV' }, scope: 'text' },
  { id: 'commands', group: 'general', chord: { key: '>' }, scope: 'text', local: true },
  { id: 'knowledge', group: 'general', chord: { alt: true, key: 'b', code: 'KeyB' }, scope: 'text' },
  { id: 'updateDesk', group: 'general', chord: { alt: true, key: 'u', code: 'KeyU' }, scope: 'text' },
  { id: 'help', group: 'general', chord: { key: '?' }, scope: 'outsideText' },
  { id: 'helpAnywhere', group: 'general', chord: { key: 'F1' }, scope: 'text' },
];

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The shortcut a key press means, if any. `inText`: the focus is where text is typed. */
export function shortcutOf(press: KeyPress, platform: Platform, inText: boolean): Shortcut | undefined {
  return shortcuts.find(
    (shortcut) =>
      !shortcut.local &&
      !(inText && shortcut.scope === 'outsideText') &&
      matches(shortcut.chord, press, platform),
  );
}

function matches(chord: Chord, press: KeyPress, platform: Platform): boolean {
  const mod = platform === 'mac' ? press.metaKey : press.ctrlKey;
  const otherMod = platform === 'mac' ? press.ctrlKey : press.metaKey;
  if (otherMod || mod !== Boolean(chord.mod) || press.altKey !== Boolean(chord.alt)) return false;
  // Signs such as `?` need Shift on some layouts and not on others: what is written decides.
  const shiftMatters = chord.key.length > 1 || chord.code !== undefined;
  if (shiftMatters && press.shiftKey !== Boolean(chord.shift)) return false;
  if (press.key.toLowerCase() === chord.key.toLowerCase()) return true;
  // On a Mac, Polish is written with the Option key: those letters are text.
  if (platform === 'mac' && chord.alt && /^[ąćęłńóśźż]$/i.test(press.key)) return false;
  // A layout that writes a Latin letter or a digit there means that one (Dvorak); others (Cyrillic) go by place.
  return chord.code !== undefined && press.code === chord.code && !/^[a-z0-9]$/i.test(press.key);
}

/** As printed on the keys of this platform, for tooltips and the help. */
export function chordKeys(chord: Chord, platform: Platform): readonly string[] {
  const isMac = platform === 'mac';
  const keys: string[] = [];
  if (chord.mod) keys.push(isMac ? '⌘' : 'Ctrl');
  if (chord.alt) keys.push(isMac ? '⌥' : 'Alt');
  if (chord.shift) keys.push(isMac ? '⇧' : 'Shift');
  keys.push(keyNames[chord.key] ?? chord.key.toUpperCase());
  return keys;
}

const keyNames: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  Enter: 'Enter',
  ' ': 'Space',
  '>': '>',
};

export function keysOf(id: ShortcutId, platform: Platform): readonly string[] {
  const shortcut = shortcuts.find((candidate) => candidate.id === id);
  return shortcut ? chordKeys(shortcut.chord, platform) : [];
}
