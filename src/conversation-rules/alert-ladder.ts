import { type AlertLadder, AlertRung } from '../contract/model/alert-ladder.ts';
import type { Brand } from '../contract/model/brand.ts';
import type { EpochMs } from '../contract/model/time.ts';

/** The reason of the skip by which an unanswered alert gives its conversation back. */
export const ALERT_UNANSWERED = 'alertUnanswered';

/** A brand's ladder with the defaults for what it leaves out. */
export function ladderOf(brand: Pick<Brand, 'handling'>): Required<AlertLadder> {
  const given = brand.handling?.alerts ?? {};
  return {
    notificationAfterSeconds: given.notificationAfterSeconds ?? 0,
    repeatAfterSeconds: given.repeatAfterSeconds ?? 30,
    flashAfterSeconds: given.flashAfterSeconds ?? 60,
    handOnAfterSeconds: given.handOnAfterSeconds ?? null,
  };
}

/** The rung of an alert that was raised so long ago and not seen since. */
export function rungAt(ladder: Required<AlertLadder>, raisedAt: EpochMs, at: EpochMs): AlertRung {
  return AlertRung.options.findLast((rung) => climbsAt(ladder, raisedAt, rung) <= at) ?? 'inApp';
}

/** When it leaves this rung for a higher one; null when it stays. */
export function nextClimbAt(
  ladder: Required<AlertLadder>,
  raisedAt: EpochMs,
  rung: AlertRung,
): EpochMs | null {
  const soonest = Math.min(...rungsAbove(rung).map((higher) => climbsAt(ladder, raisedAt, higher)));
  return Number.isFinite(soonest) ? soonest : null;
}

export function isHigher(rung: AlertRung, than: AlertRung): boolean {
  return rungsAbove(than).includes(rung);
}

function rungsAbove(rung: AlertRung): readonly AlertRung[] {
  return AlertRung.options.slice(AlertRung.options.indexOf(rung) + 1);
}

/** Infinite for a rung the brand's ladder does not have. */
function climbsAt(ladder: Required<AlertLadder>, raisedAt: EpochMs, rung: AlertRung): number {
  switch (rung) {
    case 'inApp':
      return raisedAt;
    case 'notification':
      return raisedAt + ladder.notificationAfterSeconds * 1000;
    case 'repeat':
      return raisedAt + ladder.repeatAfterSeconds * 1000;
    case 'flash':
      return raisedAt + ladder.flashAfterSeconds * 1000;
    case 'handedOn':
      return ladder.handOnAfterSeconds === null
        ? Number.POSITIVE_INFINITY
        : raisedAt + ladder.handOnAfterSeconds * 1000;
    default:
      return rung satisfies never;
  }
}
