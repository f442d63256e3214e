import { type Logger, LogLevel } from '@slack/web-api';

/**
 * Slack's packages write addresses with tickets, and at some levels whole messages, to the console. The bridge has a
 * log of its own, which holds codes.
 */
export const silentLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};
