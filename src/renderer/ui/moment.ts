/** English is written with European dates and a 24-hour clock: that is what the brands' customers read too. */
export function dateLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** A formatter takes longer to make than to use, and lists ask for theirs at every key press. */
const formatters = new Map<string, Intl.DateTimeFormat>();

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** A moment on the agent's own clock: the time alone today, otherwise with its day. */
export function formatMoment(at: number, now: number, language: string): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return dateFormat(
    dateLocale(language),
    isToday
      ? { hour: '2-digit', minute: '2-digit' }
      : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  ).format(at);
}
