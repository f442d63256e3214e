export type LogLevel = 'info' | 'warn' | 'error';

/** `event` is a fixed camelCase word; `fields` hold ids, counts and codes, never secrets or what people wrote. */
export type Log = (
  level: LogLevel,
  event: string,
  fields?: Readonly<Record<string, string | number | boolean | null>>,
) => void;
