import { ORPCError } from '@orpc/server';
import { listBrands } from '../brands/list-brands.ts';
import { publishRecord } from '../brands/publish-record.ts';
import { readRecordHistory } from '../brands/record-rows.ts';
import { publishPack } from '../packs/publish-pack.ts';
import { readPackDelta, readPackPage } from '../packs/read-pack.ts';
import { roleAt } from '../people/find-person.ts';
import { linkToNextPage } from './next-page-link.ts';
import { staff, supervise } from './procedures.ts';
import { answerWithRows } from './stored-rows.ts';

export const brandRoutes = {
  list: staff.brands.list.handler(({ context: { parts, caller } }) =>
    listBrands(parts.db, parts.clock, caller.person),
  ),
  packSnapshot: staff.brands.packSnapshot.handler(async ({ context, input, errors }) => {
    if (roleAt(context.caller.person, input.brandId) === null) throw errors.NOT_FOUND();
    const outcome = await readPackPage(context.parts.db, input);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    answerWithRows(context.request, { property: 'rows', json: outcome.value.rows });
    linkToNextPage(context.reply, outcome.value.page.next, input.limit);
    return outcome.value.page;
  }),
  packDelta: staff.brands.packDelta.handler(async ({ context, input, errors }) => {
    if (roleAt(context.caller.person, input.brandId) === null) throw errors.NOT_FOUND();
    const outcome = await readPackDelta(context.parts.db, input);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    answerWithRows(context.request, { property: 'upserted', json: outcome.value.rows });
    return outcome.value.delta;
  }),
  publishPack: staff.brands.publishPack.handler(async ({ context, input, errors }) => {
    const outcome = await publishPack(context.parts, context.caller.person, input);
    if (outcome.ok) return outcome.value;
    if (outcome.failure.code === 'CONTRADICTION') {
      throw new ORPCError('BAD_REQUEST', { message: outcome.failure.sentence });
    }
    throw errors[outcome.failure.code]();
  }),
  record: staff.brands.record.handler(async ({ context, input, errors }) => {
    if (roleAt(context.caller.person, input.brandId) === null) throw errors.NOT_FOUND();
    const found = await readRecordHistory(context.parts.db, input);
    if (!found) throw errors.NOT_FOUND();
    return found;
  }),
  publishRecord: staff.brands.publishRecord.handler(async ({ context, input, errors }) => {
    supervise(context, errors, input.brandId);
    const outcome = await publishRecord(context.parts, context.caller.person, input);
    if (outcome.ok) return outcome.value;
    const { failure } = outcome;
    if (failure.code !== 'RECORD_REFUSED') throw errors[failure.code]();
    const { problems } = failure;
    throw errors.RECORD_REFUSED({
      message: `It is not published. ${problems.join(' ')}`,
      data: { problems },
    });
  }),
};
