import { createTransport, type SendMailOptions } from 'nodemailer';
import type { DemoPace } from '../../contract/central/demo.ts';
import type { DemoBrand, Letter } from '../brands/demo-brand.ts';
import { comeByPace } from '../come-by-pace.ts';
import { between, createRandom, shuffled } from '../simulator/random.ts';
import type { SimulatorTime } from '../simulator/simulator-time.ts';
import type { Answer, LetterBox } from './letter-box.ts';
import { type LetterId, letterIdsIn, messageIdOf } from './letter-ids.ts';

const FIRST_GAPS_MS: readonly number[] = [10_000, 45_000];
const THINKING_MS: readonly [number, number] = [8_000, 20_000];

export interface LetterWritersOptions {
  /** Where the central service takes e-mail. */
  readonly mailPort: number;
  readonly box: LetterBox;
  readonly brands: readonly DemoBrand[];
  readonly seed: number;
  readonly pace: () => DemoPace;
  readonly time: SimulatorTime;
  /** Never repeats: the central service knows e-mails by it. */
  readonly newWriting: () => string;
  readonly log: (line: string) => void;
}

interface Turn {
  readonly brand: DemoBrand['brand'];
  readonly letter: Letter;
}

/** People who write letters, and once more when they were answered, with the answer quoted. */
export function startLetterWriters(options: LetterWritersOptions): { readonly close: () => Promise<void> } {
  const { box, brands, log, newWriting, pace, seed, time } = options;
  const closing = new AbortController();
  const { signal } = closing;
  const random = createRandom(seed + 17);
  const turns: readonly Turn[] = shuffled(
    random,
    brands.flatMap(({ brand, letters }) => letters.map((letter) => ({ brand, letter }))),
  );
  const waiting = new Set<string>();
  const transport = createTransport({ host: '127.0.0.1', port: options.mailPort, name: 'letters.example' });

  const send = async ({ brand, letter }: Turn, mail: SendMailOptions) => {
    const mailbox = brand.handling?.mailbox;
    if (mailbox === undefined) return;
    await transport
      .sendMail({
        from: letter.from,
        to: mailbox,
        headers: { 'Content-Language': letter.language ?? brand.locale },
        ...mail,
      })
      .catch((error: unknown) => {
        if (!signal.aborted) log(`A letter was not sent: ${String(error)}`);
      });
  };

  const answerBack = async (id: LetterId, answer: Answer) => {
    const turn = turns.find(
      ({ brand, letter }) => brand.brandId === id.brandId && letter.letterId === id.letterId,
    );
    if (!turn || turn.letter.followUp === null) return;
    await time.sleep(between(random, ...THINKING_MS), signal);
    if (signal.aborted) return;
    await send(turn, {
      subject: answer.subject,
      text: `${turn.letter.followUp}\n\n${quoted(answer)}`,
      messageId: messageIdOf({ ...id, part: 'thanks' }),
      inReplyTo: answer.mailId,
      references: [messageIdOf(id), answer.mailId],
    });
  };
  box.onAnswer = (answer) => {
    const named = letterIdsIn(answer.references);
    const first = named.find(({ part }) => part === 'letter');
    if (!first) return;
    waiting.delete(messageIdOf(first));
    // Whoever has thanked already says no more.
    if (!named.some(({ part }) => part === 'thanks')) void answerBack(first, answer);
  };

  const coming = comeByPace(
    { ...{ pace, time, random, signal }, firstGapsMs: FIRST_GAPS_MS, waiting: () => waiting.size },
    async (arrival) => {
      const turn = turns[arrival % turns.length];
      if (!turn) return;
      const { brand, letter } = turn;
      const id = { brandId: brand.brandId, letterId: letter.letterId, writing: newWriting() };
      const messageId = messageIdOf({ ...id, part: 'letter' });
      waiting.add(messageId);
      await send(turn, { subject: letter.subject, text: letter.text, messageId });
    },
  );
  return {
    close: async () => {
      closing.abort();
      box.onAnswer = () => {};
      transport.close();
      await coming;
    },
  };
}

function quoted({ from, text }: Answer): string {
  const lines = text.trimEnd().split('\n');
  return [`${from}:`, ...lines.map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`))].join('\n');
}
