import { openCentral } from '../central/open-central.ts';
import { openDemoCentral } from '../demo/open-demo-central.ts';
import { parseCentralArguments } from './arguments.ts';
import { centralDatabase } from './central-database.ts';
import { createCloser } from './close-on-signal.ts';
import { ensureCustomerChatBuilt } from './ensure-built.ts';
import { readSeed } from './read-seed.ts';
import { runCommand, StartFailed, say } from './say.ts';
import { slackTokens } from './slack-tokens.ts';

/** `npm run central`: the central service alone. Standard output has one line, `Central service: http://…`. */
await runCommand(async () => {
  const { port, data, demo, simulator, seed } = parseCentralArguments(process.argv.slice(2));
  const closer = createCloser();
  const customerChatAssets = await ensureCustomerChatBuilt();
  const slack = slackTokens(process.env, say);
  const options = {
    ...{ port, database: centralDatabase(process.env, data), customerChatAssets, log: say },
    ...(slack ? { slack } : {}),
  };
  const central = await (demo
    ? openDemoCentral({ ...options, dataFolder: data, simulator })
    : openCentral(seed === null ? options : { ...options, seed: readSeed(seed) })
  ).catch(explain);
  closer.add(() => central.close());
  console.log(`Central service: ${central.url}`);
});

function explain(error: unknown): never {
  throw error instanceof Error && error.name === 'CentralStartError' ? new StartFailed(error.message) : error;
}
