import type { TFunction } from 'i18next';
import { ExitKind, WhyNoExit } from '../../../contract/model/conversation-life.ts';
import type { Refusal } from './exits-model.ts';

/** The key of an exit inside the menu: always the same one, whatever else is there. */
export function exitKey(kind: ExitKind): string {
  return String(ExitKind.options.indexOf(kind) + 1);
}

/** What a refusal says: what did not happen, why, and what to do. */
export function refusalWords(t: TFunction<'conversation'>, { code, detail }: Refusal): string {
  switch (code) {
    case 'notAllowed': {
      const why = WhyNoExit.safeParse(detail?.why);
      return why.success ? t(`exits.why.${why.data}`) : t('exits.refused.notAllowed');
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
