import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';

/**
 * The one spelling under which a central service is known here: scheme, host and port, and a path if there is one,
 * without a slash at the end. What is typed without a scheme gets https, on this very machine http.
 */
export function normaliseCentralAddress(typed: string): Outcome<string, 'addressInvalid'> {
  const text = typed.trim();
  const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${defaultScheme(text)}://${text}`);
  if (!url || url.username || url.password || url.search || url.hash) return failed('addressInvalid');
  // Passwords and transcripts cross this line, so it is encrypted unless it never leaves the machine.
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
  if (!safe) return failed('addressInvalid');
  return succeeded(`${url.origin}${url.pathname}`.replace(/\/+$/, ''));
}

/** Whether the service at a normalised address runs on this very machine. */
export function isLoopbackAddress(address: string): boolean {
  return isLoopbackHost(new URL(address).hostname);
}

function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function defaultScheme(text: string): 'http' | 'https' {
  return isLoopbackHost(parse(`http://${text}`)?.hostname ?? '') ? 'http' : 'https';
}

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
