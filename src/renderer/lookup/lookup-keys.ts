import type { HostDescription } from '../../contract/workstation/profile.ts';

/** What a key does anywhere in the look-up, beside what the arrows, Enter and Escape do where they are pressed. */
export type LookupAction =
  | 'inStock'
  | 'campaign'
  | 'nextCategory'
  | 'previousCategory'
  | 'clearRange'
  | 'pin'
  | 'scope'
  | 'whatChanged';

interface AltChord {
  readonly letter: string;
  readonly shift: boolean;
}

/** Letters with which Alt writes none of the languages' own letters on a Mac (⌥S is a Polish ś there). */
const chords: Readonly<Record<LookupAction, AltChord>> = {
  inStock: { letter: 'i', shift: false },
  campaign: { letter: 'k', shift: false },
  nextCategory: { letter: 'g', shift: false },
  previousCategory: { letter: 'g', shift: true },
  clearRange: { letter: 'r', shift: false },
  pin: { letter: 'p', shift: false },
  scope: { letter: 'm', shift: false },
  whatChanged: { letter: 'w', shift: false },
};

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What a key press means; by the place of the key where the layout writes something else there. */
export function lookupActionOf(press: KeyPress): LookupAction | null {
  if (!press.altKey || press.ctrlKey || press.metaKey) return null;
  const typed = press.key.toLowerCase();
  const letter = /^[a-z]$/.test(typed) ? typed : press.code.replace(/^Key/, '').toLowerCase();
  for (const [action, chord] of Object.entries(chords) as [LookupAction, AltChord][]) {
    if (chord.letter === letter && chord.shift === press.shiftKey) return action;
  }
  return null;
}

/** Keys of the look-up as this platform writes them. */
export type LookupKeys = Readonly<
  Record<LookupAction | 'search' | 'insert' | 'insertLine' | 'open' | 'find', readonly string[]>
>;

export function lookupKeys(platform: HostDescription['platform']): LookupKeys {
  const isMac = platform === 'mac';
  const command = isMac ? '⌘' : 'Ctrl';
  const alt = isMac ? '⌥' : 'Alt';
  const keysOf = (action: LookupAction): readonly string[] => {
    const { letter, shift } = chords[action];
    return [alt, ...(shift ? [isMac ? '⇧' : 'Shift'] : []), letter.toUpperCase()];
  };
  return {
    search: [command, 'K'],
    insert: ['Enter'],
    insertLine: [alt, 'Enter'],
    open: [command, 'Enter'],
    find: [command, 'F'],
    inStock: keysOf('inStock'),
    campaign: keysOf('campaign'),
    nextCategory: keysOf('nextCategory'),
    previousCategory: keysOf('previousCategory'),
    clearRange: keysOf('clearRange'),
    pin: keysOf('pin'),
    scope: keysOf('scope'),
    whatChanged: keysOf('whatChanged'),
  };
}
