import type { BrandHandling } from '../../../contract/model/brand.ts';
import { QueueId } from '../../../contract/model/ids.ts';
import { intakeForms } from './intake-forms.ts';
import { openingHours } from './opening-hours.ts';
import { promises } from './promises.ts';
import { length, topics } from './topics.ts';

export const handling: BrandHandling = {
  mailbox: 'hello@harbour-table.example',
  queues: [
    { queueId: QueueId.parse('main'), name: 'Great Britain', region: 'GB', team: 'customers' },
    { queueId: QueueId.parse('ireland'), name: 'Ireland', region: 'IE', team: 'customers' },
    { queueId: QueueId.parse('internal'), name: 'Duty managers', region: null, team: 'internal' },
  ],
  escalation: {
    reasons: [
      { code: 'allergyIncident', label: 'Allergy or illness after a visit' },
      { code: 'largeGroup', label: 'Group of twenty or more' },
      { code: 'refundAboveLimit', label: 'Refund above our limit' },
      { code: 'press', label: 'Press or food critic' },
    ],
    mailbox: 'duty-manager@harbour-table.example',
  },
  skipReasons: [
    { code: 'needsEvents', label: 'Needs the events team' },
    { code: 'otherLanguage', label: 'Guest writes in another language' },
    { code: 'shiftEnds', label: 'My shift ends' },
  ],
  tags: ['booking', 'allergy', 'gift card', 'private dining', 'urgent'],
  calendar: openingHours,
  promises,
  intakeForms,
  topics,
  length,
};
