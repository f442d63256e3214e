import type { ExitKind } from '../../../contract/model/conversation-life.ts';

/** What can be asked for of the focused pane, one at a time: one of its menus, or one of its dialogs. */
export type PaneDialog = 'exits' | 'mood' | 'tags' | 'intake' | 'promise' | AskingExit;

/** Exits that ask something first. The others happen at once and can be taken back. */
export type AskingExit = Exclude<ExitKind, 'noResponseNeeded' | 'pending'>;

export function asksFirst(kind: ExitKind): kind is AskingExit {
  return kind !== 'noResponseNeeded' && kind !== 'pending';
}
