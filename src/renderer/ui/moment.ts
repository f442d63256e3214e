/** English is written with European dates and a 24-hour clock: that is what the brands' customers read too. */
export function dateLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** A moment on the agent's own clock: the time alone today, otherwise with its day. */
export function formatMoment(at: number, now: number, language: string): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(
    dateLocale(language),
    isToday
      ? { hour: '2-digit', minute: '2-digit' }
      : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  ).format(at);
}
