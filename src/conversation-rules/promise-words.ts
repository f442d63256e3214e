import type { Brand } from '../contract/model/brand.ts';
import type { PromiseRule } from '../contract/model/business-calendar.ts';
import { calendarOf } from './business-time.ts';

/** How a language says how long something may take. Numbers come as digits, plural forms by `Intl.PluralRules`. */
interface WithinWords {
  readonly hours: (hours: number, plural: Intl.LDMLPluralRule) => string;
  readonly openHours: (hours: number, plural: Intl.LDMLPluralRule) => string;
  /** Around the days, joined as the language joins them. */
  readonly excluded: (days: string) => string;
  /** Monday first, in the case that `excluded` wants. */
  readonly days: readonly string[];
  readonly holidays: string;
}

const english: WithinWords = {
  hours: (hours, plural) => `within ${hours} ${plural === 'one' ? 'hour' : 'hours'}`,
  openHours: (hours, plural) => `within ${hours} opening ${plural === 'one' ? 'hour' : 'hours'}`,
  excluded: (days) => `${days} excluded`,
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  holidays: 'public holidays',
};

const WORDS: Readonly<Record<string, WithinWords>> = {
  en: english,
  nb: {
    hours: (hours, plural) => `innen ${hours} ${plural === 'one' ? 'time' : 'timer'}`,
    openHours: (hours, plural) => `innen ${hours} ${plural === 'one' ? 'åpningstime' : 'åpningstimer'}`,
    excluded: (days) => `${days} ikke medregnet`,
    days: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
    holidays: 'helligdager',
  },
  fi: {
    hours: (hours) => `${hours} tunnin kuluessa`,
    openHours: (hours) => `${hours} aukiolotunnin kuluessa`,
    excluded: (days) => `${days} lukuun ottamatta`,
    days: [
      'maanantaita',
      'tiistaita',
      'keskiviikkoa',
      'torstaita',
      'perjantaita',
      'lauantaita',
      'sunnuntaita',
    ],
    holidays: 'pyhäpäiviä',
  },
  pl: {
    hours: (hours, plural) => `w ciągu ${hours} ${plural === 'one' ? 'godziny' : 'godzin'}`,
    openHours: (hours, plural) => `w ciągu ${hours} ${plural === 'one' ? 'godziny' : 'godzin'} pracy`,
    excluded: (days) => `z wyłączeniem ${days}`,
    days: ['poniedziałku', 'wtorku', 'środy', 'czwartku', 'piątku', 'soboty', 'niedzieli'],
    holidays: 'dni świątecznych',
  },
  ru: {
    hours: (hours, plural) => `в течение ${hours} ${plural === 'one' ? 'часа' : 'часов'}`,
    openHours: (hours, plural) =>
      `в течение ${hours} ${plural === 'one' ? 'рабочего часа' : 'рабочих часов'}`,
    excluded: (days) => `не считая ${days}`,
    days: ['понедельника', 'вторника', 'среды', 'четверга', 'пятницы', 'субботы', 'воскресенья'],
    holidays: 'праздничных дней',
  },
  sv: {
    hours: (hours, plural) => `inom ${hours} ${plural === 'one' ? 'timme' : 'timmar'}`,
    openHours: (hours, plural) =>
      `inom ${hours} ${plural === 'one' ? 'timme' : 'timmar'} under våra öppettider`,
    excluded: (days) => `${days} undantagna`,
    days: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    holidays: 'helgdagar',
  },
};

/**
 * How long a promise takes, in the brand's language: “within 24 hours, Saturday and Sunday excluded”. In English for a
 * language that is not known here.
 */
export function withinInWords(
  { hours, counts }: Pick<PromiseRule, 'hours' | 'counts'>,
  brand: Pick<Brand, 'handling' | 'locale'>,
): string {
  const { language } = new Intl.Locale(brand.locale);
  const known = WORDS[language === 'no' || language === 'nn' ? 'nb' : language];
  const [words, locale] = known ? [known, brand.locale] : [english, 'en-GB'];
  const plural = new Intl.PluralRules(locale).select(hours);
  if (counts === 'openHours') return words.openHours(hours, plural);
  const time = words.hours(hours, plural);
  if (counts === 'always') return time;
  const { week, holidays } = calendarOf(brand);
  const closed = words.days.filter((_, index) => (week[index] ?? []).length === 0);
  const left = [...closed, ...(holidays.length > 0 ? [words.holidays] : [])];
  if (left.length === 0) return time;
  return `${time}, ${words.excluded(new Intl.ListFormat(locale, { type: 'conjunction' }).format(left))}`;
}
