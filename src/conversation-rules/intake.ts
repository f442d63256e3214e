import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Brand } from '../contract/model/brand.ts';
import type { IntakeField, IntakeForm, IntakeValues } from '../contract/model/intake-form.ts';

const SHORT = 200;
const LONG = 4_000;

/** Which field keeps a form from being handed in, and what is the matter with it. */
export interface IntakeProblem {
  readonly fieldId: string;
  readonly why:
    | 'missing'
    | 'notAnOption'
    | 'unknown'
    | 'notAName'
    | 'notAnEmail'
    | 'notAPhone'
    | 'notADate'
    | 'pattern'
    | 'tooLong';
}

/** The first problem in the order of the form's fields, or null. */
export function intakeProblem(
  { fields }: Pick<IntakeForm, 'fields'>,
  values: IntakeValues,
  brand: Pick<Brand, 'locale'>,
): IntakeProblem | null {
  // A brand may name a field like something that every object has.
  const given = new Map(Object.entries(values));
  for (const field of fields) {
    const why = fieldProblem(field, given.get(field.fieldId) ?? '', brand);
    if (why) return { fieldId: field.fieldId, why };
  }
  const unknown = [...given.keys()].find((key) => !fields.some(({ fieldId }) => fieldId === key));
  return unknown === undefined ? null : { fieldId: unknown, why: 'unknown' };
}

/** What is the matter with one value, or null. */
export function fieldProblem(
  field: IntakeField,
  value: string,
  brand: Pick<Brand, 'locale'>,
): IntakeProblem['why'] | null {
  const text = value.trim();
  if (text === '') return field.required ? 'missing' : null;
  if (text.length > (field.type === 'longText' ? LONG : SHORT)) return 'tooLong';
  switch (field.type) {
    case 'name':
      return isFullName(text) ? null : 'notAName';
    case 'email':
      return isEmail(text) ? null : 'notAnEmail';
    case 'phone':
      return isPhone(text, brand.locale) ? null : 'notAPhone';
    case 'date':
      return isDate(text) ? null : 'notADate';
    case 'choice':
      return field.options?.includes(text) ? null : 'notAnOption';
    case 'contractNumber':
    case 'text':
      return matches(text, field.pattern) ? null : 'pattern';
    case 'city':
    case 'longText':
      return null;
    default:
      return field.type satisfies never;
  }
}

/** First and last name: two words with letters. */
function isFullName(text: string): boolean {
  return text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length >= 2;
}

const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const DOMAIN = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;

/** What RFC 5321 takes without quotes, at a domain with a dot; whether it exists only a mail can tell. */
function isEmail(text: string): boolean {
  const [local = '', domain = '', ...more] = text.split('@');
  return more.length === 0 && local.length <= 64 && LOCAL_PART.test(local) && DOMAIN.test(domain);
}

/** As it is dialled in the brand's country, or with a country's code. New ranges of numbers must not be refused. */
function isPhone(text: string, locale: string): boolean {
  const { region } = new Intl.Locale(locale).maximize();
  const country = { extract: false, ...(region ? { defaultCountry: region as never } : {}) };
  return parsePhoneNumberFromString(text, country)?.isPossible() ?? false;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

function matches(text: string, pattern: string | undefined): boolean {
  return pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(text);
}
