import { implement } from '@orpc/server';
import type { SlackMapping } from '../../../src/contract/model/slack.ts';
import { workstationContract } from '../../../src/contract/workstation.ts';
import { checkOf, teamId } from './stand-in-slack.ts';
import type { StandInWorld } from './stand-in-world.ts';

const disconnected = { ok: false, code: 'disconnected' } as const;
const noTokens = { ok: false, code: 'noTokens' } as const;

/** Slack as the core speaks with it, over a world in memory. */
export function createStandInSlackRouter(world: StandInWorld) {
  const { slack } = implement(workstationContract);
  const known = world.slack;
  const tell = () => world.changes.publish('slack', null);
  const refusal = () => (world.status.connectivity === 'connected' ? null : disconnected);
  /** What Slack says to tokens that are no tokens, or that it does not know. */
  const tokenProblem = ({ botToken, appToken }: { botToken: string; appToken: string }) => {
    if (!botToken.startsWith('xoxb-') || !appToken.startsWith('xapp-'))
      return { ok: false, code: 'notAToken' } as const;
    return botToken.includes('revoked') ? ({ ok: false, code: 'invalidToken' } as const) : null;
  };
  const withMappings = (change: (mappings: SlackMapping[]) => SlackMapping[]) => {
    const { central } = known.setup;
    if (!central) return;
    known.setup = { ...known.setup, central: { ...central, mappings: change(central.mappings) } };
    tell();
  };

  return {
    watch: slack.watch.handler(async function* ({ signal }) {
      yield known.setup;
      for await (const _ of world.changes.subscribe('slack', { signal })) yield known.setup;
    }),
    check: slack.check.handler(({ input }) => tokenProblem(input) ?? { ok: true, value: checkOf(known) }),
    save: slack.save.handler(({ input }) => {
      const problem = tokenProblem(input);
      if (problem) return problem;
      if (known.missing.length > 0)
        return { ok: false, code: 'missingScope', detail: { needed: known.missing.join(', ') } };
      const check = checkOf(known);
      known.kept = input;
      known.setup = { ...known.setup, team: { teamId: check.teamId, teamName: check.teamName } };
      tell();
      return { ok: true, value: check };
    }),
    forget: slack.forget.handler(() => {
      known.kept = null;
      known.setup = { ...known.setup, team: null, on: false, state: 'off', since: null };
      tell();
      return {};
    }),
    switchOn: slack.switchOn.handler(({ input: { on } }) => {
      if (known.setup.team === null) return noTokens;
      const state = on ? 'connected' : 'off';
      known.setup = { ...known.setup, on, state, since: on ? world.now() : null };
      tell();
      return { ok: true, value: {} };
    }),
    channels: slack.channels.handler(() =>
      known.setup.team === null && known.setup.central?.central == null
        ? noTokens
        : { ok: true, value: { teamId, channels: known.channels } },
    ),
    saveMapping: slack.saveMapping.handler(({ input }) => {
      const refused = refusal();
      if (refused) return refused;
      withMappings((mappings) => [...mappings.filter((one) => one.channelId !== input.channelId), input]);
      return { ok: true, value: input };
    }),
    removeMapping: slack.removeMapping.handler(({ input: { channelId } }) => {
      const refused = refusal();
      if (refused) return refused;
      withMappings((mappings) => mappings.filter((one) => one.channelId !== channelId));
      return { ok: true, value: {} };
    }),
    testMessage: slack.testMessage.handler(({ input: { channelId } }) => {
      if (known.setup.team === null) return noTokens;
      if (!known.channels.some((one) => one.channelId === channelId && one.member))
        return { ok: false, code: 'notInChannel' };
      known.tested.push(channelId);
      return { ok: true, value: {} };
    }),
  };
}
