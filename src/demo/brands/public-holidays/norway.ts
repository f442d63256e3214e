import type { BusinessCalendar } from '../../../contract/model/business-calendar.ts';

/** Of Norway, by the law on holy days and that on 1 and 17 May. */
export const norwegianHolidays: BusinessCalendar['holidays'] = [
  { date: '2026-01-01', name: 'Første nyttårsdag' },
  { date: '2026-04-02', name: 'Skjærtorsdag' },
  { date: '2026-04-03', name: 'Langfredag' },
  { date: '2026-04-05', name: 'Første påskedag' },
  { date: '2026-04-06', name: 'Andre påskedag' },
  { date: '2026-05-01', name: 'Arbeidernes dag' },
  { date: '2026-05-14', name: 'Kristi himmelfartsdag' },
  { date: '2026-05-17', name: 'Grunnlovsdagen' },
  { date: '2026-05-24', name: 'Første pinsedag' },
  { date: '2026-05-25', name: 'Andre pinsedag' },
  { date: '2026-12-25', name: 'Første juledag' },
  { date: '2026-12-26', name: 'Andre juledag' },
  { date: '2027-01-01', name: 'Første nyttårsdag' },
  { date: '2027-03-25', name: 'Skjærtorsdag' },
  { date: '2027-03-26', name: 'Langfredag' },
  { date: '2027-03-28', name: 'Første påskedag' },
  { date: '2027-03-29', name: 'Andre påskedag' },
  { date: '2027-05-01', name: 'Arbeidernes dag' },
  { date: '2027-05-06', name: 'Kristi himmelfartsdag' },
  { date: '2027-05-16', name: 'Første pinsedag' },
  { date: '2027-05-17', name: 'Grunnlovsdagen og andre pinsedag' },
  { date: '2027-12-25', name: 'Første juledag' },
  { date: '2027-12-26', name: 'Andre juledag' },
];
