import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { Change, FeedItem } from '../../contract/central/feed.ts';
import { ACCESS_TOKEN_SECONDS } from '../../contract/central/sign-in.ts';
import { CustomerMessage, CustomerStreamItem } from '../../contract/central/web-chat.ts';
import { centralContract } from '../../contract/central.ts';
import { Brand, Lease } from '../../contract/model/brand.ts';
import { PackRow } from '../../contract/model/brand-pack.ts';
import { Conversation } from '../../contract/model/conversation.ts';
import { Message } from '../../contract/model/message.ts';
import { Person } from '../../contract/model/person.ts';
import { EventAnswer, EventPayload, WorkstationEvent } from '../../contract/model/workstation-event.ts';
import { describeFiles } from './openapi-files.ts';

const ACCESS = 'accessToken';
const CUSTOMER = 'customerToken';

const description = `What a central service for Polydesk workstations and web chat answers.

Failures are JSON: \`{ "defined": true, "code": "NOT_FOUND", "status": 404, "message": "…", "data": … }\`. The code is
the contract, the message is for people. Beyond those listed at each operation, with \`"defined": false\`:
\`BAD_REQUEST\` (4xx) when the input does not fit its schema, and \`INTERNAL\` (500), after which the same request may
be tried again.

Every time is in milliseconds since 1970-01-01T00:00:00Z. Streams are server-sent events whose \`data\` is JSON; they
end when the sign-in or the conversation ends, and are continued from the last cursor or seq that was received.`;

/** Describes the whole interface, from the contract that the routes are checked against. */
export async function describeApi(): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(centralContract, {
    info: { title: 'Polydesk central service', version: '1', description, license: { name: 'MIT' } },
    servers: [{ url: '/' }],
    commonSchemas: {
      Brand: { schema: Brand },
      Change: { schema: Change },
      Conversation: { schema: Conversation },
      CustomerMessage: { schema: CustomerMessage },
      CustomerStreamItem: { schema: CustomerStreamItem },
      EventAnswer: { schema: EventAnswer },
      EventPayload: { schema: EventPayload },
      FeedItem: { schema: FeedItem },
      Lease: { schema: Lease },
      Message: { schema: Message },
      PackRow: { schema: PackRow },
      Person: { schema: Person },
      WorkstationEvent: { schema: WorkstationEvent },
    },
    components: {
      securitySchemes: {
        [ACCESS]: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: `From sign-in or refresh; lives ${ACCESS_TOKEN_SECONDS} seconds.`,
        },
        [CUSTOMER]: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'From the start of a web chat; good for that conversation.',
        },
      },
    },
  });
  document.paths = { ...document.paths, ...describeFiles() };
  for (const [path, item] of Object.entries(document.paths)) {
    for (const operation of [item?.get, item?.post, item?.put]) {
      if (operation) operation.security = securityOf(path);
    }
  }
  return document;
}

/** Where one comes in without a token. */
const OPEN_PATHS = [
  '/v1/sign-in',
  '/v1/sign-in/refresh',
  '/v1/web-chat/{brandId}/conversations',
  '/v1/files/{fileId}/{size}',
];

function securityOf(path: string): OpenAPI.SecurityRequirementObject[] {
  if (OPEN_PATHS.includes(path)) return [];
  return [{ [path.startsWith('/v1/web-chat/') ? CUSTOMER : ACCESS]: [] }];
}
