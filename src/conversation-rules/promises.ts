import type { Brand } from '../contract/model/brand.ts';
import type { PromiseRule } from '../contract/model/business-calendar.ts';
import type { CustomerPromise } from '../contract/model/conversation-beside.ts';
import type { IntakeId, MessageId, PromiseId } from '../contract/model/ids.ts';
import type { IntakeForm } from '../contract/model/intake-form.ts';
import type { EpochMs } from '../contract/model/time.ts';
import { whenPassed } from './business-time.ts';
import type { Leaver } from './leave.ts';
import { withinInWords } from './promise-words.ts';

const MINUTE_MS = 60_000;
const DUE_BEFORE_MINUTES = 60;

/** Who made a promise, and when. */
export interface Making {
  readonly by: Leaver;
  readonly at: EpochMs;
}

export function formOf(brand: Pick<Brand, 'handling'>, formId: string): IntakeForm | null {
  return brand.handling?.intakeForms?.find((form) => form.formId === formId) ?? null;
}

export function promiseRuleOf(brand: Pick<Brand, 'handling'>, code: string): PromiseRule | null {
  return brand.handling?.promises?.find((rule) => rule.code === code) ?? null;
}

/** What is told to the customer: “We answer within 24 hours, Saturday and Sunday excluded.” */
export function promiseSentence(rule: PromiseRule, brand: Pick<Brand, 'handling' | 'locale'>): string {
  return rule.sentence.replaceAll('{{within}}', () => withinInWords(rule, brand));
}

/**
 * The rules whose sentences stand in a text, however its spaces, line breaks and capitals are; the longest sentence first.
 * What a longer one says is not read again: “within 24 hours” is no promise inside “within 24 hours, Sunday excluded”.
 */
export function promisesIn(text: string, brand: Pick<Brand, 'handling' | 'locale'>): readonly PromiseRule[] {
  const sentences = (brand.handling?.promises ?? []).map((rule) => ({
    rule,
    sentence: folded(promiseSentence(rule, brand)),
  }));
  let unread = folded(text);
  const found: PromiseRule[] = [];
  for (const { rule, sentence } of sentences.toSorted((a, b) => b.sentence.length - a.sentence.length)) {
    const parts = splitAt(unread, sentence);
    if (parts.length === 1) continue;
    found.push(rule);
    unread = parts.join('\n');
  }
  return found;
}

/** When a promise made at a moment is overdue. */
export function deadlineOf(
  { hours, counts }: PromiseRule,
  brand: Pick<Brand, 'handling' | 'timeZone'>,
  madeAt: EpochMs,
): EpochMs {
  return whenPassed(hours, counts, brand, madeAt);
}

/** The promise that a sent message makes, or none. Of several the one with the nearest deadline binds. */
export function promiseOfMessage(
  { messageId, text }: { readonly messageId: MessageId; readonly text: string },
  brand: Brand,
  made: Making,
): CustomerPromise | null {
  const promises = promisesIn(text, brand).map((rule) => promised(rule, brand, idOf(messageId), made));
  return promises.toSorted((one, other) => one.dueAt - other.dueAt)[0] ?? null;
}

/** The promise that handing in a form makes, or none. */
export function promiseOfForm(
  form: IntakeForm,
  brand: Brand,
  { intakeId, ...made }: Making & { readonly intakeId: IntakeId },
): CustomerPromise | null {
  const rule = form.promise === null ? null : promiseRuleOf(brand, form.promise);
  return rule && promised(rule, brand, idOf(intakeId), made);
}

function promised(
  rule: PromiseRule,
  brand: Brand,
  promiseId: PromiseId,
  { by, at }: Making,
): CustomerPromise {
  const dueAt = deadlineOf(rule, brand, at);
  const before = (rule.dueBeforeMinutes ?? DUE_BEFORE_MINUTES) * MINUTE_MS;
  const { code, label } = rule;
  return {
    promiseId,
    code,
    label,
    by,
    madeAt: at,
    dueSoonAt: Math.max(at, dueAt - before),
    dueAt,
    keptAt: null,
  };
}

/** A promise bears the id of what made it, so that taking that in again makes no second one. */
const idOf = (id: MessageId | IntakeId): PromiseId => id as string as PromiseId;

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

const IN_A_WORD = /[\p{L}\p{N}]/u;

/** The text around each place where a sentence stands by itself: “4 hours” does not stand in “24 hours”. */
function splitAt(text: string, sentence: string): string[] {
  const parts: string[] = [];
  let read = 0;
  for (let at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + 1)) {
    const end = at + sentence.length;
    const goesOn = [text.slice(at - 1, at + 1), text.slice(end - 1, end + 1)].some(
      (edge) => [...edge].filter((letter) => IN_A_WORD.test(letter)).length === 2,
    );
    if (goesOn || at < read) continue;
    parts.push(text.slice(read, at));
    read = end;
  }
  return [...parts, text.slice(read)];
}
