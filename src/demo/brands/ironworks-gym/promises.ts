import type { PromiseRule } from '../../../contract/model/business-calendar.ts';

export const promises: PromiseRule[] = [
  {
    code: 'complaint',
    label: 'Club manager answers',
    hours: 24,
    counts: 'openDays',
    sentence: 'You’ll hear back by e-mail {{within}}.',
    dueBeforeMinutes: 120,
  },
  {
    code: 'callBack',
    label: 'Call the member back',
    hours: 10,
    counts: 'openHours',
    sentence: 'We’ll give you a ring {{within}}.',
  },
  {
    code: 'induction',
    label: 'Confirm an induction',
    hours: 48,
    counts: 'openDays',
    sentence: 'We’ll confirm your slot {{within}}.',
    dueBeforeMinutes: 240,
  },
];
