import { createLookupModel } from '../../../src/renderer/lookup/lookup-model.ts';
import { entriesOf } from '../../../src/renderer/lookup/model/lookup-entries.ts';
import { emptyBoard, type LookupFocus } from '../../../src/renderer/lookup/model/lookup-state.ts';
import { nordlys } from './brand-answers.ts';
import { createLookupDouble, type Known } from './lookup-double.ts';

/** The model with a core that answers by hand and a composer that remembers what was put into it. */
export function setUpLookup({ writable = true, ...known }: Known & { writable?: boolean } = {}) {
  const inserted: { into: LookupFocus; text: string; reference: unknown }[] = [];
  const calls = { returns: 0, commands: 0 };
  const double = createLookupDouble(known);
  const model = createLookupModel({
    lookup: double.client,
    insert: (into, text, reference) => {
      if (writable) inserted.push({ into, text, reference });
      return writable;
    },
    returnToComposer: () => {
      calls.returns += 1;
    },
    openCommands: () => {
      calls.commands += 1;
    },
  });
  const board = (key: typeof nordlys | 'mine' = nordlys) => model.store.getState().boards[key] ?? emptyBoard;
  const lines = (key: typeof nordlys | 'mine' = nordlys) =>
    entriesOf(board(key), key === 'mine').map((entry) => entry.key);
  const top = (key: typeof nordlys | 'mine' = nordlys) => board(key).views.at(-1);
  const texts = () => inserted.map(({ text }) => text);
  return { model, double, inserted, texts, board, lines, top, calls };
}
