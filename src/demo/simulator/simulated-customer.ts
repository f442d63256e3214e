import type { PriceItem } from '../../contract/model/brand-pack.ts';
import { FileId, type MessageId } from '../../contract/model/ids.ts';
import type { Scenario } from '../brands/demo-brand.ts';
import { type CustomerLine, openCustomerLine } from './customer-line.ts';
import type { CustomerRecord } from './customer-record.ts';
import { HUMAN, readingMs, typingMs } from './human-pace.ts';
import { judgeAnswer } from './judge-answer.ts';
import { phonePicture } from './phone-picture.ts';
import { between, type Random } from './random.ts';
import { isDone, nextOpening, type Reaction, reactToAnswer, reactToSilence } from './scenario-progress.ts';
import type { SimulatorTime } from './simulator-time.ts';
import type { UploadPicture } from './upload-picture.ts';
import { isFinal, retryPauseMs, type WebChatClient } from './web-chat-client.ts';

export interface CustomerPorts {
  readonly client: WebChatClient;
  readonly uploadPicture: UploadPicture;
  readonly scenario: Scenario;
  readonly locale: string;
  readonly priceItem: (priceItemId: string) => PriceItem | undefined;
  readonly time: SimulatorTime;
  readonly random: Random;
  readonly newMessageId: () => MessageId;
  /** Called with each new state before anything depends on it. */
  readonly save: (record: CustomerRecord) => Promise<void>;
  /** Whether the customer waits for an answer now. */
  readonly onWaiting: (waiting: boolean) => void;
  /** Whether the demo is paused: then nobody becomes impatient. */
  readonly isPaused: () => boolean;
  readonly signal: AbortSignal;
}

/**
 * Lives one customer's conversation, from the first message or from where `first` stood, until the brand resolves
 * it or the signal aborts. Knows the brand only through its web chat.
 */
export async function liveAsCustomer(first: CustomerRecord, ports: CustomerPorts): Promise<void> {
  const { scenario, time, random, signal } = ports;
  let record = first;
  const save = (change: Partial<CustomerRecord>) => {
    record = { ...record, ...change };
    return ports.save(record);
  };

  const chat = record.chat ?? (await startChat(record, ports));
  if (!chat) return;
  if (!record.chat) await save({ chat, progress: nextOpening(scenario, record.progress).progress });
  ports.onWaiting(!isDone(scenario, record.progress));
  const line = openCustomerLine({ ...ports, customerToken: chat.customerToken });
  const live = () => !line.isEnded() && !signal.aborted;

  const finishSaying = async () => {
    if (!record.saying) return;
    const { fileId, messageId, text } = record.saying;
    const isShown = fileId !== undefined && (await showPicture(line, scenario, fileId));
    await line.write(messageId, text, isShown ? [fileId] : []);
    if (live()) await save({ progress: record.saying.leadsTo, saying: null });
    ports.onWaiting(live() && !isDone(scenario, record.progress));
  };
  const carryOut = async ({ say, progress }: Reaction, fileId?: FileId) => {
    if (say === null) return save({ progress });
    await seemToType(line, say, ports);
    if (!live()) return;
    await save({ saying: { messageId: ports.newMessageId(), text: say, fileId, leadsTo: progress } });
    await finishSaying();
  };

  await finishSaying();
  while (live()) {
    if (record.progress.openingSaid < scenario.opening.length) {
      await time.sleep(between(random, 400, 1_500), signal);
      const next = nextOpening(scenario, record.progress);
      const shows = scenario.picture && next.progress.openingSaid === scenario.opening.length;
      await carryOut(next, shows ? FileId.parse(ports.newMessageId()) : undefined);
    } else if (isDone(scenario, record.progress)) {
      await line.waitForNews(HUMAN.impatientAfterMs);
    } else {
      await carryOut(await hearOut(line, record, ports));
    }
  }
  ports.onWaiting(false);
}

async function showPicture(line: CustomerLine, { picture }: Scenario, fileId: FileId): Promise<boolean> {
  if (!picture) return false;
  return line.upload({ fileId, name: picture.name, bytes: await phonePicture(picture.svg) });
}

/** Waits for an answer that is complete, or for patience to run out. */
async function hearOut(line: CustomerLine, record: CustomerRecord, ports: CustomerPorts): Promise<Reaction> {
  const { scenario, signal } = ports;
  const { progress } = record;
  const step = scenario.steps[progress.step];
  const unheard = () => line.brandMessages().filter((message) => message.seq > progress.heardSeq);
  let patienceMs: number = HUMAN.impatientAfterMs;
  for (;;) {
    const happened = await line.waitForNews(patienceMs);
    const heard = unheard();
    const last = heard.at(-1);
    if (line.isEnded() || signal.aborted || !step) return { say: null, progress };
    if (!last) {
      if (!happened && !ports.isPaused()) return reactToSilence(scenario, progress);
      continue;
    }
    ports.onWaiting(false);
    // Something just came, a word or a sign of typing: let the agent finish.
    if (happened) {
      patienceMs = HUMAN.answerSettlesMs;
      continue;
    }
    const answer = heard.map((message) => message.text).join('\n');
    const judgement = judgeAnswer(step.expects, answer, { priceItem: ports.priceItem, now: ports.time.now });
    if (judgement === 'unclear' && patienceMs === HUMAN.answerSettlesMs) {
      patienceMs = HUMAN.unclearPatienceMs;
      continue;
    }
    await ports.time.sleep(readingMs(ports.random, last.text), signal);
    return reactToAnswer(scenario, progress, judgement, last.seq);
  }
}

async function seemToType(line: CustomerLine, text: string, ports: CustomerPorts): Promise<void> {
  let leftMs = typingMs(ports.random, text);
  while (leftMs > 0 && !ports.signal.aborted && !line.isEnded()) {
    await line.showTyping();
    await ports.time.sleep(Math.min(leftMs, HUMAN.typingSignMs), ports.signal);
    leftMs -= HUMAN.typingSignMs;
  }
}

/** Null when the brand's chat is gone or the simulation ends. */
async function startChat(record: CustomerRecord, ports: CustomerPorts): Promise<CustomerRecord['chat']> {
  const { client, scenario, time, random, signal } = ports;
  const text = scenario.opening[0];
  if (text === undefined) throw new Error(`Scenario ${scenario.scenarioId} opens with nothing`);
  while (!signal.aborted) {
    try {
      const { conversationId, customerToken } = await client.start(
        {
          brandId: record.brandId,
          messageId: record.firstMessageId,
          customerName: record.customerName,
          locale: ports.locale,
          text,
        },
        { signal },
      );
      return { conversationId, customerToken };
    } catch (error) {
      if (isFinal(error)) return null;
      await time.sleep(retryPauseMs(error, random), signal);
    }
  }
  return null;
}
