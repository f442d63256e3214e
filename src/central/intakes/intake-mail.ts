import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { CustomerPromise } from '../../contract/model/conversation-beside.ts';
import type { IntakeForm } from '../../contract/model/intake-form.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { cleanText } from '../mail/mail-text.ts';
import type { OutgoingMail } from '../mail/outbox.ts';
import type { HandedIn } from './take-intake.ts';

interface Intake {
  readonly brand: Brand;
  readonly conversation: Conversation;
  readonly intake: HandedIn;
  readonly promise: CustomerPromise | null;
}

/**
 * What the people read who act on a form. Answers go to the customer where the form has their address. Every line of a
 * value is indented, so that nobody can write what looks like another field.
 */
export function intakeMail(form: IntakeForm, { brand, conversation, intake, promise }: Intake): OutgoingMail {
  // A brand may name a field like something that every object has.
  const values = new Map(Object.entries(intake.event.values));
  const filled = form.fields.map(({ fieldId, label }) => `${label}:\n${indented(values.get(fieldId) ?? '')}`);
  const about = [
    ...(promise ? [`Promised (${promise.label}): until ${momentAt(promise.dueAt, brand)}`] : []),
    `Handed in by ${intake.by.name}, ${momentAt(intake.at, brand)}`,
    `Customer: ${conversation.customer.name}`,
    `Conversation: ${conversation.conversationId}`,
  ];
  const text = cleanText([`${brand.name}: ${form.title}`, ...filled, about.join('\n')].join('\n\n'));
  const replyTo = addressIn(form, values);
  return {
    to: form.destination.mailbox,
    subject: form.destination.subject,
    text: `${text}\n`,
    ...(replyTo === null ? {} : { replyTo }),
  };
}

function addressIn({ fields }: IntakeForm, values: ReadonlyMap<string, string>): string | null {
  const addresses = fields.flatMap(({ fieldId, type }) =>
    type === 'email' ? (values.get(fieldId)?.trim() ?? '') : [],
  );
  return addresses.find((address) => address !== '') ?? null;
}

function indented(value: string): string {
  const words = cleanText(value);
  return (words === '' ? '–' : words)
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}

/** On the brand's own clock, which is named. */
function momentAt(at: EpochMs, { locale, timeZone }: Brand): string {
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone });
  return `${moment.format(at)} (${timeZone})`;
}
