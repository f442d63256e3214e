import { between, type Random, shuffled } from '../simulator/random.ts';
import type { DemoChannel } from './demo-channel.ts';
import type { SlackWorkspace } from './workspace/create-slack-workspace.ts';
import type { SlackClock } from './workspace/slack-clock.ts';
import type { SlackEvent } from './workspace/slack-event.ts';

const SECOND_MS = 1_000;
/** One brand after the other has urgent news this far apart: often enough to be seen, rarely enough to work. */
const URGENT_EVERY_MS = 6 * 60 * SECOND_MS;

interface Stage {
  readonly workspace: SlackWorkspace;
  /** Runs later, unless the script was stopped. */
  readonly after: (ms: number, run: () => void) => void;
  readonly random: Random;
}

/**
 * Plays the demo's posts once through: within the first minute some chat about nothing, urgent news of one brand, a
 * colleague's answer in the thread and an edit of the news; later the other brands’ turn, with notices between. A
 * question the bot posts is seen and answered. The same for the same random numbers. Returns what stops it.
 */
export function startDemoScript(
  workspace: SlackWorkspace,
  channels: readonly DemoChannel[],
  clock: SlackClock,
  random: Random,
): () => void {
  const cancels = new Set<() => void>();
  const after = (ms: number, run: () => void) => {
    const cancel = clock.setTimer(ms, () => {
      cancels.delete(cancel);
      run();
    });
    cancels.add(cancel);
  };
  const stage: Stage = { workspace, after, random };
  const [first, ...others] = shuffled(random, channels);
  if (first) {
    after(between(random, 5, 9) * SECOND_MS, () => sayChat(stage, others[0] ?? first));
    after(between(random, 16, 24) * SECOND_MS, () => raiseAlarm(stage, first));
  }
  for (const [index, channel] of others.entries()) {
    const urgentAt = (index + 1) * URGENT_EVERY_MS + between(random, 0, 30) * SECOND_MS;
    after(urgentAt - 240 * SECOND_MS, () => giveNotice(stage, channel));
    after(urgentAt - 150 * SECOND_MS, () => postByMistake(stage, channel));
    if (index > 0) after(urgentAt - 80 * SECOND_MS, () => sayChat(stage, channel));
    after(urgentAt, () => raiseAlarm(stage, channel));
  }
  const stopListening = workspace.onEvent((event) => {
    const asked = channels.find(({ channel }) => channel.id === event.channel);
    if (asked && isQuestion(event)) answerQuestion(stage, asked, String(event.ts));
  });
  return () => {
    stopListening();
    for (const cancel of cancels) cancel();
  };
}

/** The bot begins a thread only to ask. */
function isQuestion({ type, subtype, bot_id, thread_ts }: SlackEvent): boolean {
  return type === 'message' && subtype === undefined && bot_id !== undefined && thread_ts === undefined;
}

function answerQuestion({ workspace, after, random }: Stage, to: DemoChannel, ts: string): void {
  const { channel, lead, colleague, posts } = to;
  after(between(random, 2, 5) * SECOND_MS, () => {
    workspace.react({ channel: channel.id, ts }, colleague.id, 'eyes');
  });
  after(between(random, 12, 20) * SECOND_MS, () => {
    workspace.reply({ channel: channel.id, user: lead.id, threadTs: ts, text: posts.reassurance });
  });
}

function sayChat({ workspace }: Stage, { channel, colleague, posts }: DemoChannel): void {
  workspace.post({ channel: channel.id, user: colleague.id, text: posts.chat });
}

function giveNotice({ workspace }: Stage, { channel, lead, posts }: DemoChannel): void {
  workspace.post({ channel: channel.id, user: lead.id, text: posts.notice });
}

function postByMistake(
  { workspace, after, random }: Stage,
  { channel, colleague, posts }: DemoChannel,
): void {
  const ts = workspace.post({ channel: channel.id, user: colleague.id, text: posts.mistaken });
  after(between(random, 4, 8) * SECOND_MS, () => workspace.remove({ channel: channel.id, ts }));
}

function raiseAlarm(
  { workspace, after, random }: Stage,
  { channel, lead, colleague, posts }: DemoChannel,
): void {
  const ts = workspace.post({ channel: channel.id, user: lead.id, text: posts.urgent });
  after(between(random, 8, 13) * SECOND_MS, () => {
    workspace.reply({ channel: channel.id, user: colleague.id, threadTs: ts, text: posts.answer });
  });
  after(between(random, 22, 32) * SECOND_MS, () => {
    workspace.edit({ channel: channel.id, ts, text: posts.corrected });
  });
}
