import { implement } from '@orpc/server';
import { alertsContract } from '../../contract/workstation/alerts.ts';
import type { SignedIn } from '../signed-in.ts';

const contract = implement(alertsContract);

export function alertRoutes(signedIn: () => SignedIn) {
  const alerts = () => signedIn().alerts;
  return {
    watch: contract.watch.handler(({ signal }) => alerts().watch(signal)),
    attention: contract.attention.handler(({ input }) => {
      alerts().attention(input);
      return {};
    }),
    shown: contract.shown.handler(({ input }) => {
      alerts().shown(input.alertIds);
      return {};
    }),
    seen: contract.seen.handler(({ input }) => {
      alerts().seen(input.alertIds);
      return {};
    }),
    opened: contract.opened.handler(({ input }) => {
      alerts().opened(input.alertId);
      return {};
    }),
    tryNotification: contract.tryNotification.handler(() => {
      alerts().tryNotification();
      return {};
    }),
  };
}
