import type { CentralQuestions } from '../../core/sync/central-questions.ts';
import type { CentralSlack } from '../../core/sync/central-slack.ts';
import { answer, as, notAllowed, patientlyAs, signInRequired } from './answer-call.ts';
import type { CentralClient } from './central-client.ts';

const orNoChannel = { ...notAllowed, NO_CHANNEL: 'noChannel' } as const;
const ofLeads = { ...signInRequired, FORBIDDEN: 'forbidden' } as const;
const orStale = { ...notAllowed, STALE_FENCING: 'staleFencing' } as const;

export function questionCalls({ questions }: CentralClient): CentralQuestions {
  return { ask: (token, input) => answer(() => questions.ask(input, as(token)), orNoChannel) };
}

export function slackCalls({ slack }: CentralClient): CentralSlack {
  return {
    state: (token, input) => answer(() => slack.state(input, as(token)), signInRequired),
    channels: (token, input) => answer(() => slack.channels(input, patientlyAs(token)), notAllowed),
    saveMapping: (token, input) => answer(() => slack.saveMapping(input, as(token)), notAllowed),
    removeMapping: (token, input) => answer(() => slack.removeMapping(input, as(token)), notAllowed),
    lease: (token, input) => answer(() => slack.lease(input, as(token)), ofLeads),
    news: (token, input) => answer(() => slack.news(input, as(token)), ofLeads),
    swept: (token, input) => answer(() => slack.swept(input, as(token)), orStale),
    posted: (token, input) => answer(() => slack.posted(input, as(token)), orStale),
  };
}
