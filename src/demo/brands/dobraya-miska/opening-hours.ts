import type { BusinessCalendar } from '../../../contract/model/business-calendar.ts';
import { russianHolidays } from '../public-holidays/russia.ts';

const weekday = [{ from: '09:00', to: '18:00' }];

/** When the office is there that answers complaints and calls back; the chat is staffed for longer. */
export const openingHours: BusinessCalendar = {
  week: [weekday, weekday, weekday, weekday, weekday, [], []],
  holidays: russianHolidays,
};
