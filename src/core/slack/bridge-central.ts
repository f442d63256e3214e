import type {
  BridgeCentral,
  BridgeCentralAnswer,
  BridgeCentralFailureCode,
} from '../../slack-bridge/ports/bridge-central.ts';
import type { Access } from '../sync/access.ts';
import type { CallFailureCode, CentralAnswer } from '../sync/central-connection.ts';
import type { CentralSlack } from '../sync/central-slack.ts';

type Named = 'signInRequired' | 'notFound' | 'forbidden' | 'staleFencing';

const HEARD_AS: Readonly<Record<Named | CallFailureCode, BridgeCentralFailureCode>> = {
  staleFencing: 'staleFencing',
  notFound: 'refused',
  forbidden: 'refused',
  refused: 'refused',
  signInRequired: 'unavailable',
  offline: 'unavailable',
  interrupted: 'unavailable',
  timeout: 'unavailable',
  busy: 'unavailable',
  serverError: 'unavailable',
  badAnswer: 'unavailable',
};

/** What a bridge asks of the central service, on behalf of the person who is signed in here. */
export function createBridgeCentral(slack: CentralSlack, access: Access): BridgeCentral {
  return {
    lease: async (input) => toBridge(await access.call((token) => slack.lease(token, input))),
    news: async (input) => toBridge(await access.call((token) => slack.news(token, input))),
    swept: async (input) => toBridge(await access.call((token) => slack.swept(token, input))),
    posted: async (input) => toBridge(await access.call((token) => slack.posted(token, input))),
  };
}

function toBridge<Value>(answer: CentralAnswer<Value, Named>): BridgeCentralAnswer<Value> {
  return answer.ok ? { ok: true, value: answer.value } : { ok: false, code: HEARD_AS[answer.code] };
}
