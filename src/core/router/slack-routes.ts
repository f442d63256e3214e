import { implement } from '@orpc/server';
import { slackContract } from '../../contract/workstation/slack.ts';
import type { SignedIn } from '../signed-in.ts';

const contract = implement(slackContract);

export function slackRoutes(signedIn: () => SignedIn) {
  const slack = () => signedIn().slack;
  return {
    watch: contract.watch.handler(({ signal }) => slack().watch(signal)),
    check: contract.check.handler(({ input }) => slack().check(input)),
    save: contract.save.handler(({ input }) => slack().save(input)),
    forget: contract.forget.handler(() => {
      slack().forget();
      return {};
    }),
    switchOn: contract.switchOn.handler(({ input }) => slack().switchOn(input.on)),
    channels: contract.channels.handler(() => slack().channels()),
    saveMapping: contract.saveMapping.handler(({ input }) => slack().saveMapping(input)),
    removeMapping: contract.removeMapping.handler(({ input }) => slack().removeMapping(input)),
    testMessage: contract.testMessage.handler(({ input }) => slack().testMessage(input.channelId)),
  };
}
