import type { PromiseRule } from '../../../contract/model/business-calendar.ts';

export const promises: PromiseRule[] = [
  {
    code: 'complaint',
    label: 'Svar på reklamasjon',
    hours: 24,
    counts: 'openDays',
    sentence: 'Du får svar på e-post {{within}}.',
    dueBeforeMinutes: 120,
  },
  {
    code: 'callBack',
    label: 'Ringe tilbake',
    hours: 6,
    counts: 'openHours',
    sentence: 'Vi ringer deg {{within}}.',
  },
  {
    code: 'course',
    label: 'Bekrefte kursplass',
    hours: 48,
    counts: 'openDays',
    sentence: 'Du får bekreftet plassen {{within}}.',
    dueBeforeMinutes: 240,
  },
];
