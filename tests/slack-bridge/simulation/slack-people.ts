import type { SlackWorkspace } from '../../../src/demo/slack/workspace/create-slack-workspace.ts';
import { isAfter, msToTs } from '../../../src/slack-bridge/ts-order.ts';
import type { Chance } from '../../core/sync/simulation/chance.ts';
import { ANNA, BEN, BRIDGE, URGENT } from '../support/brand-workspace.ts';

/** Readings promise to find changes of what is no older than this. */
const CHANGES_UP_TO_MS = 20 * 3_600_000;
const TEXTS = [
  '<!here> price of the kettle is 49 now',
  'Recall: stop selling item 4711 &amp; tell <@U0BEN>',
  ':rotating_light: shop is down, see <https://status.example.com|status>',
  'lunch is at noon',
  'new opening hours in <#C1LOUNGE>',
];

/** People who write, edit, delete and reply as they please. */
export interface SlackPeople {
  readonly doSomething: () => void;
}

export function createSlackPeople(workspace: SlackWorkspace, chance: Chance, now: () => number): SlackPeople {
  let count = 0;
  const say = () => {
    count += 1;
    return `${chance.pick(TEXTS)} (${count})`;
  };
  const author = () => (chance.happens(0.8) ? ANNA : BEN);
  const channel = URGENT;
  const recent = () => {
    const oldest = msToTs(now() - CHANGES_UP_TO_MS);
    return workspace
      .messages(channel)
      .filter(({ ts, user, subtype }) => isAfter(ts, oldest) && user !== BRIDGE && subtype !== 'tombstone');
  };
  const onRecent = (run: (message: { readonly ts: string; readonly thread_ts?: string }) => void) => {
    const messages = recent();
    if (messages.length > 0) run(chance.pick(messages.slice(-8)));
  };
  const actions: readonly (() => void)[] = [
    () => workspace.post({ channel, user: author(), text: say() }),
    () => workspace.post({ channel, user: author(), text: say() }),
    () => onRecent(({ ts }) => workspace.reply({ channel, user: author(), threadTs: ts, text: say() })),
    () => onRecent(({ ts }) => workspace.edit({ channel, ts, text: say() })),
    // Twice within a second, which `edited.ts` does not show.
    () =>
      onRecent(({ ts }) => {
        workspace.edit({ channel, ts, text: say() });
        workspace.edit({ channel, ts, text: say() });
      }),
    () => onRecent(({ ts }) => workspace.remove({ channel, ts })),
    () => onRecent(({ ts }) => workspace.unfurl({ channel, ts }, [{ title: 'Status', text: 'All is well' }])),
    () =>
      onRecent(({ ts }) =>
        workspace.post({ channel, user: author(), threadTs: ts, broadcast: true, text: say() }),
      ),
  ];
  return { doSomething: () => chance.pick(actions)() };
}
