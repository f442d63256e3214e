import type { EpochMs } from '../../contract/model/time.ts';
import { findBrand } from '../brands/find-brand.ts';
import { appendChannelNote } from '../conversations/staff-note.ts';
import { inFeedTransaction } from '../feed/record-changes.ts';
import { finishIntake } from '../intakes/finish-intake.ts';
import { type RepeatedWork, repeatWork } from '../live/repeated-work.ts';
import type { Log } from '../ports.ts';
import { readMailFiles } from './mail-files.ts';
import { dueMails, type OutboxRow, OutgoingMail } from './outbox.ts';
import { sendMail } from './send-mail.ts';
import { MAIL_AUTHOR, type MailParts } from './take-mail.ts';

const LOOK_EVERY_MS = 500;
const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 30 * 60_000;
/** After so long without success the agent is told that it was not sent. */
const GIVE_UP_AFTER_MS = 3 * 24 * 3600 * 1000;

type SenderParts = MailParts & { readonly log: Log };

/**
 * Sends what waits in the outbox. It is marked as sent after the relay took it, so a service that is killed in between
 * sends it again, with the same Message-ID. Without a relay everything waits, and the log says so once.
 */
export function startMailSender(parts: SenderParts, smtpUrl: string | null): RepeatedWork {
  let said = '';
  const sayOnce = (line: string) => {
    if (line !== said && line !== '') parts.log(line);
    said = line;
  };
  const closing = new AbortController();
  const work = repeatWork(
    async () => {
      const due = await dueMails(parts.db, parts.clock.now());
      if (due.length === 0) return;
      if (smtpUrl === null) {
        sayOnce('E-mail waits to be sent, and no SMTP relay is named. Start the service with one.');
        return;
      }
      for (const row of due) {
        const problem = await sendOne(parts, smtpUrl, row, closing.signal);
        // Cut off by the service's own end, which is no news.
        if (closing.signal.aborted) return;
        sayOnce(problem === null ? '' : `an e-mail was not sent and is tried again: ${problem}`);
      }
    },
    { everyMs: LOOK_EVERY_MS, failed: 'e-mail could not be sent', log: parts.log },
  );
  return {
    close: () => {
      closing.abort();
      return work.close();
    },
  };
}

/** The problem when it has to be tried again. */
async function sendOne(
  parts: SenderParts,
  smtpUrl: string,
  row: OutboxRow,
  signal: AbortSignal,
): Promise<string | null> {
  if (signal.aborted) return null;
  const brand = await findBrand(parts.db, row.brand_id);
  const mail = OutgoingMail.parse(JSON.parse(row.mail));
  const files = await readMailFiles(parts.db, mail);
  const result = await sendMail(smtpUrl, brand, row.mail_id, { ...mail, files }, signal);
  const at = parts.clock.now();
  if (result.state === 'sent') {
    await finish(parts, row, { state: 'done', problem: null, at });
    return null;
  }
  const gaveUp = at - row.created_at >= GIVE_UP_AFTER_MS;
  if (result.state === 'refused' || gaveUp) {
    await finish(parts, row, { state: 'failed', problem: result.problem, at });
    return null;
  }
  await parts.db
    .updateTable('mail_outbox')
    .set({ tries: row.tries + 1, next_try_at: at + pauseAfter(row.tries), problem: result.problem })
    .where('mail_id', '=', row.mail_id)
    .execute();
  return result.problem;
}

/** Before the next try: longer each time. */
export function pauseAfter(tries: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.min(tries, 20), LONGEST_PAUSE_MS);
}

async function finish(
  parts: SenderParts,
  row: OutboxRow,
  end: { readonly state: 'done' | 'failed'; readonly problem: string | null; readonly at: EpochMs },
): Promise<void> {
  await inFeedTransaction(parts, async (tx, record) => {
    await tx
      .updateTable('mail_outbox')
      .set({ state: end.state, problem: end.problem, tries: row.tries + 1, finished_at: end.at })
      .where('mail_id', '=', row.mail_id)
      .execute();
    if (await finishIntake(parts, tx, record, { ...end, mailId: row.mail_id })) return;
    if (end.state === 'done' || row.conversation_id === null) return;
    const { to } = OutgoingMail.parse(JSON.parse(row.mail));
    await appendChannelNote(parts, tx, record, {
      conversationId: row.conversation_id,
      authorName: MAIL_AUTHOR,
      text: `The e-mail to ${to} could not be delivered and is not tried again: ${end.problem}`,
      calls: true,
    });
  });
}
