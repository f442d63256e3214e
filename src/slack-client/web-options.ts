import type { FetchFunction, WebClientOptions } from '@slack/web-api';
import { SLACK_CALL_TIMEOUT_MS } from '../slack-bridge/ports/slack-port.ts';
import { UnsaidRateLimit } from './call-failures.ts';
import { silentLogger } from './silent-logger.ts';

/** One call is one request: when to try again, and whether at all, is the bridge's to decide. */
export function webOptions(apiUrl: string | null): WebClientOptions {
  return {
    timeout: SLACK_CALL_TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: silentLogger,
    fetch: fetchWithRates,
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
  };
}

const fetchWithRates: FetchFunction = async (url, init) => {
  const response = await fetch(url, init);
  const isUnsaid =
    response.status === 429 && Number.isNaN(Number.parseInt(response.headers.get('retry-after') ?? '', 10));
  if (isUnsaid) throw new UnsaidRateLimit();
  return response;
};
