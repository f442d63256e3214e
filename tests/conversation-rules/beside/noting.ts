import * as fc from 'fast-check';
import { Conversation } from '../../../src/contract/model/conversation.ts';
import { newLife } from '../../../src/contract/model/conversation-life.ts';
import { IntakeId, MessageId, type PersonId, type PromiseId } from '../../../src/contract/model/ids.ts';
import { type BesideEvent, besideProblem, mayNote, note } from '../../../src/conversation-rules/beside.ts';
import { everybody, personOf, type Who } from '../life/people.ts';
import { promisingBrand, withinADay } from '../promises/promising-brand.ts';

/** The rules of what is noted, so that one of them can be put wrong. */
export const soundNoting = { mayNote, besideProblem, note } as const;
export type NotingRules = typeof soundNoting;

const promising = promisingBrand();
const brand = {
  ...promising,
  dialogue: [{ stepId: 'greeting', title: 'Greeting', hint: '' }],
  handling: {
    ...promising.handling,
    intakeForms: [
      {
        formId: 'complaint',
        title: 'Complaint',
        hint: '',
        fields: [{ fieldId: 'name', label: 'Name', type: 'name' as const, required: true }],
        destination: { mailbox: 'care@lamps.example', subject: 'Complaint' },
        confirmation: null,
        promise: withinADay.code,
      },
    ],
  },
};

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const messageId = MessageId.parse(uuid(0));

/** What happens to a conversation: somebody notes something, or it changes hands or ends. */
export type Happening =
  | { readonly kind: 'noted'; readonly who: Who; readonly event: (number: number) => BesideEvent }
  | { readonly kind: 'keeps'; readonly who: Who; readonly nth: number }
  | { readonly kind: 'held'; readonly by: Who | null }
  | { readonly kind: 'ends' };

const anyone = fc.constantFrom<Who>(...everybody);
const contact = fc.record(
  { name: fc.constant('Aino Virtanen'), phone: fc.constant('040 123 4567'), city: fc.constant('Turku') },
  { requiredKeys: [] },
);
const event: fc.Arbitrary<(number: number) => BesideEvent> = fc.oneof(
  fc.tuple(fc.constantFrom('greeting', 'gone'), fc.boolean()).map(
    ([stepId, ticked]) =>
      () =>
        ({ kind: 'stepTicked', messageId, stepId, ticked }) as const,
  ),
  fc.boolean().map((given) => () => ({ kind: 'consentNoted', messageId, given }) as const),
  contact.map((given) => () => ({ kind: 'contactNoted', messageId, contact: given }) as const),
  fc
    .constantFrom('happy' as const, 'upset' as const)
    .map((mood) => () => ({ kind: 'sentimentSet', messageId, mood }) as const),
  fc.tuple(fc.constantFrom('complaint', 'gone'), fc.boolean(), fc.constantFrom('Aino Virtanen', 'Aino')).map(
    ([formId, consent, name]) =>
      (number: number) =>
        ({
          kind: 'intakeSubmitted',
          messageId,
          intakeId: IntakeId.parse(uuid(number)),
          formId,
          values: { name },
          consent,
          confirmation: null,
        }) as const,
  ),
);

export const anyHappenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.constant('noted' as const), who: anyone, event }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('keeps' as const), who: anyone, nth: fc.nat(3) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('held' as const), by: fc.option(anyone) }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'ends' as const }) },
  ),
  { maxLength: 40, size: 'max' },
);

const START = Date.parse('2026-11-27T13:00Z');

/** Lives through what happens, and throws where a rule let something pass that must not, or lost something. */
export function live(rules: NotingRules, happenings: readonly Happening[]): void {
  let now: Conversation = Conversation.parse({
    ...newLife,
    conversationId: uuid(1),
    brandId: brand.brandId,
    kind: 'chat',
    status: 'queued',
    customer: { customerId: uuid(2), name: 'Aino', locale: 'fi-FI' },
    holder: null,
    createdAt: START,
    waitingSince: START,
    claimedAt: null,
    firstResponseAt: null,
    resolvedAt: null,
    disposition: null,
    lastSeq: 1,
    preview: '',
    previewAt: null,
  });
  happenings.forEach((happening, index) => {
    const at = START + index;
    if (happening.kind === 'held') {
      if (now.status !== 'resolved') now = { ...now, ...heldBy(happening.by) };
    } else if (happening.kind === 'ends') {
      now = { ...now, status: 'resolved', resolvedAt: at };
    } else {
      const what = happening.kind === 'noted' ? happening.event(100 + index) : keeping(now, happening.nth);
      const person = personOf(happening.who);
      const leads = happening.who === 'lead';
      if (rules.mayNote(what, now, { personId: person.personId, leads })) return;
      if (rules.besideProblem(what, now, brand)) return;
      const before = now;
      now = rules.note(what, now, brand, person, at).conversation;
      check(before, now, what, { personId: person.personId, leads });
    }
  });
}

const heldBy = (who: Who | null) =>
  who === null
    ? ({ status: 'queued', holder: null } as const)
    : ({ status: 'open', holder: personOf(who) } as const);

function keeping({ promises }: Conversation, nth: number): BesideEvent {
  const promiseId = promises[nth]?.promiseId ?? (uuid(9) as PromiseId);
  return { kind: 'promiseKept', messageId, promiseId };
}

function check(
  before: Conversation,
  now: Conversation,
  event: BesideEvent,
  { personId, leads }: { readonly personId: PersonId; readonly leads: boolean },
): void {
  const must = (holds: boolean, otherwise: string) => {
    if (!holds) throw new Error(`${event.kind}: ${otherwise}`);
  };
  Conversation.parse(now);
  const holds = before.holder?.personId === personId;
  if (event.kind === 'promiseKept') {
    const made = before.promises.find(({ promiseId }) => promiseId === event.promiseId);
    must(made !== undefined, 'a promise nobody made was kept');
    must(holds || leads || made?.by.personId === personId, 'kept by somebody it is no matter of');
  } else {
    must(holds, 'noted by somebody who does not hold it');
    must(before.status !== 'resolved', 'noted after the end');
  }
  const personal = now.contact.name !== undefined || now.contact.phone !== undefined;
  must(!personal || now.consent !== null, 'name or phone is kept without consent');
  must(
    before.promises.every((one, place) => {
      const same = now.promises[place];
      return (
        same?.promiseId === one.promiseId &&
        same.dueAt === one.dueAt &&
        (one.keptAt ?? same.keptAt) === same.keptAt
      );
    }),
    'a promise was lost, moved or kept again',
  );
  must(new Set(now.steps.map(({ stepId }) => stepId)).size === now.steps.length, 'a step is ticked twice');
  must(
    now.steps.every(({ stepId }) => stepId === 'greeting'),
    'a step the brand does not have',
  );
  must(now.lastSeq === before.lastSeq && now.status === before.status, 'more changed than was noted');
  if (event.kind === 'intakeSubmitted') {
    must(event.values.name === 'Aino Virtanen', 'a form that was not whole');
    must(now.consent !== null, 'personal data was passed on without consent');
    must(now.intakes.length === before.intakes.length + 1, 'a form was not remembered');
    must(now.promises.length === before.promises.length + 1, 'a form began no clock');
  }
}
