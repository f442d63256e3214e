import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { ConversationId } from '../../../src/contract/model/ids.ts';
import { createGapRecorder } from '../../../src/core/knowledge/gap-recorder.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { brandIdOf } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openMemory } from './open-memory.ts';

const kuuma = brandIdOf('kuuma');
const nordlys = brandIdOf('nordlys');
const here = ConversationId.parse(newId());
const elsewhere = ConversationId.parse(newId());
const MINUTE = 60_000;

function open() {
  const store = openMemory(tempFolder());
  const clock = createManualClock();
  const recorder = createGapRecorder({
    notes: store.knowledge.notes,
    transaction: store.transaction,
    clock,
    newId,
    isKnown: (brandId) => brandId === kuuma || brandId === nordlys,
    brandOf: (conversationId) => (conversationId === here ? kuuma : nordlys),
    onNote: () => {},
    log: () => {},
  });
  return {
    clock,
    recorder,
    nothing: (words: string, brandId = kuuma, conversationId?: ConversationId) =>
      recorder.foundNothing({ brandId, words, conversationId }),
    /** All that waits, whether it may go already or not. */
    noted: () =>
      store.knowledge.notes
        .due(clock.now() + 2 * MINUTE, 100)
        .map((note) => (note.type === 'gap' ? `${note.brandId} ${note.words}` : '')),
    due: () => store.knowledge.notes.due(clock.now(), 100),
  };
}

describe('A search that found nothing', () => {
  test('is noted as it was typed, and once within ten minutes however it is written', () => {
    const { clock, nothing, noted, due } = open();
    nothing('Öljylamppu ', kuuma, here);
    nothing('öljylamppu');
    nothing('OLJYLAMPPU');
    nothing('öljylamppu', nordlys);
    expect(noted()).toEqual(['kuuma Öljylamppu', 'nordlys öljylamppu']);
    clock.pass(MINUTE);
    expect(due()[0]).toMatchObject({ type: 'gap', conversationId: here, words: 'Öljylamppu' });
    clock.pass(9 * MINUTE + 1);
    nothing('öljylamppu');
    expect(noted()).toHaveLength(3);
  });

  test('was none when the agent went on typing within a minute', () => {
    const { clock, recorder, nothing, noted } = open();
    nothing('kulmaso');
    clock.pass(30_000);
    recorder.searched(nordlys, 'kulmasohva');
    recorder.searched(kuuma, 'kulmaso');
    expect(noted()).toEqual(['kuuma kulmaso']);
    recorder.searched(kuuma, 'Kulmasohva');
    expect(noted()).toEqual([]);
    nothing('kulmasohvx');
    nothing('kulmasohvxyz');
    expect(noted()).toEqual(['kuuma kulmasohvxyz']);
    clock.pass(MINUTE);
    nothing('kulmasohvxyz pieni');
    expect(noted()).toEqual(['kuuma kulmasohvxyz', 'kuuma kulmasohvxyz pieni']);
  });

  test('waits for that minute before it may be handed in', () => {
    const { clock, nothing, due } = open();
    nothing('matto');
    clock.pass(MINUTE - 1);
    expect(due()).toEqual([]);
    clock.pass(1);
    expect(due()).toHaveLength(1);
  });

  test('is not noted without a word, for a shortcut, or for a brand that is not mine', () => {
    const { nothing, noted } = open();
    nothing('?!');
    nothing('/hei');
    nothing('matto', brandIdOf('foreign'));
    expect(noted()).toEqual([]);
  });

  test('never names a conversation of another brand', () => {
    const { clock, nothing, due } = open();
    nothing('matto', kuuma, elsewhere);
    clock.pass(MINUTE);
    expect(due()).toMatchObject([{ words: 'matto', conversationId: null }]);
  });
});
