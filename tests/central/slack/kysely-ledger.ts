import { openDatabase } from '../../../src/central/database/open-database.ts';
import type { OpenedDatabase } from '../../../src/central/database/opened-database.ts';
import { createLedgerStore } from '../../../src/central/slack/ledger-store.ts';
import { BrandId } from '../../../src/contract/model/ids.ts';
import type { LedgerUnderTest } from '../../slack-bridge/ledger-store-suite.ts';
import { TEAM } from '../../slack-bridge/support/posts.ts';
import type { Engine } from '../support/engine.ts';

const brandId = BrandId.parse('lamps');
const rule = {
  authors: [],
  callsEverybody: true,
  keywords: [],
  emoji: [],
  always: false,
  otherwise: 'ignore',
};

/** Ledgers over the service's own tables, one after the other in one database. */
export function kyselyLedgers(engine: Engine) {
  let opened: Promise<OpenedDatabase> | null = null;
  return {
    open: async (): Promise<LedgerUnderTest> => {
      opened ??= engine.fresh().then((choice) => openDatabase(choice, () => {}));
      const { db } = await opened;
      await db.deleteFrom('slack_posts').execute();
      await db.deleteFrom('slack_mappings').execute();
      await db.deleteFrom('slack_workspaces').execute();
      await db
        .insertInto('brands')
        .values({ brand_id: brandId, profile: '{}', shop: '{}', chat_page: '{}', pack_version: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return {
        transaction: (run) => db.transaction().execute((tx) => run(createLedgerStore(tx, TEAM, [brandId]))),
        addChannel: async (channelId, since) => {
          await db
            .insertInto('slack_mappings')
            .values({
              team_id: TEAM,
              channel_id: channelId,
              brand_id: brandId,
              channel_name: channelId,
              rule: JSON.stringify(rule),
              questions: false,
              since,
              covered_until: since,
              swept_at: null,
            })
            .execute();
        },
        grant: async (fencing) => {
          await db
            .insertInto('slack_workspaces')
            .values({
              team_id: TEAM,
              ledger_version: 0,
              fencing,
              holder_id: null,
              holder_name: '',
              expires_at: 0,
            })
            .onConflict((conflict) => conflict.column('team_id').doUpdateSet({ fencing }))
            .execute();
        },
        version: async () => {
          const head = await db
            .selectFrom('slack_workspaces')
            .select('ledger_version')
            .where('team_id', '=', TEAM)
            .executeTakeFirst();
          return head?.ledger_version ?? 0;
        },
      };
    },
    close: async () => {
      await (await opened)?.close();
    },
  };
}
