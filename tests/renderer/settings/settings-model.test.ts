import { describe, expect, it } from 'vitest';
import type { DemoPace } from '../../../src/contract/central/demo.ts';
import { BrandId } from '../../../src/contract/model/ids.ts';
import { defaultSettings } from '../../../src/contract/workstation/settings.ts';
import { createSettingsModel, type SettingsPorts } from '../../../src/renderer/settings/settings-model.ts';

const nordlys = BrandId.parse('nordlys-sport');
const kuuma = BrandId.parse('kuuma-keittiot');

type SignOutAnswer = Awaited<ReturnType<SettingsPorts['signOut']>>;
type PaceAnswer = Awaited<ReturnType<SettingsPorts['demo']['setPace']>>;

async function setUp(
  answers: {
    pace?: DemoPace | null;
    change?: () => Promise<void>;
    setPace?: PaceAnswer;
    signOut?: (force: boolean) => SignOutAnswer;
  } = {},
) {
  const saved: unknown[] = [];
  const model = createSettingsModel({
    settings: {
      get: async () => defaultSettings,
      change: async (part) => {
        saved.push(part);
        await answers.change?.();
        return defaultSettings;
      },
    },
    demo: {
      pace: async () => ({ pace: answers.pace ?? null }),
      setPace: async () => answers.setPace ?? { ok: true, value: {} },
    },
    signOut: async ({ force }) => answers.signOut?.(force) ?? { ok: true, value: {} },
  });
  await model.load();
  return { model, saved, state: model.store.getState };
}

const lost = async () => {
  throw new Error('link lost');
};

describe('preferences', () => {
  it('show at once and are saved', async () => {
    const { model, saved, state } = await setUp();
    const saving = model.change({ theme: 'dark' });
    expect(state().preferences?.theme).toBe('dark');
    await saving;
    expect(saved).toEqual([{ theme: 'dark' }]);
  });

  it('go back to what they were when they could not be saved', async () => {
    const { model, state } = await setUp({ change: lost });
    await model.change({ sound: false });
    expect(state()).toMatchObject({ preferences: { sound: true }, problem: 'notSaved' });
    model.dismissProblem();
    expect(state().problem).toBeNull();
  });

  it('mute and unmute one brand without touching the others', async () => {
    const { model, state } = await setUp();
    await model.mute(nordlys, true);
    await model.mute(kuuma, true);
    await model.mute(kuuma, true);
    expect(state().preferences?.mutedBrands).toEqual([nordlys, kuuma]);
    await model.mute(nordlys, false);
    expect(state().preferences?.mutedBrands).toEqual([kuuma]);
  });
});

describe('the demo’s pace', () => {
  it('is absent where no simulated customers run', async () => {
    const { state } = await setUp();
    expect(state().pace).toBeNull();
  });

  it('changes', async () => {
    const { model, state } = await setUp({ pace: 'normal' });
    await model.setPace('busy');
    expect(state().pace).toBe('busy');
  });

  it('stays as it was while disconnected, and says so', async () => {
    const { model, state } = await setUp({ pace: 'normal', setPace: { ok: false, code: 'disconnected' } });
    await model.setPace('busy');
    expect(state()).toMatchObject({ pace: 'normal', problem: 'paceDisconnected' });
  });
});

describe('signing out', () => {
  const unsent = (force: boolean): SignOutAnswer =>
    force ? { ok: true, value: {} } : { ok: false, code: 'unsent', detail: { count: '3' } };

  it('asks first when messages wait to be sent, and staying changes nothing', async () => {
    const { model, state } = await setUp({ signOut: unsent });
    await model.signOut();
    expect(state().unsent).toEqual({ count: 3 });
    model.stay();
    expect(state().unsent).toBeNull();
  });

  it('goes on when confirmed', async () => {
    const { model, state } = await setUp({ signOut: unsent });
    await model.signOut();
    await model.signOutAnyway();
    expect(state()).toMatchObject({ unsent: null, problem: null });
  });

  it('says that one is still signed in when the program does not answer', async () => {
    const { model, state } = await setUp({
      signOut: () => {
        throw new Error('link lost');
      },
    });
    await model.signOut();
    expect(state().problem).toBe('notSignedOut');
  });
});
