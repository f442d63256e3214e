import type { AlertRung } from '../../contract/model/alert-ladder.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { AlertState } from '../../contract/workstation/alerts.ts';
import { isHigher } from '../../conversation-rules/alert-ladder.ts';

/** What an alert went through, with the moments; kept for measures after its end. */
export interface AlertLife {
  readonly state: AlertState;
  /** The highest it climbed. */
  readonly rung: AlertRung;
  readonly raisedAt: EpochMs;
  readonly shownAt: EpochMs | null;
  readonly seenAt: EpochMs | null;
  /** When it was acted upon or withdrawn. */
  readonly endedAt: EpochMs | null;
}

export type LifeStep =
  | { readonly type: 'shown' | 'seen' | 'acted' | 'withdrawn' }
  | { readonly type: 'climbed'; readonly rung: AlertRung };

export function raisedLife(at: EpochMs): AlertLife {
  return { state: 'raised', rung: 'inApp', raisedAt: at, shownAt: null, seenAt: null, endedAt: null };
}

export const isStanding = ({ state }: Pick<AlertLife, 'state'>) => state !== 'acted' && state !== 'withdrawn';

/** Nobody had it before their eyes yet, so it climbs. */
export const isUnseen = ({ state }: Pick<AlertLife, 'state'>) => state === 'raised' || state === 'shown';

/** The life after a step; the same object where the step changes nothing, as every step after the end. */
export function afterStep(life: AlertLife, step: LifeStep, at: EpochMs): AlertLife {
  if (!isStanding(life)) return life;
  switch (step.type) {
    case 'shown':
      return life.state === 'raised' ? { ...life, state: 'shown', shownAt: at } : life;
    case 'seen':
      return isUnseen(life) ? { ...life, state: 'seen', shownAt: life.shownAt ?? at, seenAt: at } : life;
    case 'acted':
      // What was acted upon was seen, wherever that happened.
      return {
        ...life,
        state: 'acted',
        shownAt: life.shownAt ?? at,
        seenAt: life.seenAt ?? at,
        endedAt: at,
      };
    case 'withdrawn':
      return { ...life, state: 'withdrawn', endedAt: at };
    case 'climbed':
      return isUnseen(life) && isHigher(step.rung, life.rung) ? { ...life, rung: step.rung } : life;
    default:
      return step satisfies never;
  }
}
