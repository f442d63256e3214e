import type { CentralAnswer } from '../../core/sync/central-connection.ts';
import { DeadlineError, failureOf } from './call-failures.ts';

/** A service that cannot be reached within this is not there, as far as someone waiting is concerned. */
const CONNECT_MS = 5_000;

/** Asks the health page, which needs no sign-in. */
export async function probeCentral(address: string): Promise<CentralAnswer<null, 'notACentralService'>> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(new DeadlineError()), CONNECT_MS);
  try {
    const response = await fetch(`${address}/healthz`, { redirect: 'manual', signal: deadline.signal });
    const text = (await response.text()).slice(0, 10_000);
    if (response.status >= 500) return { ok: false, code: 'serverError' };
    return response.ok && isHealthy(text)
      ? { ok: true, value: null }
      : { ok: false, code: 'notACentralService' };
  } catch (error) {
    return failureOf(error, {});
  } finally {
    clearTimeout(timer);
  }
}

/** Any JSON object will do from the health page, but a web page that answers everything will not. */
function isHealthy(text: string): boolean {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null;
  } catch {
    return false;
  }
}
