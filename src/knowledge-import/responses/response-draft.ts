/** A canned response or macro as its source has it, before it is checked. Empty texts for what the source lacks. */
export interface ResponseDraft {
  /** Line or row of the file, 1 for the first. */
  readonly line: number;
  /** The source's own key; empty when it has none. */
  readonly id: string;
  readonly shortcut: string;
  readonly title: string;
  readonly body: string;
  readonly category: string;
  readonly owner: string;
  readonly actions: readonly { readonly name: string; readonly value: string }[];
  /** Switched off at the source. */
  readonly inactive: boolean;
}

export const emptyDraft: ResponseDraft = {
  line: 1,
  id: '',
  shortcut: '',
  title: '',
  body: '',
  category: '',
  owner: '',
  actions: [],
  inactive: false,
};
