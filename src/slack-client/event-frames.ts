import * as z from 'zod';

/** An envelope as Slack's package hands it on. `body` is null for what is no event, such as a pressed button. */
export const EventEnvelope = z
  .looseObject({
    ack: z.custom<() => Promise<void>>((value) => typeof value === 'function'),
    body: z.unknown().optional(),
  })
  .transform(({ ack, body }) => ({ ack, body: EventBody.safeParse(body).data ?? null }));

const EventBody = z
  .looseObject({ event_id: z.string().min(1).max(100), event: z.looseObject({ type: z.string() }) })
  .transform(({ event_id, event }) => ({ eventId: event_id, event: JSON.stringify(event) }));

const Disconnect = z.looseObject({ type: z.literal('disconnect'), reason: z.string() });

/** Null for any other frame. */
export function disconnectReasonIn(frame: string): string | null {
  if (!frame.includes('"disconnect"')) return null;
  try {
    return Disconnect.safeParse(JSON.parse(frame)).data?.reason ?? null;
  } catch {
    return null;
  }
}
