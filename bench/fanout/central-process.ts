import { setInterval } from 'node:timers';
import { openCentral } from '../../src/central/open-central.ts';
import { fanoutSeed } from './fanout-people.ts';
import type { FromCentral, ToCentral } from './process-messages.ts';

/** The central service with its own Slack bridge, in a process of its own. Ends with its parent. */
const tell = (message: FromCentral) => process.send?.(message);
const [people = '0', slackUrl = '', botToken = '', appToken = ''] = process.argv.slice(2);
const unlimited = { requests: 1_000_000, seconds: 60 };
const central = await openCentral({
  port: 0,
  database: { kind: 'embedded', folder: 'memory' },
  seed: fanoutSeed(Number(people)),
  slack: { botToken, appToken, apiUrl: slackUrl },
  limits: { signIn: unlimited, signInAddress: unlimited },
  log: (line) => console.error(`central: ${line}`),
});

let highest = 0;
const look = setInterval(() => {
  highest = Math.max(highest, process.memoryUsage.rss());
}, 100);
process.on('message', (message: ToCentral) => {
  // Processor time and memory since the last question.
  if (message.type !== 'usage') return;
  const { user, system } = process.cpuUsage();
  tell({ type: 'usage', processorMs: (user + system) / 1000, memoryBytes: highest });
  highest = process.memoryUsage.rss();
});
process.on('disconnect', () => {
  clearInterval(look);
  void central.close().then(() => process.exit());
});
tell({ type: 'started', url: central.url });
