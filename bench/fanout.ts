import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { openSlackWorkspace } from '../src/demo/slack/server/open-slack-workspace.ts';
import { openFanoutLead } from './fanout/fanout-lead.ts';
import { APP_TOKEN, BOT_TOKEN, CHANNEL, fanoutWorkspace, LEAD_IN_SLACK } from './fanout/fanout-slack.ts';
import type { FromCentral, FromWorkstations } from './fanout/process-messages.ts';
import { asTable, type Figure, machine, type Section } from './figures.ts';
import { summarise } from './measure.ts';

/**
 * `npm run bench:fanout -- [--json] [--workstations N] [--people N] [--posts N]`: urgent posts in a Slack channel, until
 * every workstation has them. Slack is the stand-in in this process, the central service with its bridge a process, the
 * workstations another.
 */
const option = (name: string, otherwise: number) =>
  Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) || otherwise;
const WORKSTATIONS = option('workstations', 1_000);
const PEOPLE = Math.min(WORKSTATIONS, option('people', 200));
const POSTS = option('posts', 5);
/** Longer than this and a workstation counts as missed. */
const PATIENCE_MS = 60_000;

interface Posted {
  readonly at: number;
  readonly shownAt: Map<number, number>;
  /** Copies beyond the first. */
  doubled: number;
  receiptsTaken: boolean;
}

async function nextMessage<Message extends { readonly type: string }, Type extends Message['type']>(
  child: ChildProcess,
  type: Type,
): Promise<Extract<Message, { type: Type }>> {
  return new Promise((resolve, reject) => {
    const listen = (message: Message) => {
      if (message.type !== type) return;
      child.off('message', listen);
      resolve(message as Extract<Message, { type: Type }>);
    };
    child.on('message', listen);
    child.once('exit', (code) => reject(new Error(`a process of the bench ended with code ${code}`)));
  });
}

function usageOf(central: ChildProcess) {
  const answer = nextMessage<FromCentral, 'usage'>(central, 'usage');
  central.send({ type: 'usage' });
  return answer;
}

async function until(reached: () => boolean): Promise<void> {
  const patience = performance.now() + PATIENCE_MS;
  while (!reached() && performance.now() < patience) await wait(20);
}

const slack = await openSlackWorkspace({ seed: fanoutWorkspace, randomSeed: 1 });
const central = fork(new URL('./fanout/central-process.ts', import.meta.url), [
  String(PEOPLE),
  slack.url,
  BOT_TOKEN,
  APP_TOKEN,
]);
let workstations: ChildProcess | null = null;
try {
  console.error(`starting a central service with ${PEOPLE} people …`);
  const { url } = await nextMessage<FromCentral, 'started'>(central, 'started');
  const lead = await openFanoutLead(url);
  await lead.mapChannel();
  await lead.bridgeConnected();

  console.error(`signing ${WORKSTATIONS} workstations in …`);
  workstations = fork(new URL('./fanout/workstations-process.ts', import.meta.url), [
    url,
    String(WORKSTATIONS),
    String(PEOPLE),
  ]);
  const posted = new Map<string, Posted>();
  workstations.on('message', (message: FromWorkstations) => {
    if (message.type === 'connected') return;
    const post = posted.get(message.text);
    if (!post) return;
    if (message.type === 'receiptsTaken') post.receiptsTaken = true;
    else if (post.shownAt.has(message.workstation)) post.doubled += 1;
    else post.shownAt.set(message.workstation, message.at);
  });
  await nextMessage<FromWorkstations, 'connected'>(workstations, 'connected');
  await wait(2_000);
  const idle = await usageOf(central);
  await wait(5_000);
  const begun = performance.now();
  const before = await usageOf(central);

  for (let round = 1; round <= POSTS; round += 1) {
    const text = `Urgent no. ${round}: the price of the oak table is wrong everywhere`;
    const post: Posted = { at: Date.now(), shownAt: new Map(), doubled: 0, receiptsTaken: false };
    // The bridge shows the call as people read it.
    posted.set(`@here ${text}`, post);
    slack.post({ channel: CHANNEL, user: LEAD_IN_SLACK, text: `<!here> ${text}` });
    await until(() => post.shownAt.size === WORKSTATIONS && post.receiptsTaken);
  }
  const seconds = (performance.now() - begun) / 1000;
  const after = await usageOf(central);
  const reached = await lead.acknowledgedBy();
  const delays = [...posted.values()].flatMap(({ at, shownAt }) =>
    [...shownAt.values()].map((shown) => shown - at),
  );
  const doubled = [...posted.values()].reduce((sum, post) => sum + post.doubled, 0);
  const { p50, p99, max } = summarise(delays);
  const megabytes = (bytes: number) => bytes / 2 ** 20;
  const figures: Figure[] = [
    { what: 'Slack post to shown, p50', value: p50, unit: 'ms' },
    { what: 'Slack post to shown, p99', value: p99, unit: 'ms' },
    { what: 'Slack post to shown, slowest', value: max, unit: 'ms' },
    { what: 'missed', value: WORKSTATIONS * POSTS - delays.length, unit: '' },
    { what: 'shown twice', value: doubled, unit: '' },
    { what: 'people counted as having acknowledged the last', value: reached, unit: `of ${PEOPLE}` },
    {
      what: 'processor of the service per post, receipts included',
      value: (after.processorMs - before.processorMs) / POSTS,
      unit: 'ms',
    },
    {
      what: 'share of one processor meanwhile',
      value: ((after.processorMs - before.processorMs) / (seconds * 1000)) * 100,
      unit: '%',
    },
    { what: 'memory of the service, connected and idle', value: megabytes(idle.memoryBytes), unit: 'MB' },
    { what: 'memory of the service, at most', value: megabytes(after.memoryBytes), unit: 'MB' },
  ];
  const sections: Section[] = [
    {
      title: `${POSTS} urgent posts to ${WORKSTATIONS.toLocaleString('en')} workstations of ${PEOPLE} people`,
      figures,
    },
  ];
  if (process.argv.includes('--json')) console.log(JSON.stringify({ machine: machine(), sections }, null, 2));
  else console.log(`${machine()}\n${asTable(sections)}`);
} finally {
  workstations?.disconnect();
  central.disconnect();
  await slack.close();
}
