import type { Page, WebSocket } from '@playwright/test';
import * as z from 'zod';

/** What the core has told a page of the web host to be on disk. */
export interface CoreAcknowledgements {
  /** The newest draft that was acknowledged; empty before the first, and once it was sent. */
  readonly draft: () => string;
  /** How many messages were acknowledged. */
  readonly sent: () => number;
}

const Call = z.object({
  i: z.string(),
  p: z.object({ u: z.string(), b: z.object({ json: z.object({ text: z.string() }) }) }),
});
const Answer = z.object({
  i: z.string(),
  p: z.object({ b: z.object({ json: z.object({ ok: z.literal(true) }) }) }),
});

/**
 * Listens to the page's line to the core, because the screen itself says nothing of a draft that was saved: only
 * what is known to be acknowledged can be demanded back after the process was killed. Call before the page opens.
 */
export function listenToCore(page: Page): CoreAcknowledgements {
  let draft = '';
  let sent = 0;
  const listen = (socket: WebSocket) => {
    const asked = new Map<string, { readonly method: string; readonly text: string }>();
    socket.on('framesent', ({ payload }) => {
      const call = Call.safeParse(parse(payload));
      if (call.success) asked.set(call.data.i, { method: call.data.p.u, text: call.data.p.b.json.text });
    });
    socket.on('framereceived', ({ payload }) => {
      const answer = Answer.safeParse(parse(payload));
      const call = answer.success ? asked.get(answer.data.i) : undefined;
      if (call?.method.endsWith('/saveDraft')) draft = call.text;
      if (!call?.method.endsWith('/send')) return;
      sent += 1;
      draft = '';
    });
  };
  page.on('websocket', listen);
  return { draft: () => draft, sent: () => sent };
}

function parse(payload: string | Buffer): unknown {
  try {
    return JSON.parse(payload.toString());
  } catch {
    return null;
  }
}
