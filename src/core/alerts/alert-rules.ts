import type { BrandId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Alert, AlertKind } from '../../contract/workstation/alerts.ts';
import type { QuietHours, Settings } from '../../contract/workstation/settings.ts';

const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 1440;

export interface AlertSource {
  readonly brandId: BrandId;
  readonly kind: AlertKind;
}

/** Urgent updates never are. */
export function isMuted(settings: Settings, { brandId, kind }: AlertSource): boolean {
  if (kind === 'urgentUpdate') return false;
  return settings.mutedBrands.includes(brandId) || (ruleFor(settings, { brandId, kind })?.muted ?? false);
}

/** Whether it may be heard at this moment. */
export function mayBeHeard(settings: Settings, source: AlertSource, at: EpochMs): boolean {
  if (!settings.sound) return false;
  if (source.kind === 'urgentUpdate') return true;
  return (ruleFor(settings, source)?.sound ?? true) && quietUntil(settings.quietHours, at) === null;
}

/**
 * When the quiet hours that hold at this moment end, by this machine's clock; null outside them. Where clocks are put
 * forward or back within them it is an hour off, and looked at again then.
 */
export function quietUntil(hours: QuietHours | null, at: EpochMs): EpochMs | null {
  if (hours === null) return null;
  const time = new Date(at);
  const minute = time.getHours() * 60 + time.getMinutes();
  const sinceStart = (minute - hours.from + MINUTES_A_DAY) % MINUTES_A_DAY;
  const length = (hours.to - hours.from + MINUTES_A_DAY) % MINUTES_A_DAY || MINUTES_A_DAY;
  if (sinceStart >= length) return null;
  const startOfMinute = at - time.getSeconds() * 1000 - time.getMilliseconds();
  return startOfMinute + (length - sinceStart) * MINUTE_MS;
}

/** What the operating system may show where others can read it: brand and kind, and no more unless the agent wants. */
export function forLockedScreen(alert: Alert, { notificationText }: Settings): Alert {
  return notificationText ? alert : { ...alert, customerName: '', preview: '' };
}

function ruleFor({ alertRules }: Settings, { brandId, kind }: AlertSource) {
  return alertRules.find((rule) => rule.brandId === brandId && rule.kind === kind);
}
