import * as z from 'zod';
import { SlackMapping } from '../../../contract/model/slack.ts';
import { Secret } from '../../../core/kernel/secret.ts';
import type {
  HeardMappingStore,
  SlackAccessStore,
  SlackInboxStore,
  SlackMemory,
} from '../../../core/slack/slack-memory.ts';
import type { Database } from '../open-database.ts';

export function createSlackMemory(db: Database): SlackMemory {
  return { access: createAccess(db), inbox: createInbox(db), mappings: createHeardMappings(db) };
}

const Identity = z.object({
  teamId: z.string(),
  teamName: z.string(),
  botUserId: z.string(),
  botId: z.string().nullable(),
  botName: z.string(),
  scopes: z.array(z.string()),
});

interface AccessRow {
  botToken: string;
  appToken: string;
  identity: string;
  on: number;
}

function createAccess(db: Database): SlackAccessStore {
  const find = db.prepare<[], AccessRow>(`
    SELECT bot_token AS botToken, app_token AS appToken, identity, switched_on AS "on" FROM slack_access`);
  const save = db.prepare<[AccessRow]>(`
    INSERT INTO slack_access (only_row, bot_token, app_token, identity, switched_on)
    VALUES (1, @botToken, @appToken, @identity, @on)
    ON CONFLICT DO UPDATE SET bot_token = @botToken, app_token = @appToken, identity = @identity, switched_on = @on`);
  const remove = db.prepare<[]>('DELETE FROM slack_access');
  return {
    find: () => {
      const row = find.get();
      if (!row) return null;
      return {
        tokens: { botToken: new Secret(row.botToken), appToken: new Secret(row.appToken) },
        identity: Identity.parse(JSON.parse(row.identity)),
        on: row.on === 1,
      };
    },
    save: ({ tokens, identity, on }) => {
      save.run({
        botToken: tokens.botToken.reveal(),
        appToken: tokens.appToken.reveal(),
        identity: JSON.stringify(identity),
        on: on ? 1 : 0,
      });
    },
    remove: () => {
      remove.run();
    },
  };
}

interface EventRow {
  eventId: string;
  event: string;
  keptAt: number;
}

function createInbox(db: Database): SlackInboxStore {
  const keep = db.prepare<[EventRow]>(
    'INSERT INTO slack_inbox (event_id, event, kept_at) VALUES (@eventId, @event, @keptAt) ON CONFLICT DO NOTHING',
  );
  const waiting = db.prepare<[number], EventRow>(
    'SELECT event_id AS eventId, event, kept_at AS keptAt FROM slack_inbox ORDER BY position LIMIT ?',
  );
  const remove = db.prepare<[string]>('DELETE FROM slack_inbox WHERE event_id = ?');
  const clear = db.prepare<[]>('DELETE FROM slack_inbox');
  return {
    keep: ({ eventId, event, keptAt }) => {
      keep.run({ eventId, event, keptAt });
    },
    waiting: (limit) => waiting.all(limit),
    done: (eventIds) => {
      for (const eventId of eventIds) remove.run(eventId);
    },
    clear: () => {
      clear.run();
    },
  };
}

interface MappingRow {
  content: string;
  since: number;
}

function createHeardMappings(db: Database): HeardMappingStore {
  const all = db.prepare<[], MappingRow>(
    'SELECT content, since FROM slack_heard_mappings ORDER BY team_id, channel_id',
  );
  const save = db.prepare<[MappingRow & Pick<SlackMapping, 'teamId' | 'channelId'>]>(
    'INSERT INTO slack_heard_mappings (team_id, channel_id, content, since) VALUES (@teamId, @channelId, @content, @since)',
  );
  const clear = db.prepare<[]>('DELETE FROM slack_heard_mappings');
  return {
    all: () =>
      all.all().flatMap(({ content, since }) => {
        // One this program does not understand, written by another, is as if it were not here.
        const mapping = SlackMapping.safeParse(JSON.parse(content));
        return mapping.success ? [{ mapping: mapping.data, since }] : [];
      }),
    replace: (heard) => {
      clear.run();
      for (const { mapping, since } of heard) {
        const { teamId, channelId } = mapping;
        save.run({ teamId, channelId, content: JSON.stringify(mapping), since });
      }
    },
  };
}
