import { type CentralOptions, openCentral } from '../central/open-central.ts';
import { openDemoCentral } from '../demo/open-demo-central.ts';
import { parseCentralArguments } from './arguments.ts';
import { centralDatabase } from './central-database.ts';
import { createCloser } from './close-on-signal.ts';
import { ensureCustomerChatBuilt } from './ensure-built.ts';
import { mailAccess } from './mail-access.ts';
import { readSeed } from './read-seed.ts';
import { runCommand, StartFailed, say } from './say.ts';
import { slackTokens } from './slack-tokens.ts';

/** `npm run central`: the central service alone. Standard output has one line, `Central service: http://…`. */
await runCommand(async () => {
  const { port, data, demo, simulator, seed, mailPort } = parseCentralArguments(process.argv.slice(2));
  const closer = createCloser();
  const customerChatAssets = await ensureCustomerChatBuilt();
  const options = { port, database: centralDatabase(process.env, data), customerChatAssets, log: say };
  const central = await (demo
    ? openDemoCentral({ ...options, dataFolder: data, simulator })
    : openCentral({ ...options, ...seeded(seed), ...withSlack(), ...withMail(mailPort) })
  ).catch(explain);
  closer.add(() => central.close());
  console.log(`Central service: ${central.url}`);
});

function seeded(file: string | null): Pick<CentralOptions, 'seed'> {
  return file === null ? {} : { seed: readSeed(file) };
}

function withSlack(): Pick<CentralOptions, 'slack'> {
  const slack = slackTokens(process.env, say);
  return slack === null ? {} : { slack };
}

function withMail(port: number | null): Pick<CentralOptions, 'mail'> {
  const mail = mailAccess(port, process.env, say);
  return mail === null ? {} : { mail };
}

function explain(error: unknown): never {
  throw error instanceof Error && error.name === 'CentralStartError' ? new StartFailed(error.message) : error;
}
