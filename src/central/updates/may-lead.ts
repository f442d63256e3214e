import type { BrandId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { roleAt } from '../people/find-person.ts';

/** Whether a person is supervisor of all of these brands; one they have no role at does not exist for them. */
export function mayLead(
  person: Person,
  brandIds: readonly BrandId[],
): Outcome<null, { readonly code: 'NOT_FOUND' | 'FORBIDDEN' }> {
  const roles = brandIds.map((brandId) => roleAt(person, brandId));
  if (roles.includes(null)) return failure({ code: 'NOT_FOUND' });
  return roles.every((role) => role === 'supervisor') ? success(null) : failure({ code: 'FORBIDDEN' });
}
