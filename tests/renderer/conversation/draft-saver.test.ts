import { expect, test } from 'vitest';
import { createDraftSaver, type DraftSaveState } from '../../../src/renderer/conversation/draft-saver.ts';
import { eventually } from '../eventually.ts';

/** A core whose saves end when the test says so. */
function slowCore() {
  const saves: { text: string; end: (outcome: 'ok' | 'cut' | 'diskFull') => void }[] = [];
  const states: DraftSaveState[] = [];
  const saver = createDraftSaver(
    (text: string) =>
      new Promise((resolve, reject) => {
        saves.push({
          text,
          end: (outcome) => {
            if (outcome === 'ok') resolve({ ok: true });
            else if (outcome === 'cut') reject(new Error('cut'));
            else resolve({ ok: false, code: outcome });
          },
        });
      }),
    (state) => states.push(state),
  );
  return { saver, saves, states };
}

test('one save at a time, and the newest text is the one that follows', async () => {
  const { saver, saves, states } = slowCore();
  for (const text of ['H', 'He', 'Hei']) saver.save(text);
  expect(saves.map(({ text }) => text)).toEqual(['H']);
  saves[0]?.end('ok');
  await eventually(() => expect(saves.map(({ text }) => text)).toEqual(['H', 'Hei']));
  expect(states.at(-1)).toEqual({ state: 'saving' });
  saves[1]?.end('ok');
  await eventually(() => expect(states.at(-1)).toEqual({ state: 'saved' }));
});

test('when the page is about to go, the newest text does not wait for the save before it', async () => {
  const { saver, saves, states } = slowCore();
  for (const text of ['Katson heti', 'Katson heti, hetkinen']) saver.save(text);
  saver.saveNow();
  expect(saves.map(({ text }) => text)).toEqual(['Katson heti', 'Katson heti, hetkinen']);
  saver.saveNow();
  expect(saves).toHaveLength(2);
  // The page stayed after all: what was sent last says how it went, and can be tried again.
  saves[1]?.end('cut');
  await eventually(() => expect(states.at(-1)).toEqual({ state: 'unsaved', code: 'unreachable' }));
  saves[0]?.end('ok');
  await new Promise((resolve) => setTimeout(resolve));
  expect(states.at(-1)).toEqual({ state: 'unsaved', code: 'unreachable' });
  saver.retry();
  await eventually(() => expect(saves.map(({ text }) => text).at(2)).toBe('Katson heti, hetkinen'));
});

test('settle waits for the save that runs and drops the one that waits', async () => {
  const { saver, saves } = slowCore();
  saver.save('first');
  saver.save('second');
  let settled = false;
  const settling = saver.settle().then(() => {
    settled = true;
  });
  await Promise.resolve();
  expect(settled).toBe(false);
  saves[0]?.end('ok');
  await settling;
  expect(saves.map(({ text }) => text)).toEqual(['first']);
});

test('what could not be saved is saved when the core answers again', async () => {
  const { saver, saves, states } = slowCore();
  saver.save('typed while it was away');
  saves[0]?.end('cut');
  await eventually(() => expect(states.at(-1)).toEqual({ state: 'unsaved', code: 'unreachable' }));
  saver.retry();
  expect(saves.at(-1)?.text).toBe('typed while it was away');
  saves.at(-1)?.end('ok');
  await eventually(() => expect(states.at(-1)).toEqual({ state: 'saved' }));
});

test('a refusal is told with its reason', async () => {
  const { saver, saves, states } = slowCore();
  saver.save('text');
  saves[0]?.end('diskFull');
  await eventually(() => expect(states.at(-1)).toEqual({ state: 'unsaved', code: 'diskFull' }));
});
