import type { PromiseRule } from '../../../contract/model/business-calendar.ts';

export const promises: PromiseRule[] = [
  {
    code: 'complaint',
    label: 'Ответ на жалобу',
    hours: 24,
    counts: 'openDays',
    sentence: 'Мы ответим вам на почту {{within}}.',
    dueBeforeMinutes: 120,
  },
  {
    code: 'callBack',
    label: 'Перезвонить',
    hours: 9,
    counts: 'openHours',
    sentence: 'Мы перезвоним вам {{within}}.',
  },
  {
    code: 'consultation',
    label: 'Подтвердить консультацию',
    hours: 48,
    counts: 'openDays',
    sentence: 'Мы подтвердим время консультации {{within}}.',
    dueBeforeMinutes: 240,
  },
];
