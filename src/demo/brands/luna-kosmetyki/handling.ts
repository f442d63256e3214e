import type { BrandHandling } from '../../../contract/model/brand.ts';
import { intakeForms } from './intake-forms.ts';
import { openingHours } from './opening-hours.ts';
import { promises } from './promises.ts';
import { length, topics } from './topics.ts';

export const handling: BrandHandling = {
  mailbox: 'pomoc@luna-kosmetyki.example',
  escalation: {
    reasons: [
      { code: 'skinReaction', label: 'Silna reakcja skórna' },
      { code: 'productSafety', label: 'Bezpieczeństwo produktu' },
      { code: 'legal', label: 'Groźba sporu prawnego' },
      { code: 'refundAboveLimit', label: 'Zwrot powyżej limitu' },
    ],
    mailbox: 'zespol@luna-kosmetyki.example',
    slack: true,
  },
  skipReasons: [
    { code: 'needsCosmetologist', label: 'Potrzebny kosmetolog' },
    { code: 'otherLanguage', label: 'Klient pisze w innym języku' },
    { code: 'shiftEnds', label: 'Koniec mojej zmiany' },
  ],
  tags: ['cera wrażliwa', 'dostawa', 'zwrot', 'prezent', 'pilne'],
  calendar: openingHours,
  promises,
  intakeForms,
  topics,
  length,
};
