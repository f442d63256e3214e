import { createDemoCalendar } from '../demo-calendar.ts';

/** Moscow keeps UTC+3 all year. */
export const calendar = createDemoCalendar(3);
