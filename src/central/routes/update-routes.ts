import { ORPCError } from '@orpc/server';
import { roleAt } from '../people/find-person.ts';
import type { FactOutdated } from '../updates/check-facts.ts';
import { correct, dismiss } from '../updates/decide-sweep-item.ts';
import { listSweep } from '../updates/list-sweep.ts';
import { previewUpdate } from '../updates/preview-update.ts';
import { publishUpdate } from '../updates/publish-update.ts';
import { retractUpdate } from '../updates/retract-update.ts';
import { reviseUpdate } from '../updates/revise-update.ts';
import { takeReceipts } from '../updates/take-receipts.ts';
import { limit, staff } from './procedures.ts';

export const updateRoutes = {
  preview: staff.updates.preview.handler(async ({ context, input, errors }) => {
    const outcome = await previewUpdate(context.parts, context.caller.person, input);
    if (outcome.ok) return outcome.value;
    if (outcome.failure.code === 'FACT_OUTDATED') throw factOutdated(errors, outcome.failure);
    throw errors[outcome.failure.code]();
  }),
  publish: staff.updates.publish.handler(async ({ context, input, errors }) => {
    await limit(context, errors, 'updatePublish', context.caller.person.personId);
    const outcome = await publishUpdate(context.parts, context.caller.person, input);
    if (outcome.ok) return { updates: outcome.value };
    if (outcome.failure.code === 'FACT_OUTDATED') throw factOutdated(errors, outcome.failure);
    if (outcome.failure.code === 'EXPIRES_IN_THE_PAST') throw expiresInThePast();
    throw errors[outcome.failure.code]();
  }),
  revise: staff.updates.revise.handler(async ({ context, input, errors }) => {
    const outcome = await reviseUpdate(context.parts, context.caller.person, input);
    if (outcome.ok) return { updates: outcome.value };
    if (outcome.failure.code === 'FACT_OUTDATED') throw factOutdated(errors, outcome.failure);
    if (outcome.failure.code === 'EXPIRES_IN_THE_PAST') throw expiresInThePast();
    if (outcome.failure.code === 'OTHER_BRANDS') {
      throw new ORPCError('BAD_REQUEST', {
        message: 'A revision names the brands of the update, all of them and no others.',
      });
    }
    throw errors[outcome.failure.code]();
  }),
  retract: staff.updates.retract.handler(async ({ context, input, errors }) => {
    const outcome = await retractUpdate(context.parts, context.caller.person, input);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return { updates: outcome.value };
  }),
  receipts: staff.updates.receipts.handler(async ({ context, input }) => {
    await takeReceipts(context.parts, context.caller.person, input.receipts);
    return {};
  }),
  matrix: staff.updates.matrix.handler(async ({ context, input, errors }) => {
    const outcome = await context.parts.readMatrix(context.caller.person, input.broadcastId);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return outcome.value;
  }),
  sweep: staff.updates.sweep.handler(async ({ context, input, errors }) => {
    if (roleAt(context.caller.person, input.brandId) === null) throw errors.NOT_FOUND();
    return listSweep(context.parts.db, context.caller.person, input);
  }),
  correct: staff.updates.correct.handler(async ({ context, input, errors }) => {
    const outcome = await correct(context.parts, context.caller.person, input);
    if (outcome.ok) return outcome.value;
    if (outcome.failure.code === 'MESSAGE_ID_TAKEN') {
      throw new ORPCError('BAD_REQUEST', { message: 'This messageId belongs to another message.' });
    }
    throw errors[outcome.failure.code]();
  }),
  dismiss: staff.updates.dismiss.handler(async ({ context, input, errors }) => {
    const outcome = await dismiss(context.parts, context.caller.person, input);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return outcome.value;
  }),
};

interface Outdated {
  FACT_OUTDATED(options: { data: Omit<FactOutdated, 'code'> }): Error;
}

function factOutdated(errors: Outdated, { brandId, fact, why, now }: FactOutdated): Error {
  return errors.FACT_OUTDATED({ data: { brandId, fact, why, ...(now === undefined ? {} : { now }) } });
}

function expiresInThePast() {
  return new ORPCError('BAD_REQUEST', { message: 'expiresAt has passed; choose a later moment, or none.' });
}
