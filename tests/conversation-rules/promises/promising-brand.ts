import type { Brand } from '../../../src/contract/model/brand.ts';
import type { BusinessCalendar, PromiseRule } from '../../../src/contract/model/business-calendar.ts';
import { sampleBrand } from '../sample-brand.ts';

const day = [{ from: '09:00', to: '17:00' }];

/** Nine to five on weekdays. */
export const weekdays: BusinessCalendar = { week: [day, day, day, day, day, [], []], holidays: [] };

export const withinADay: PromiseRule = {
  code: 'withinADay',
  label: 'Answer within a day',
  hours: 24,
  counts: 'openDays',
  sentence: 'We answer {{within}}.',
};

export interface Promising {
  readonly calendar?: BusinessCalendar;
  readonly promises?: readonly PromiseRule[];
  readonly locale?: string;
  readonly timeZone?: string;
}

export function promisingBrand({
  calendar = weekdays,
  promises = [withinADay],
  locale = 'en-GB',
  timeZone = 'Europe/Helsinki',
}: Promising = {}): Brand {
  return { ...sampleBrand, locale, timeZone, handling: { calendar, promises: [...promises] } };
}
