import type { BrandId } from '../contract/model/ids.ts';
import { Person, type Role } from '../contract/model/person.ts';

/** Every demo account's password. It protects nothing: the demo's customers are made up. */
export const DEMO_PASSWORD = 'polydesk-demo';

interface DemoAccount {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Of brands with several queues only these; of others, and when left out, those that come with the role. */
  readonly queues?: Readonly<Record<string, readonly string[]>>;
}

/** How many conversations each may hold: enough to see brands side by side. */
const CAPACITY = 4;

/** Ids are fixed so that a data folder keeps its people over restarts and versions. */
const ACCOUNTS = {
  agent: {
    personId: '0199a000-0000-7000-8000-000000000001',
    name: 'Nora Lindqvist',
    email: 'nora@polydesk.example',
    role: 'agent',
  },
  secondAgent: {
    personId: '0199a000-0000-7000-8000-000000000002',
    name: 'Mikko Saarinen',
    email: 'mikko@polydesk.example',
    role: 'agent',
    queues: { 'nordlys-sport': ['main'], 'harbour-table': ['main'] },
  },
  supervisor: {
    personId: '0199a000-0000-7000-8000-000000000003',
    name: 'Sofia Marino',
    email: 'sofia@polydesk.example',
    role: 'supervisor',
  },
  qualityAnalyst: {
    personId: '0199a000-0000-7000-8000-000000000004',
    name: 'Quinn Okafor',
    email: 'quinn@polydesk.example',
    role: 'qualityAnalyst',
  },
} as const satisfies Record<string, DemoAccount>;

export type DemoAccountName = keyof typeof ACCOUNTS;

/** E-mail addresses to sign in with, by what the account is for. */
export const demoEmails: Readonly<Record<DemoAccountName, string>> = {
  agent: ACCOUNTS.agent.email,
  secondAgent: ACCOUNTS.secondAgent.email,
  supervisor: ACCOUNTS.supervisor.email,
  qualityAnalyst: ACCOUNTS.qualityAnalyst.email,
};

/** Who answers for the demo's texts. */
export const demoSupervisor: string = ACCOUNTS.supervisor.name;

/** The demo's people, each with one role in every brand given; one of them serves one region of two brands only. */
export function demoPeople(brandIds: readonly BrandId[]): readonly Person[] {
  const accounts: readonly DemoAccount[] = Object.values(ACCOUNTS);
  return accounts.map(({ personId, name, email, role, queues }) =>
    Person.parse({
      personId,
      name,
      email,
      capacity: CAPACITY,
      roles: brandIds.map((brandId) => ({ brandId, role, queues: queues?.[brandId] })),
    }),
  );
}
