import type { BrandHandling } from '../../../contract/model/brand.ts';
import { QueueId } from '../../../contract/model/ids.ts';
import { intakeForms } from './intake-forms.ts';
import { openingHours } from './opening-hours.ts';
import { promises } from './promises.ts';
import { length, topics } from './topics.ts';

export const handling: BrandHandling = {
  mailbox: 'kundeservice@nordlys-sport.example',
  queues: [
    { queueId: QueueId.parse('main'), name: 'Norge', region: 'NO', team: 'customers' },
    { queueId: QueueId.parse('sverige'), name: 'Sverige', region: 'SE', team: 'customers' },
    { queueId: QueueId.parse('internal'), name: 'Internt team', region: null, team: 'internal' },
  ],
  mayHideComments: true,
  escalation: {
    reasons: [
      { code: 'safetyRecall', label: 'Sikkerhet eller tilbakekalling' },
      { code: 'warrantyDispute', label: 'Uenighet om reklamasjon' },
      { code: 'refundAboveLimit', label: 'Refusjon over grensen vår' },
      { code: 'press', label: 'Presse eller myndigheter' },
    ],
    mailbox: 'team@nordlys-sport.example',
  },
  skipReasons: [
    { code: 'needsSkiExpert', label: 'Trenger en skiekspert' },
    { code: 'otherLanguage', label: 'Kunden skriver på et annet språk' },
    { code: 'shiftEnds', label: 'Vakten min er slutt' },
  ],
  tags: ['ski', 'sko', 'telt', 'retur', 'haster'],
  calendar: openingHours,
  promises,
  intakeForms,
  topics,
  length,
};
