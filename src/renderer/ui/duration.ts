/** `0:14`, `12:05`, `1:02:09`: how long something lasts, to the second, never negative. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

export type Urgency = 'quiet' | 'soon' | 'late';

/** Late past the limit, soon from half of it. */
export function urgencyOf(elapsedMs: number, limitSeconds: number): Urgency {
  if (elapsedMs >= limitSeconds * 1000) return 'late';
  return elapsedMs >= limitSeconds * 500 ? 'soon' : 'quiet';
}
