import type { PromiseRule } from '../../../contract/model/business-calendar.ts';

export const promises: PromiseRule[] = [
  {
    code: 'complaint',
    label: 'Manager answers a complaint',
    hours: 24,
    counts: 'openDays',
    sentence: 'The restaurant manager will reply to you personally {{within}}.',
    dueBeforeMinutes: 120,
  },
  {
    code: 'callBack',
    label: 'Call the guest back',
    hours: 8,
    counts: 'openHours',
    sentence: 'We will call you {{within}}.',
  },
  {
    code: 'proposal',
    label: 'Proposal for a private event',
    hours: 48,
    counts: 'openDays',
    sentence: 'Our events team will write to you {{within}}.',
    dueBeforeMinutes: 240,
  },
];
