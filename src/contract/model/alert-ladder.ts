import * as z from 'zod';

/** How loudly an alert that nobody has seen asks by now; each rung keeps what those below it do. */
export const AlertRung = z.enum(['inApp', 'notification', 'repeat', 'flash', 'handedOn']);
export type AlertRung = z.infer<typeof AlertRung>;

const Seconds = z.int().min(0).max(86_400);

/** After how many seconds unseen each rung is climbed; what is left out has the default of `conversation-rules`. */
export const AlertLadder = z.object({
  /** By the operating system, where Polydesk's window is not the one in use. Default 0. */
  notificationAfterSeconds: Seconds.optional(),
  /** Told once more, with its sound. Default 30. */
  repeatAfterSeconds: Seconds.optional(),
  /** In the task bar, until it is seen. Default 60. */
  flashAfterSeconds: Seconds.optional(),
  /**
   * A conversation with a customer's message that its holder has not seen goes back to its queue, for somebody else
   * and before the eyes of the team lead. Default null: never.
   */
  handOnAfterSeconds: Seconds.min(10).nullable().optional(),
});
export type AlertLadder = z.infer<typeof AlertLadder>;
