import type { PromiseRule } from '../../../contract/model/business-calendar.ts';

export const promises: PromiseRule[] = [
  {
    code: 'complaint',
    label: 'Odpowiedź na reklamację',
    hours: 24,
    counts: 'openDays',
    sentence: 'Odpowiedź wyślemy e-mailem {{within}}.',
    dueBeforeMinutes: 120,
  },
  {
    code: 'callBack',
    label: 'Oddzwonienie',
    hours: 8,
    counts: 'openHours',
    sentence: 'Oddzwonimy {{within}}.',
  },
  {
    code: 'consultation',
    label: 'Termin konsultacji',
    hours: 48,
    counts: 'openDays',
    sentence: 'Termin potwierdzimy {{within}}.',
    dueBeforeMinutes: 240,
  },
];
