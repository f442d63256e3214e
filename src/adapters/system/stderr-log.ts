import type { Log } from '../../core/kernel/log.ts';

/** One line an event on standard error: `2026-11-22T10:00:00.000Z warn streamLost code=offline`. */
export const stderrLog: Log = (level, event, fields = {}) => {
  const words = Object.entries(fields).map(([name, value]) => `${name}=${String(value)}`);
  process.stderr.write(`${[new Date().toISOString(), level, event, ...words].join(' ')}\n`);
};

/** For people who watch a terminal: only what went wrong. */
export const quietLog: Log = (level, event, fields) => {
  if (level !== 'info') stderrLog(level, event, fields);
};
