import type { BrandHandling } from '../../../contract/model/brand.ts';
import { intakeForms } from './intake-forms.ts';
import { openingHours } from './opening-hours.ts';
import { promises } from './promises.ts';
import { length, topics } from './topics.ts';

export const handling: BrandHandling = {
  mailbox: 'support@ironworks-gym.example',
  mayHideComments: true,
  escalation: {
    reasons: [
      { code: 'injury', label: 'Injury in a club' },
      { code: 'safeguarding', label: 'Safeguarding concern' },
      { code: 'billingDispute', label: 'Billing dispute' },
      { code: 'press', label: 'Press enquiry' },
    ],
    mailbox: 'club-leads@ironworks-gym.example',
  },
  skipReasons: [
    { code: 'needsCoach', label: 'Needs a coach' },
    { code: 'otherLanguage', label: 'Member writes in another language' },
    { code: 'shiftEnds', label: 'My shift ends' },
  ],
  tags: ['membership', 'classes', 'payment', 'shop', 'urgent'],
  calendar: openingHours,
  promises,
  intakeForms,
  topics,
  length,
};
