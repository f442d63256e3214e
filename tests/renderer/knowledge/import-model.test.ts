import { describe, expect, test } from 'vitest';
import { importLimits } from '../../../src/contract/model/knowledge-import.ts';
import { USUAL_JUMP_PERCENT as USUAL_JUMP_PERCENT_OF_IMPORTS } from '../../../src/knowledge-import/compare/price-jump.ts';
import { problemOf } from '../../../src/renderer/knowledge/import/import-files.ts';
import { USUAL_JUMP_PERCENT } from '../../../src/renderer/knowledge/import/publish-form.ts';
import { PIECE_BYTES } from '../../../src/renderer/knowledge/import/upload.ts';
import { cut, fileOf, importId, reportOf, setUp, stateOf } from './import-double.ts';

const list = fileOf('Hinnasto.csv', 1000);

describe('choosing files', () => {
  test('says what they most likely hold, and lets it be changed', () => {
    const { model, state } = setUp();
    model.choose([fileOf('help/index.md', 10)]);
    expect(state().subject).toBe('articles');
    model.setSubject('responses');
    expect(state().subject).toBe('responses');
  });

  test('leaves out what file managers put into folders, and sorts by path', () => {
    const { model, state } = setUp();
    model.choose([
      fileOf('a/10.md', 1),
      fileOf('a/.DS_Store', 1),
      fileOf('a/2.md', 1),
      fileOf('__MACOSX/a', 1),
    ]);
    expect(state().files.map(({ path }) => path)).toEqual(['a/2.md', 'a/10.md']);
  });

  test('refuses what the central service would refuse, before anything is sent', async () => {
    const { model, state, asked } = setUp();
    model.choose([fileOf('huge.xlsx', 21 * 1024 * 1024)]);
    expect(state().trouble).toEqual({ kind: 'files', problem: 'fileTooLarge' });
    await model.begin();
    expect(asked).toEqual([]);
  });
});

describe('sending', () => {
  test('goes piece by piece in order and ends with what was read', async () => {
    const { model, state, of } = setUp();
    model.choose([fileOf('a.csv', PIECE_BYTES + 10), fileOf('b.csv', 5)]);
    await model.begin();
    const pieces = of('piece') as { file: number; offset: number; base64: string }[];
    expect(pieces.map(({ file, offset }) => [file, offset])).toEqual([
      [0, 0],
      [0, PIECE_BYTES],
      [1, 0],
    ]);
    expect(atob(pieces[2]?.base64 ?? '')).toBe('abcde');
    expect(state()).toMatchObject({ phase: 'reviewing', page: 'report', sentBytes: PIECE_BYTES + 15 });
  });

  test('stops at a cut and goes on with the piece that was not confirmed', async () => {
    let isCut = true;
    const { model, state, of } = setUp({
      piece: async ({ offset }) => (isCut && offset > 0 ? cut : { ok: true, value: { received: offset } }),
    });
    model.choose([fileOf('a.csv', PIECE_BYTES * 2)]);
    await model.begin();
    expect(state()).toMatchObject({ phase: 'sending', trouble: { kind: 'cut' }, sentBytes: PIECE_BYTES });
    isCut = false;
    await model.goOn();
    expect(state()).toMatchObject({ phase: 'reviewing', trouble: null });
    expect((of('piece') as { offset: number }[]).map(({ offset }) => offset)).toEqual([
      0,
      PIECE_BYTES,
      PIECE_BYTES,
    ]);
    expect(of('begin')).toHaveLength(1);
  });

  test('that is stopped by the person is forgotten at the central service, and the files stay chosen', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { model, state, of } = setUp({
      piece: async ({ offset }) => {
        await held;
        return { ok: true, value: { received: offset } };
      },
    });
    model.choose([list]);
    const sending = model.begin();
    await Promise.resolve();
    await Promise.resolve();
    model.cancel();
    release();
    await sending;
    expect(state()).toMatchObject({ phase: 'choosing', files: [list], trouble: null });
    expect(of('discard')).toEqual([{ brandId: 'kuuma-keittiot', importId }]);
    expect(of('read')).toEqual([]);
  });

  test('says which file cannot be read any more', async () => {
    const { model, state } = setUp();
    const gone = async (): Promise<Uint8Array> => {
      throw new DOMException('gone', 'NotFoundError');
    };
    model.choose([{ path: 'usb/list.csv', bytes: 3, read: gone }]);
    await model.begin();
    expect(state().trouble).toEqual({ kind: 'unreadable', path: 'usb/list.csv' });
  });

  test('shows the central service’s own sentence when it refuses', async () => {
    const { model, state } = setUp({
      begin: async () => ({ ok: false, code: 'refused', detail: { sentence: 'Another import is open.' } }),
    });
    model.choose([list]);
    await model.begin();
    expect(state()).toMatchObject({
      phase: 'choosing',
      trouble: { kind: 'central', trouble: { code: 'refused', sentence: 'Another import is open.' } },
    });
  });
});

const question = {
  about: 'numberStyle',
  column: 'Hinta',
  sentence: 'What is 1.249?',
  options: [{ answer: '{"decimal":".","grouping":""}', label: '1.249' }],
} as const;
const asking = stateOf({ questions: [{ ...question, options: [...question.options] }], report: null });

describe('what was read', () => {
  test('shows questions first, and the report once they are answered', async () => {
    const { model, state, of } = setUp({
      read: async ({ mapping }) => ({
        ok: true,
        value: mapping === undefined ? asking : stateOf({ mapping }),
      }),
    });
    model.choose([list]);
    await model.begin();
    expect(state().page).toBe('columns');
    const [open] = state().read?.questions ?? [];
    if (!open) throw new Error('a question is open');
    await model.answer(new Map([[open, '{"decimal":".","grouping":""}']]));
    expect(of('read').at(-1)).toMatchObject({
      mapping: {
        columns: [{ header: 'Hinta', role: 'price', numberStyle: { decimal: '.', grouping: '' } }],
      },
    });
    expect(state().page).toBe('report');
  });

  test('opens the part of the report that deserves the first look', async () => {
    const { model, state } = setUp({
      read: async () => ({ ok: true, value: stateOf({ report: reportOf({ refused: 2, jumps: 4 }) }) }),
    });
    model.choose([list]);
    await model.begin();
    expect(state().section).toBe('jumps');
  });

  test('is of the newest decision, however late an earlier one answers', async () => {
    const waiting: (() => void)[] = [];
    let first = true;
    const { model, state } = setUp({
      read: async ({ mapping }) => {
        if (first) {
          first = false;
          return { ok: true, value: stateOf() };
        }
        await new Promise<void>((resolve) => waiting.push(resolve));
        return { ok: true, value: stateOf({ mapping: mapping ?? {} }) };
      },
    });
    model.choose([list]);
    await model.begin();
    const early = model.decide({ jumpPercent: 30 });
    const late = model.decide({ jumpPercent: 50 });
    waiting[1]?.();
    await late;
    waiting[0]?.();
    await early;
    expect(state().read?.mapping).toEqual({ jumpPercent: 50 });
    expect(state().readingAgain).toBe(false);
  });

  test('shows a decision at once, and the next one is made on top of it', async () => {
    let held: Promise<void> | null = null;
    let release = () => {};
    const { model, state, of } = setUp({
      read: async ({ mapping }) => {
        await held;
        return { ok: true, value: stateOf({ mapping: mapping ?? {} }) };
      },
    });
    model.choose([list]);
    await model.begin();
    held = new Promise((resolve) => {
      release = resolve;
    });
    const first = model.decide({ removeMissing: true });
    expect(state()).toMatchObject({ readingAgain: true, read: { mapping: { removeMissing: true } } });
    const second = model.decideColumn('Hinta', { role: 'campaignPrice' });
    expect(state().read?.columns?.[0]?.role).toBe('campaignPrice');
    release();
    await Promise.all([first, second]);
    expect(of('read').at(-1)).toMatchObject({
      mapping: { removeMissing: true, columns: [{ header: 'Hinta', role: 'campaignPrice' }] },
    });
  });

  test('has its lines fetched page by page', async () => {
    const line = {
      file: 'Hinnasto.csv',
      line: 2,
      key: 'KK-1',
      title: 'Sohva',
      fields: [],
      priceBefore: null,
      priceAfter: null,
      code: null,
      value: null,
      sentence: null,
    };
    const { model } = setUp({
      lines: async ({ after }) => ({
        ok: true,
        value: { lines: [{ ...line, key: after ?? 'first' }], next: after === undefined ? 'second' : null },
      }),
    });
    model.choose([list]);
    await model.begin();
    const lines = model.linesOf('changed');
    await lines.more();
    await lines.more();
    await lines.more();
    expect(lines.store.getState().items.map(({ key }) => key)).toEqual(['first', 'second']);
  });
});

test('limits and usual values are those of the central service', () => {
  expect(USUAL_JUMP_PERCENT).toBe(USUAL_JUMP_PERCENT_OF_IMPORTS);
  expect(PIECE_BYTES).toBeLessThanOrEqual(importLimits.pieceBytes);
  const problemOfBytes = (bytes: number, files = 1) =>
    problemOf(Array.from({ length: files }, (_, index) => fileOf(`${index}.csv`, bytes)));
  expect(problemOfBytes(importLimits.fileBytes)).toBeNull();
  expect(problemOfBytes(importLimits.fileBytes + 1)).toBe('fileTooLarge');
  expect(problemOfBytes(importLimits.totalBytes / 4, 4)).toBeNull();
  expect(problemOfBytes(importLimits.totalBytes / 4 + 1, 4)).toBe('tooLarge');
  expect(problemOfBytes(1, importLimits.files)).toBeNull();
  expect(problemOfBytes(1, importLimits.files + 1)).toBe('tooMany');
});

describe('publishing', () => {
  async function reviewed(answers: Parameters<typeof setUp>[0] = {}) {
    const parts = setUp({
      read: async () => ({
        ok: true,
        value: stateOf({
          report: reportOf({ jumps: 4, removed: 9, confirm: ['priceJumps', 'massRemoval'] }),
        }),
      }),
      ...answers,
    });
    parts.model.choose([list]);
    await parts.model.begin();
    return parts;
  }

  test('asks nobody while a second yes or the reason is missing', async () => {
    const { model, of } = await reviewed();
    model.changeForm({ reason: 'December' });
    model.confirm('priceJumps', true);
    await model.publish();
    expect(of('publish')).toEqual([]);
    model.confirm('massRemoval', true);
    model.changeForm({ reason: ' ' });
    await model.publish();
    expect(of('publish')).toEqual([]);
  });

  test('says on which version the report was made, what was confirmed and why', async () => {
    const { model, of, state } = await reviewed();
    model.changeForm({ reason: ' December ' });
    model.confirm('priceJumps', true);
    model.confirm('massRemoval', true);
    await model.publish();
    expect(of('publish')).toEqual([
      {
        brandId: 'kuuma-keittiot',
        importId,
        expectedVersion: 7,
        reason: 'December',
        confirmed: ['priceJumps', 'massRemoval'],
        refused: 'leaveOut',
      },
    ]);
    expect(state()).toMatchObject({ phase: 'published', result: { packVersion: 8 } });
  });

  test('at a moment needs the moment, in the brand’s own time', async () => {
    const { model, of } = await reviewed({ read: async () => ({ ok: true, value: stateOf() }) });
    model.changeForm({ reason: 'December', when: 'later' });
    await model.publish();
    expect(of('publish')).toEqual([]);
    model.changeForm({ at: '2026-12-01T00:00' });
    await model.publish();
    expect(of('publish')).toMatchObject([{ at: '2026-12-01T00:00' }]);
  });

  test('after somebody else published takes the second yes back when the numbers are others', async () => {
    let readings = 0;
    const { model, state } = await reviewed({
      read: async () => {
        readings += 1;
        const report = reportOf({
          packVersion: 6 + readings,
          jumps: readings === 1 ? 4 : 5,
          confirm: ['priceJumps'],
        });
        return { ok: true, value: stateOf({ report }) };
      },
      publish: async () => ({ ok: false, code: 'packChanged' }),
    });
    model.changeForm({ reason: 'December' });
    model.confirm('priceJumps', true);
    model.show('publish');
    await model.publish();
    expect(state().trouble).toEqual({ kind: 'packChanged' });
    await model.readAgain();
    expect(state()).toMatchObject({
      trouble: null,
      page: 'publish',
      form: { reason: 'December', confirmed: [] },
    });
  });

  test('that was cut is asked for again word by word, so that it is published once', async () => {
    let isCut = true;
    const { model, state, of } = await reviewed({
      read: async () => ({ ok: true, value: stateOf() }),
      publish: async () => {
        if (isCut) throw new Error('socket closed');
        return { ok: true, value: { result: 'published', packVersion: 8, publishedAt: 0 } };
      },
    });
    model.changeForm({ reason: 'December' });
    await model.publish();
    expect(state()).toMatchObject({ publishing: false, trouble: { kind: 'cutWhilePublishing' } });
    isCut = false;
    await model.goOn();
    const [first, again] = of('publish');
    expect(again).toEqual(first);
    expect(state()).toMatchObject({ phase: 'published', result: { packVersion: 8 } });
  });

  test('stops for refused rows when asked to', async () => {
    const { model, of } = await reviewed({
      read: async () => ({ ok: true, value: stateOf({ report: reportOf({ refused: 1 }) }) }),
    });
    model.changeForm({ reason: 'December', refused: 'stop' });
    await model.publish();
    expect(of('publish')).toEqual([]);
    model.changeForm({ refused: 'leaveOut' });
    await model.publish();
    expect(of('publish')).toHaveLength(1);
  });
});
