import type { UrgentUpdate } from '../../../src/contract/model/urgent-update.ts';
import type { ReadMessage } from '../../../src/demo/slack/workspace/slack-message.ts';
import { SlackMessage } from '../../../src/slack-bridge/ports/slack-message.ts';
import { renderMessage } from '../../../src/slack-bridge/render/render-message.ts';
import { BRIDGE, brandSeed, URGENT } from '../support/brand-workspace.ts';
import { type ModelWorkstation, wordsOf } from './model-workstation.ts';
import type { Schedule } from './run-schedule.ts';

/** When all is at rest. Throws what is wrong. */
export function checkAtRest(schedule: Schedule): void {
  for (const { violations } of [schedule.central, ...schedule.bridges, ...schedule.workstations]) {
    if (violations[0] !== undefined) throw new Error(violations[0]);
  }
  const messages = schedule.workspace.messages(URGENT);
  checkOwnPosts(schedule, messages);
  schedule.workstations.forEach((workstation, index) => {
    checkSameAsChannel(`workstation ${index}`, workstation, messages);
    checkAlerts(`workstation ${index}`, workstation);
  });
}

/** Everything asked for was posted, and once. */
function checkOwnPosts({ central }: Schedule, messages: readonly ReadMessage[]): void {
  const posted = messages.map(({ metadata }) => metadata?.event_payload.id).filter((id) => id !== undefined);
  if (new Set(posted).size !== posted.length) throw new Error('a post of ours was doubled');
  for (const { outboundId, state } of central.outbound) {
    if (state === 'waiting') throw new Error('a post of ours still waits');
    if ((state === 'posted') !== posted.includes(outboundId)) throw new Error(`${state}, but it is not so`);
  }
}

/** What an agent sees is what stands in the channel, no more and no less. */
export function checkSameAsChannel(
  who: string,
  { updates }: Pick<ModelWorkstation, 'updates'>,
  messages: readonly ReadMessage[],
): void {
  const spoken = messages.filter(({ user, subtype }) => user !== BRIDGE && subtype !== 'tombstone');
  const roots = spoken.filter(({ thread_ts, ts }) => thread_ts === undefined || thread_ts === ts);
  const there = new Map(roots.map((root) => [root.ts, `${seen(root)}${repliesTo(root.ts, spoken)}`]));
  const standing = [...updates.values()].filter(({ retractedAt }) => retractedAt === null);
  const here = new Map(standing.map((update) => [tsOf(update), `${update.text}${additionsOf(update)}`]));
  if (here.size !== standing.length) throw new Error(`${who} has a post twice`);
  for (const [ts, text] of there) {
    if (here.get(ts) !== text) throw new Error(`${who}: ${ts} is “${text}”, not “${here.get(ts)}”`);
  }
  for (const [ts, text] of here) if (!there.has(ts)) throw new Error(`${who} still shows ${ts} “${text}”`);
}

/** Called once for every text an urgent post had when it came here, and at the end for the one that stands. */
function checkAlerts(who: string, { updates, alerts }: ModelWorkstation): void {
  for (const [id, texts] of alerts) {
    if (texts.some((text, index) => text === texts[index - 1])) throw new Error(`${who} was called twice`);
    if (!updates.has(id)) throw new Error(`${who} was called for nothing`);
  }
  for (const [id, update] of updates) {
    const { level, text, retractedAt } = update;
    if (level !== 'urgent' || retractedAt !== null) continue;
    if (alerts.get(id)?.at(-1) !== wordsOf(update)) throw new Error(`${who} was not called for “${text}”`);
  }
}

function repliesTo(rootTs: string, spoken: readonly ReadMessage[]): string {
  return spoken
    .filter(({ thread_ts, ts }) => thread_ts === rootTs && ts !== rootTs)
    .map((reply) => `\n↳ ${seen(reply)}`)
    .join('');
}

function additionsOf({ additions }: UrgentUpdate): string {
  return additions.map(({ text }) => `\n↳ ${text}`).join('');
}

function seen(message: ReadMessage): string {
  return renderMessage(SlackMessage.parse(message), {
    user: (id) => brandSeed.users.find((user) => user.id === id)?.realName ?? null,
    channel: (id) => brandSeed.channels.find((channel) => channel.id === id)?.name ?? null,
  }).text;
}

function tsOf({ source }: UrgentUpdate): string {
  return source.type === 'slack' ? source.ts : '';
}
