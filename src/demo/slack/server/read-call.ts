import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { ApiArguments } from '../workspace/api/api-arguments.ts';
import type { ApiCall } from '../workspace/api/create-web-api.ts';

/** A call of the Web API: a form or JSON, the token in the header or, in a form, among the arguments. */
export async function readCall(request: IncomingMessage): Promise<ApiCall> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const args = argumentsIn(await buffer(request), request.headers['content-type'] ?? '');
  return {
    method: pathname.replace(/^\/api\//, ''),
    token: bearerOf(request) ?? (typeof args.token === 'string' ? args.token : null),
    args,
  };
}

function argumentsIn(body: Buffer, contentType: string): ApiArguments {
  const text = body.toString('utf8');
  if (!contentType.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(text));
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {};
  } catch {
    return {};
  }
}

function bearerOf({ headers }: IncomingMessage): string | null {
  return /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? null;
}
