/**
 * Less than 0 when `a` is before `b`. Texts, since a number would round them: the seconds are compared as numbers of
 * equal length, the counters digit by digit.
 */
export function compareTs(a: string, b: string): number {
  const [aSeconds = '', aCounter = ''] = a.split('.');
  const [bSeconds = '', bCounter = ''] = b.split('.');
  const digits = Math.max(aSeconds.length, bSeconds.length);
  const decimals = Math.max(aCounter.length, bCounter.length);
  const left = aSeconds.padStart(digits, '0') + aCounter.padEnd(decimals, '0');
  const right = bSeconds.padStart(digits, '0') + bCounter.padEnd(decimals, '0');
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function isAfter(a: string, b: string): boolean {
  return compareTs(a, b) > 0;
}

export function laterTs(a: string, b: string): string {
  return isAfter(b, a) ? b : a;
}

/** The first `ts` a message of this moment could have. */
export function msToTs(ms: number): string {
  const whole = Math.max(0, Math.floor(ms));
  return `${Math.floor(whole / 1000)}.${String(whole % 1000).padStart(3, '0')}000`;
}

/** Milliseconds since 1970, cut. */
export function tsToMs(ts: string): number {
  return Math.floor(Number(ts) * 1000);
}
