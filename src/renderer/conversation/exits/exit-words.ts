import type { TFunction } from 'i18next';
import type { ExitKind, WhyNoExit } from '../../../contract/model/conversation-life.ts';
import type { Refusal } from './exits-model.ts';

/** The key of each exit inside the menu: always the same one, whatever else is there. */
export const exitKeys: Readonly<Record<ExitKind, string>> = {
  resolve: '1',
  noResponseNeeded: '2',
  escalate: '3',
  skip: '4',
  snooze: '5',
  pending: '6',
  transfer: '7',
  hideComment: '8',
};

/** What a refusal says: what did not happen, why, and what to do. */
export function refusalWords(t: TFunction<'conversation'>, { code, detail }: Refusal): string {
  switch (code) {
    case 'notAllowed': {
      const why = reasons.find((reason) => reason === detail?.why);
      return why ? t(`exits.why.${why}`) : t('exits.refused.notAllowed');
    }
    case 'transferRefused': {
      const why = transferReasons.find((reason) => reason === detail?.why);
      return t(`exits.transferRefused.${why ?? 'other'}`, { capacity: detail?.capacity ?? '' });
    }
    case 'capacityReached':
      return t('exits.refused.capacityReached', { capacity: detail?.capacity ?? '' });
    default:
      return t(`exits.refused.${code}`);
  }
}

const transferReasons = [
  'capacity',
  'offline',
  'away',
  'notInQueue',
  'noRole',
  'self',
  'offered',
  'unknownQueue',
] as const;

const reasons: readonly WhyNoExit[] = [
  'notHolder',
  'ended',
  'customerWaits',
  'alreadySo',
  'transferOffered',
  'notAComment',
  'brandForbids',
  'hidingAsked',
];
