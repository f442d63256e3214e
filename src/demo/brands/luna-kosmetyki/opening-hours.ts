import type { BusinessCalendar } from '../../../contract/model/business-calendar.ts';
import { polishHolidays } from '../public-holidays/poland.ts';

const weekday = [{ from: '08:00', to: '16:00' }];

/** When the office is there that answers complaints and calls back; the chat is staffed for longer. */
export const openingHours: BusinessCalendar = {
  week: [weekday, weekday, weekday, weekday, weekday, [], []],
  holidays: polishHolidays,
};
