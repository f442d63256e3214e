import { ORPCError } from '@orpc/server';
import { beginImport } from '../imports/begin-import.ts';
import { discardImport } from '../imports/forget-imports.ts';
import { readLines } from '../imports/import-lines.ts';
import { findImport } from '../imports/import-rows.ts';
import { publishImport } from '../imports/publish-import.ts';
import { readImportFiles } from '../imports/read-import-files.ts';
import { takePiece } from '../imports/take-piece.ts';
import { limit, staff, supervise } from './procedures.ts';

export const importRoutes = {
  begin: staff.imports.begin.handler(async ({ context, input, errors }) => {
    supervise(context, errors, input.brandId);
    await limit(context, errors, 'importBegin', context.caller.person.personId);
    const paths = new Set(input.files.map(({ path }) => path));
    if (paths.size < input.files.length) throw badRequest('Two files have the same path.');
    return beginImport(context.parts, context.caller.person, input);
  }),
  piece: staff.imports.piece.handler(async ({ context, input, errors }) => {
    supervise(context, errors, input.brandId);
    await limit(context, errors, 'importPiece', context.caller.person.personId);
    const outcome = await takePiece(context.parts, input);
    if (outcome.ok) return outcome.value;
    if (outcome.failure.code === 'UNFIT') throw badRequest(outcome.failure.sentence);
    throw errors[outcome.failure.code]();
  }),
  read: staff.imports.read.handler(async ({ context, input, errors }) => {
    supervise(context, errors, input.brandId);
    await limit(context, errors, 'importRead', context.caller.person.personId);
    const outcome = await readImportFiles(context.parts, input, input.mapping);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return outcome.value;
  }),
  lines: staff.imports.lines.handler(async ({ context, input, errors }) => {
    supervise(context, errors, input.brandId);
    const draft = await findImport(context.parts.db, input);
    if (!draft) throw errors.NOT_FOUND();
    return readLines(context.parts.db, draft.readingId, input);
  }),
  publish: staff.imports.publish.handler(async ({ context, input, errors }) => {
    supervise(context, errors, input.brandId);
    const outcome = await publishImport(context.parts, context.caller.person, input);
    if (outcome.ok) return outcome.value;
    const { failure } = outcome;
    switch (failure.code) {
      case 'NO_SUCH_TIME':
        throw badRequest('There is no such date or time.');
      case 'IMPORT_NOT_READY': {
        const { why, confirm } = failure;
        throw errors.IMPORT_NOT_READY({ data: { why, ...(confirm ? { confirm } : {}) } });
      }
      default:
        throw errors[failure.code]();
    }
  }),
  discard: staff.imports.discard.handler(async ({ context, input, errors }) => {
    supervise(context, errors, input.brandId);
    if (!(await discardImport(context.parts.db, input))) throw errors.NOT_FOUND();
    return {};
  }),
};

function badRequest(message: string) {
  return new ORPCError('BAD_REQUEST', { message });
}
