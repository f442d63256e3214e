import type { OpenAPI } from '@orpc/openapi';
import * as z from 'zod';
import { filePaths, UploadAnswer } from '../../contract/central/files.ts';
import { FileSize, fileLimits } from '../../contract/model/attachment.ts';

interface TextSchema {
  type: 'string';
  format?: string;
  maxLength?: number;
  enum?: string[];
}

/** The requests that carry files as they are, which the contract's calls cannot describe. */
export function describeFiles(): Record<string, OpenAPI.PathItemObject> {
  const uuid: TextSchema = { type: 'string', format: 'uuid' };
  const inPath = (name: string, schema: TextSchema) =>
    ({ name, in: 'path', required: true, schema }) as const;
  const inQuery = (name: string, schema: TextSchema) =>
    ({ name, in: 'query', required: true, schema }) as const;
  const bytes = (types: readonly string[]) =>
    Object.fromEntries(
      types.map((type) => [type, { schema: { type: 'string', format: 'binary' } as const }]),
    );
  const answer = {
    // JSON Schema of the draft that OpenAPI 3.1 speaks.
    'application/json': { schema: z.toJSONSchema(UploadAnswer) as object },
  };
  const upload = (
    operationId: string,
    who: string,
    inAddress: ReturnType<typeof inPath>[],
  ): OpenAPI.PathItemObject => ({
    post: {
      operationId,
      tags: ['Files'],
      summary: `${who} sends a file; the same fileId again is answered from what is stored`,
      description: `The body is the file, at most ${fileLimits.bytes} bytes, whatever content type is said.`,
      parameters: [
        ...inAddress,
        inQuery('fileId', uuid),
        inQuery('name', { type: 'string', maxLength: 1000 }),
      ],
      requestBody: { required: true, content: bytes(['application/octet-stream']) },
      responses: {
        '200': { description: 'Taken', content: answer },
        '413': { description: 'Too large', content: answer },
        '422': { description: 'Not taken', content: answer },
        '401': { description: 'SIGN_IN_REQUIRED' },
        '403': { description: 'FORBIDDEN' },
        '404': { description: 'NOT_FOUND' },
        '409': { description: 'CONVERSATION_ENDED' },
        '429': { description: 'TOO_MANY_REQUESTS' },
      },
    },
  });
  return {
    [filePaths.customer]: upload('files.uploadAsCustomer', 'The customer', []),
    '/v1/conversations/{conversationId}/files': upload(
      'files.upload',
      'The agent who holds the conversation',
      [inPath('conversationId', uuid)],
    ),
    '/v1/files/{fileId}/{size}': {
      get: {
        operationId: 'files.download',
        tags: ['Files'],
        summary: 'The bytes of a file, at an address that was signed here',
        parameters: [
          inPath('fileId', uuid),
          inPath('size', { type: 'string', enum: FileSize.options }),
          inQuery('expires', { type: 'string' }),
          inQuery('signature', { type: 'string' }),
        ],
        responses: {
          '200': { description: 'The file, to be saved', content: bytes(['*/*']) },
          '403': { description: 'FORBIDDEN: not one of our addresses, or no longer good' },
          '404': { description: 'NOT_FOUND' },
        },
      },
    },
  };
}
