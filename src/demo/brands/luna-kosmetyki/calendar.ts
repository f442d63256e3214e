import { createDemoCalendar } from '../demo-calendar.ts';

export const calendar = createDemoCalendar(1);
