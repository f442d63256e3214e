import { closeGap, listGaps } from '../notes/list-gaps.ts';
import { mostUsed } from '../notes/most-used.ts';
import { takeNotes } from '../notes/take-notes.ts';
import { readChanges } from '../packs/pack-changes.ts';
import { readHistory } from '../packs/pack-history.ts';
import { readImage } from '../packs/pack-images.ts';
import { rollBack } from '../packs/roll-back.ts';
import { verifyRows } from '../packs/verify-rows.ts';
import { roleAt } from '../people/find-person.ts';
import { cancelSchedule, listSchedules } from '../schedules/schedules.ts';
import { staff, supervise } from './procedures.ts';

export const knowledgeRoutes = {
  history: staff.knowledge.history.handler(async ({ context, input, errors }) => {
    if (roleAt(context.caller.person, input.brandId) === null) throw errors.NOT_FOUND();
    return readHistory(context.parts.db, input);
  }),
  changes: staff.knowledge.changes.handler(async ({ context, input, errors }) => {
    if (roleAt(context.caller.person, input.brandId) === null) throw errors.NOT_FOUND();
    const outcome = await readChanges(context.parts.db, input);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return outcome.value;
  }),
  rollBack: staff.knowledge.rollBack.handler(async ({ context, input, errors }) => {
    supervise(context, errors, input.brandId);
    const outcome = await rollBack(context.parts, context.caller.person, input);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return outcome.value;
  }),
  verify: staff.knowledge.verify.handler(async ({ context, input, errors }) => {
    supervise(context, errors, input.brandId);
    const outcome = await verifyRows(context.parts, context.caller.person, input);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return outcome.value;
  }),
  schedules: staff.knowledge.schedules.handler(async ({ context, input, errors }) => {
    if (roleAt(context.caller.person, input.brandId) === null) throw errors.NOT_FOUND();
    return listSchedules(context.parts.db, input.brandId, context.parts.clock.now());
  }),
  cancelSchedule: staff.knowledge.cancelSchedule.handler(async ({ context, input, errors }) => {
    supervise(context, errors, input.brandId);
    const schedule = await cancelSchedule(context.parts, input);
    if (!schedule) throw errors.NOT_FOUND();
    return schedule;
  }),
  image: staff.knowledge.image.handler(async ({ context, input, errors }) => {
    if (roleAt(context.caller.person, input.brandId) === null) throw errors.NOT_FOUND();
    const image = await readImage(context.parts.db, input.brandId, input.imageId);
    if (!image) throw errors.NOT_FOUND();
    return image;
  }),
  note: staff.knowledge.note.handler(async ({ context, input }) => ({
    taken: await takeNotes(context.parts, context.caller.person, input.notes),
  })),
  gaps: staff.knowledge.gaps.handler(async ({ context, input, errors }) => {
    supervise(context, errors, input.brandId);
    return listGaps(context.parts.db, input);
  }),
  closeGap: staff.knowledge.closeGap.handler(async ({ context, input, errors }) => {
    supervise(context, errors, input.brandId);
    await closeGap(context.parts.db, input, context.parts.clock.now());
    return {};
  }),
  mostUsed: staff.knowledge.mostUsed.handler(async ({ context, input, errors }) => {
    if (roleAt(context.caller.person, input.brandId) === null) throw errors.NOT_FOUND();
    return mostUsed(context.parts.db, input, context.parts.clock.now());
  }),
};
