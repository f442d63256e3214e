export interface ServerSentEvent {
  /** `message` when the server named none. */
  readonly event: string;
  readonly data: string;
}

/**
 * Parses a text stream as the HTML standard's "interpreting an event stream" says. The browser's own `EventSource`
 * cannot send an `Authorization` header, and the customer's token must not stand in a URL.
 * Returns what to call with each decoded chunk; chunks may end anywhere.
 */
export function createEventParser(onEvent: (event: ServerSentEvent) => void): (chunk: string) => void {
  let buffer = '';
  let event = '';
  let data: string[] = [];
  let atStart = true;

  const takeLine = (line: string) => {
    if (line === '') {
      if (data.length > 0) onEvent({ event: event || 'message', data: data.join('\n') });
      event = '';
      data = [];
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
  };

  return (chunk) => {
    if (atStart && chunk !== '') {
      atStart = false;
      buffer = chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk;
    } else {
      buffer += chunk;
    }
    for (;;) {
      const end = buffer.search(/[\r\n]/);
      // A CR at the very end may be the first half of CR LF: wait for what follows.
      if (end < 0 || (buffer[end] === '\r' && end === buffer.length - 1)) return;
      const next = buffer[end] === '\r' && buffer[end + 1] === '\n' ? end + 2 : end + 1;
      const line = buffer.slice(0, end);
      buffer = buffer.slice(next);
      takeLine(line);
    }
  };
}
