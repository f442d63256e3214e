import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/contract/workstation/settings.ts';
import { isMuted, mayBeHeard, quietUntil } from '../../../src/core/alerts/alert-rules.ts';
import { brandIdOf } from '../../support/sample-brand.ts';

const brandId = brandIdOf('kuuma');
const other = brandIdOf('lamps');
/** By the clock of this machine, wherever it stands. */
const clockAt = (hour: number, minute = 0, second = 0) =>
  new Date(2026, 0, 15, hour, minute, second).getTime();
const night = { from: 22 * 60, to: 7 * 60 };

describe('Quiet hours', () => {
  test('hold from their start to just before their end, also past midnight', () => {
    expect(quietUntil(night, clockAt(21, 59, 59))).toBeNull();
    expect(quietUntil(night, clockAt(22))).toBe(new Date(2026, 0, 16, 7).getTime());
    expect(quietUntil(night, clockAt(6, 59, 30))).toBe(clockAt(7));
    expect(quietUntil(night, clockAt(7))).toBeNull();
    expect(quietUntil({ from: 12 * 60, to: 13 * 60 }, clockAt(12, 30))).toBe(clockAt(13));
    expect(quietUntil(null, clockAt(3))).toBeNull();
  });

  test('silence all but urgent updates', () => {
    const settings = { ...defaultSettings, quietHours: night };
    expect(mayBeHeard(settings, { brandId, kind: 'newMessage' }, clockAt(23))).toBe(false);
    expect(mayBeHeard(settings, { brandId, kind: 'newMessage' }, clockAt(12))).toBe(true);
    expect(mayBeHeard(settings, { brandId, kind: 'urgentUpdate' }, clockAt(23))).toBe(true);
  });
});

test('A rule is for one brand and one kind, and a muted brand is muted in every kind but the urgent', () => {
  const rule = { brandId, kind: 'conversationWaiting', muted: true, sound: true } as const;
  const settings = { ...defaultSettings, alertRules: [rule], mutedBrands: [other] };
  expect(isMuted(settings, { brandId, kind: 'conversationWaiting' })).toBe(true);
  expect(isMuted(settings, { brandId, kind: 'newMessage' })).toBe(false);
  expect(isMuted(settings, { brandId: other, kind: 'newMessage' })).toBe(true);
  expect(isMuted(settings, { brandId: other, kind: 'urgentUpdate' })).toBe(false);
  const silent = { ...settings, alertRules: [{ ...rule, muted: false, sound: false }] };
  expect(mayBeHeard(silent, { brandId, kind: 'conversationWaiting' }, clockAt(12))).toBe(false);
  expect(mayBeHeard(silent, { brandId, kind: 'newMessage' }, clockAt(12))).toBe(true);
});
