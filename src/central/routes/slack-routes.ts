import type { Person } from '../../contract/model/person.ts';
import { answerLease } from '../slack/answer-lease.ts';
import { type BridgeScope, supervisedBy } from '../slack/bridge-scope.ts';
import { bridgeState } from '../slack/bridge-state.ts';
import { removeMapping, saveMapping } from '../slack/mappings.ts';
import { takeChannelNews } from '../slack/take-channel-news.ts';
import { takeChannelSweep } from '../slack/take-channel-sweep.ts';
import { takePosted } from '../slack/take-posted.ts';
import { staff, supervise } from './procedures.ts';

export const slackRoutes = {
  state: staff.slack.state.handler(({ context: { parts, caller } }) =>
    bridgeState(parts, caller.person, parts.slack?.state() ?? null),
  ),
  channels: staff.slack.channels.handler(async ({ context: { parts, caller }, errors }) => {
    scopeOf(caller.person, errors);
    if (!parts.slack) throw errors.NOT_FOUND();
    const outcome = await parts.slack.channels();
    if (outcome.ok) return outcome.value;
    throw errors.SLACK_PROBLEM({ message: outcome.failure.problem });
  }),
  saveMapping: staff.slack.saveMapping.handler(async ({ context, input, errors }) => {
    supervise(context, errors, input.brandId);
    const outcome = await saveMapping(context.parts, supervisedBy(context.caller.person), input);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return outcome.value;
  }),
  removeMapping: staff.slack.removeMapping.handler(async ({ context, input, errors }) => {
    supervise(context, errors, input.brandId);
    if (!(await removeMapping(context.parts.db, input))) throw errors.NOT_FOUND();
    return {};
  }),
  lease: staff.slack.lease.handler(({ context: { parts, caller }, input, errors }) =>
    answerLease(parts, scopeOf(caller.person, errors), { ...input, holderName: caller.person.name }),
  ),
  news: staff.slack.news.handler(({ context: { parts, caller }, input, errors }) =>
    takeChannelNews(parts, scopeOf(caller.person, errors), input),
  ),
  swept: staff.slack.swept.handler(async ({ context: { parts, caller }, input, errors }) => {
    const outcome = await takeChannelSweep(parts, scopeOf(caller.person, errors), input);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return outcome.value;
  }),
  posted: staff.slack.posted.handler(async ({ context: { parts, caller }, input, errors }) => {
    const outcome = await takePosted(parts, scopeOf(caller.person, errors), input);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return {};
  }),
};

/** The brands a team lead leads; others have no business with Slack. */
function scopeOf(person: Person, errors: { FORBIDDEN(): Error }): BridgeScope {
  const scope = supervisedBy(person);
  if (scope.length === 0) throw errors.FORBIDDEN();
  return scope;
}
