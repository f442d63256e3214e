import { followBrands, readSince } from '../feed/follow-brands.ts';
import { takeSnapshot } from '../feed/snapshot.ts';
import { roleAt } from '../people/find-person.ts';
import { endOnBug, endsOf, staff } from './procedures.ts';

export const feedRoutes = {
  snapshot: staff.feed.snapshot.handler(async ({ context, input, errors }) => {
    if (roleAt(context.caller.person, input.brandId) === null) throw errors.NOT_FOUND();
    return takeSnapshot(context.parts, input.brandId, context.caller.person);
  }),
  stream: staff.feed.stream.handler(async ({ context, input, errors, signal }) => {
    const since = await readSince(context.parts.db, context.caller, input.since);
    if (!since.ok) throw errors[since.failure.code]();
    const { parts, caller } = context;
    return endOnBug(parts, followBrands(parts, caller, since.value, endsOf(context, signal)));
  }),
};
