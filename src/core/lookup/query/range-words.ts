/** Words around an amount that make it a bound. Lower-case; those written without diacritics too. */
export interface RangeWords {
  /** Less than the amount: `under 900`. */
  readonly below: readonly string[];
  /** The amount or less: `up to 900`. */
  readonly upTo: readonly string[];
  /** More than the amount: `over 900`. */
  readonly above: readonly string[];
  /** The amount or more: `from 900`. */
  readonly from: readonly string[];
  /** Between two amounts whose first a word of `from` introduces: `from 500 to 900`. */
  readonly to: readonly string[];
  /** `between 500 and 900`. */
  readonly between: readonly (readonly [string, string])[];
}

const english: RangeWords = {
  below: ['under', 'below', 'less than', 'cheaper than'],
  upTo: ['up to', 'at most', 'max', 'maximum', 'no more than'],
  above: ['over', 'above', 'more than'],
  from: ['from', 'at least', 'min', 'minimum'],
  to: ['to', 'till', 'until', 'up to'],
  between: [['between', 'and']],
};

const byLanguage: Readonly<Record<string, RangeWords>> = {
  fi: {
    below: ['alle', 'halvempi kuin', 'vähemmän kuin'],
    upTo: ['enintään', 'enintaan', 'korkeintaan', 'max', 'maks'],
    above: ['yli', 'enemmän kuin'],
    from: ['vähintään', 'vahintaan', 'alkaen', 'min'],
    to: [],
    between: [],
  },
  nb: {
    below: ['under', 'mindre enn', 'billigere enn'],
    upTo: ['inntil', 'opptil', 'opp til', 'høyst', 'maks', 'maksimalt', 'max'],
    above: ['over', 'mer enn'],
    from: ['fra', 'minst', 'min'],
    to: ['til'],
    between: [['mellom', 'og']],
  },
  sv: {
    below: ['under', 'mindre än', 'billigare än'],
    upTo: ['upp till', 'högst', 'hogst', 'max', 'maximalt'],
    above: ['över', 'over', 'mer än'],
    from: ['från', 'fran', 'minst', 'min'],
    to: ['till'],
    between: [['mellan', 'och']],
  },
  da: {
    below: ['under', 'mindre end', 'billigere end'],
    upTo: ['op til', 'højst', 'maks', 'maksimalt', 'max'],
    above: ['over', 'mere end'],
    from: ['fra', 'mindst', 'min'],
    to: ['til'],
    between: [['mellem', 'og']],
  },
  de: {
    below: ['unter', 'weniger als', 'billiger als'],
    upTo: ['bis', 'bis zu', 'höchstens', 'hoechstens', 'maximal', 'max'],
    above: ['über', 'ueber', 'mehr als'],
    from: ['ab', 'von', 'mindestens', 'min'],
    to: ['bis', 'bis zu'],
    between: [['zwischen', 'und']],
  },
  nl: {
    below: ['onder', 'minder dan', 'goedkoper dan'],
    upTo: ['tot', 'hoogstens', 'maximaal', 'max'],
    above: ['boven', 'meer dan'],
    from: ['vanaf', 'van', 'minstens', 'min'],
    to: ['tot'],
    between: [['tussen', 'en']],
  },
  pl: {
    below: ['poniżej', 'ponizej', 'mniej niż', 'taniej niż'],
    upTo: ['do', 'maks', 'maksymalnie', 'najwyżej', 'max'],
    above: ['powyżej', 'powyzej', 'ponad', 'więcej niż'],
    from: ['od', 'co najmniej', 'minimum', 'min'],
    to: ['do'],
    between: [
      ['między', 'a'],
      ['pomiędzy', 'a'],
    ],
  },
  ru: {
    below: ['дешевле', 'меньше', 'менее', 'ниже'],
    upTo: ['до', 'не дороже', 'не больше', 'макс', 'максимум'],
    above: ['дороже', 'больше', 'более', 'свыше', 'выше'],
    from: ['от', 'не меньше', 'не дешевле', 'мин', 'минимум'],
    to: ['до'],
    between: [['между', 'и']],
  },
};
const sameAs: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

/** The words of a language and, since agents type it everywhere, of English. */
export function rangeWordsOf(locale: string): RangeWords {
  const code = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  const own = byLanguage[sameAs[code] ?? code];
  if (!own) return english;
  return {
    below: [...own.below, ...english.below],
    upTo: [...own.upTo, ...english.upTo],
    above: [...own.above, ...english.above],
    from: [...own.from, ...english.from],
    to: [...own.to, ...english.to],
    between: [...own.between, ...english.between],
  };
}

/**
 * What follows a number that is a measure, a count or a span, not a price: `240 cm`, `3-istuttava`, `under 14 dager`.
 * Beginnings of words, as languages bend them.
 */
export const MEASURES: readonly string[] = [
  ...['mm', 'cm', 'dm', 'm', 'm2', 'm3', 'm²', 'm³', 'km', 'g', 'kg', 'mg', 'l', 'dl', 'cl', 'ml'],
  ...['w', 'kw', 'kwh', 'v', 'mah', 'gb', 'tb', 'mb', 'hz', 'ghz', 'mbit', 'h', 'min', 's', 't'],
  ...['мм', 'см', 'м', 'км', 'г', 'кг', 'л', 'мл', 'вт', 'квт', 'в', 'гб', 'тб', 'ч', 'мин'],
  ...[
    'kpl',
    'stk',
    'szt',
    'pcs',
    'pc',
    'шт',
    'st',
    'stück',
    'x',
    '×',
    'hlö',
    'pers',
    'os',
    'чел',
    'am',
    'pm',
    'uhr',
  ],
];
export const MEASURE_BEGINNINGS: readonly string[] = [
  ...[
    'istuttava',
    'istuma',
    'henge',
    'henkilö',
    'vuo',
    'kuukau',
    'viikko',
    'päiv',
    'tunti',
    'tunnin',
    'minuut',
  ],
  ...[
    'inch',
    'mile',
    'point',
    'seat',
    'child',
    'kid',
    'person',
    'people',
    'guest',
    'year',
    'month',
    'week',
    'day',
    'hour',
    'minute',
    'piece',
  ],
  ...[
    'sete',
    'sits',
    'plass',
    'personer',
    'år',
    'måned',
    'uke',
    'dag',
    'time',
    'dygn',
    'månad',
    'veck',
    'timm',
  ],
  ...[
    'osob',
    'osób',
    'lat',
    'rok',
    'punkt',
    'miesi',
    'tydz',
    'dni',
    'dzień',
    'godz',
    'cali',
    'sztuk',
    'miejsc',
  ],
  ...[
    'лет',
    'год',
    'балл',
    'минут',
    'месяц',
    'недел',
    'дн',
    'день',
    'час',
    'человек',
    'мест',
    'штук',
    'дюйм',
    'персон',
  ],
  ...['sitz', 'jahr', 'monat', 'woche', 'tag', 'stunde', 'zoll', 'jaar', 'maand', 'dagen', 'uur'],
];
