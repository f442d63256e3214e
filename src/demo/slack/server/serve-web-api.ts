import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiAnswer } from '../workspace/api/create-web-api.ts';
import type { WorkspaceProtocol } from '../workspace/create-slack-workspace.ts';
import { readCall } from './read-call.ts';

/** Answers one HTTP request. Only POST, as the real packages send. */
export function serveWebApi(
  protocol: WorkspaceProtocol,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method !== 'POST' || !request.url?.startsWith('/api/')) {
    response.writeHead(404).end();
    return;
  }
  readCall(request).then(
    (call) => writeAnswer(protocol.call(call), response),
    // The client went away in the middle of its request.
    () => response.destroy(),
  );
}

function writeAnswer(answer: ApiAnswer, response: ServerResponse): void {
  switch (answer.kind) {
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'silence':
      return;
    case 'http': {
      const isText = typeof answer.body === 'string';
      response.writeHead(answer.status, {
        ...answer.headers,
        'content-type': isText ? 'text/plain' : 'application/json; charset=utf-8',
      });
      response.end(isText ? answer.body : JSON.stringify(answer.body));
      return;
    }
    default:
      answer satisfies never;
  }
}
