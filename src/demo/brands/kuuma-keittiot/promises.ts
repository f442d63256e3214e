import type { PromiseRule } from '../../../contract/model/business-calendar.ts';

export const promises: PromiseRule[] = [
  {
    code: 'complaint',
    label: 'Vastaus reklamaatioon',
    hours: 24,
    counts: 'openDays',
    sentence: 'Saat vastauksen sähköpostiisi {{within}}.',
    dueBeforeMinutes: 120,
  },
  {
    code: 'callBack',
    label: 'Takaisinsoitto',
    hours: 8,
    counts: 'openHours',
    sentence: 'Soitamme sinulle {{within}}.',
  },
  {
    code: 'estimate',
    label: 'Tarjous keittiöstä',
    hours: 48,
    counts: 'openDays',
    sentence: 'Saat tarjouksen {{within}}.',
    dueBeforeMinutes: 240,
  },
];
