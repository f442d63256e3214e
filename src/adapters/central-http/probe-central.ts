import type { CentralAnswer } from '../../core/sync/central-connection.ts';
import { failureOf } from './call-failures.ts';
import { guardedFetch } from './guarded-fetch.ts';

/** A service that cannot be reached within this is not there, as far as someone waiting is concerned. */
const CONNECT_MS = 5_000;

/** Asks the health page, which needs no sign-in. */
export async function probeCentral(
  address: string,
  closing: AbortSignal,
): Promise<CentralAnswer<null, 'notACentralService'>> {
  try {
    const response = await guardedFetch(new Request(`${address}/healthz`), {
      signals: [closing],
      firstByteMs: CONNECT_MS,
      totalMs: CONNECT_MS,
    });
    const text = await response.text();
    if (response.status >= 500) return { ok: false, code: 'serverError' };
    return response.ok && isHealthy(text)
      ? { ok: true, value: null }
      : { ok: false, code: 'notACentralService' };
  } catch (error) {
    return failureOf(error, {});
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
