import * as z from 'zod';
import { Brand } from '../../contract/model/brand.ts';
import { duplicatesIn, strayOptionsIn, unknownNamesIn } from './record-consistency.ts';

/** So many are more than anybody mends before they try again. */
const MOST_PROBLEMS = 50;

export type JudgedRecord =
  | { readonly ok: true; readonly brand: Brand }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Whether something can follow `now` as the brand's record, by itself: each problem is a sentence with its place. What the
 * form does not know is one too, since a misspelt `intakeForm` would otherwise quietly take all forms away.
 */
export function judgeRecord(given: unknown, now: Brand): JudgedRecord {
  const parsed = Brand.safeParse(given);
  if (!parsed.success) return refused(parsed.error.issues.map(({ path, message }) => at(path, message)));
  const brand = parsed.data;
  const problems = [
    ...unknownKeysIn(given, brand, []),
    ...fixedIn(brand, now),
    ...duplicatesIn(brand),
    ...unknownNamesIn(brand),
    ...strayOptionsIn(brand),
    ...namesOfTheWorldIn(brand),
  ];
  return problems.length > 0 ? refused(problems) : { ok: true, brand };
}

function refused(problems: readonly string[]): JudgedRecord {
  return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
}

function at(path: readonly PropertyKey[], sentence: string): string {
  return path.length === 0 ? sentence : `${z.core.toDotPath([...path])}: ${sentence}`;
}

function unknownKeysIn(given: unknown, parsed: unknown, path: readonly PropertyKey[]): string[] {
  if (Array.isArray(given) && Array.isArray(parsed))
    return given.flatMap((each, index) => unknownKeysIn(each, parsed[index], [...path, index]));
  if (!isObject(given) || !isObject(parsed)) return [];
  return Object.entries(given).flatMap(([key, value]) =>
    Object.hasOwn(parsed, key)
      ? unknownKeysIn(value, parsed[key], [...path, key])
      : [at([...path, key], 'there is no such property')],
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What names the brand everywhere else, and what its prices are in. */
function fixedIn(brand: Brand, now: Brand): string[] {
  return (['brandId', 'currency'] as const)
    .filter((name) => brand[name] !== now[name])
    .map((name) => `${name}: has to stay ${now[name]}`);
}

function namesOfTheWorldIn({ locale, timeZone }: Brand): string[] {
  const problems: string[] = [];
  if (!isLocale(locale)) problems.push(`locale: ${locale} is no language tag such as fi-FI`);
  if (!isTimeZone(timeZone)) problems.push(`timeZone: ${timeZone} is no time zone such as Europe/Helsinki`);
  return problems;
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
