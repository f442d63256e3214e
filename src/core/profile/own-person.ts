import type { BrandId } from '../../contract/model/ids.ts';
import type { BrandRole, Person } from '../../contract/model/person.ts';
import type { SignInStore } from './sign-in-store.ts';

export interface OwnPersonParts {
  readonly signIn: Pick<SignInStore, 'find' | 'save'>;
  readonly transaction: (run: () => void) => void;
  readonly onChange: (person: Person) => void;
}

/** Who is signed in, as the central service last said. */
export function createOwnPerson(signedIn: Person, { signIn, transaction, onChange }: OwnPersonParts) {
  let person = signedIn;
  const become = (now: Person) => {
    person = now;
    onChange(person);
  };
  return {
    now: () => person,
    roleAt: (brandId: BrandId): BrandRole | null =>
      person.roles.find((role) => role.brandId === brandId) ?? null,
    /** As an access token says, which is on disk. */
    become,
    /** A role may have changed since the access token was given. */
    rolesListed: (roles: Person['roles']) => {
      if (JSON.stringify(roles) === JSON.stringify(person.roles)) return;
      const now = { ...person, roles };
      const stored = signIn.find();
      if (stored) transaction(() => signIn.save({ ...stored, person: now }));
      become(now);
    },
  };
}
