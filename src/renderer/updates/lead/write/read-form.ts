import type { UpdateContent } from '../../../../contract/central/updates.ts';
import type { Brand } from '../../../../contract/model/brand.ts';
import type { BrandId } from '../../../../contract/model/ids.ts';
import type { UpdateFact } from '../../../../contract/model/urgent-update.ts';
import { momentInZone } from '../../../ui/zoned-time.ts';
import { readAmount } from './amount-text.ts';
import type { Expiry, FactForm, WriteForm } from './write-form.ts';

/** What keeps a form from being sent, and where. `fact` is a `FactForm`'s key. */
export type FormProblem =
  | { readonly code: 'noBrand' | 'noText' | 'textTooLong' | 'keywordTooShort' | 'tooManyKeywords' }
  | { readonly code: 'brandTextTooLong'; readonly brandId: BrandId }
  | {
      readonly code: 'noTarget' | 'notAnAmount' | 'samePrice' | 'masked' | 'notAMoment' | 'noBody';
      readonly fact: string;
    };

const TEXT_MAX = 4_000;
const BODY_MAX = 20_000;
const MOST_KEYWORDS = 20;
const HOUR_MS = 3_600_000;

const expiryMs: Readonly<Record<Exclude<Expiry, 'never' | 'unchanged'>, number>> = {
  hour: HOUR_MS,
  shift: 8 * HOUR_MS,
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
};

/** The form as the central service takes it, or everything that is wrong with it. */
export function readForm(
  form: WriteForm,
  brands: readonly Brand[],
  now: number,
): { readonly content: UpdateContent } | { readonly problems: readonly FormProblem[] } {
  const problems: FormProblem[] = [];
  const keywords = keywordsOf(form.keywords);
  const text = form.text.trim();
  const chosen = form.brands.flatMap((part) => {
    const brand = brands.find(({ brandId }) => brandId === part.brandId);
    return brand ? [{ ...part, brand }] : [];
  });
  if (chosen.length === 0) problems.push({ code: 'noBrand' });
  if (text === '') problems.push({ code: 'noText' });
  if (text.length > TEXT_MAX) problems.push({ code: 'textTooLong' });
  if (keywords.some((word) => word.length < 2 || word.length > 60))
    problems.push({ code: 'keywordTooShort' });
  if (keywords.length > MOST_KEYWORDS) problems.push({ code: 'tooManyKeywords' });

  const parts = chosen.map(({ brand, text: own, facts }) => {
    const brandText = own?.trim() ?? '';
    if (brandText.length > TEXT_MAX) problems.push({ code: 'brandTextTooLong', brandId: brand.brandId });
    return {
      brandId: brand.brandId,
      text: brandText === '' ? null : brandText,
      facts: facts.flatMap((fact) => {
        const read = readFact(fact, brand, now);
        if ('code' in read) problems.push({ code: read.code, fact: fact.key });
        return 'code' in read ? [] : [read.fact];
      }),
    };
  });
  if (problems.length > 0) return { problems };
  return {
    content: {
      level: form.level,
      text,
      keywords,
      acknowledge: form.acknowledge || form.level === 'urgent',
      expiresAt: expiryOf(form, now),
      brands: parts,
    },
  };
}

function expiryOf({ expiry, expiresAt }: WriteForm, now: number): number | null {
  if (expiry === 'never') return null;
  return expiry === 'unchanged' ? expiresAt : now + expiryMs[expiry];
}

export function keywordsOf(text: string): string[] {
  return [...new Set(text.split(/[,;\n]/).map((word) => word.trim()))].filter((word) => word !== '');
}

type FactProblemCode = Extract<FormProblem, { fact: string }>['code'];

/** One fact as the central service takes it, or what is wrong with it. */
export function readFact(
  { type, target, to, at, until, body }: FactForm,
  brand: Brand,
  now: number,
): { readonly fact: UpdateFact } | { readonly code: FactProblemCode } {
  if (target === null) return { code: 'noTarget' };
  const moment = (local: string) => momentInZone(local, brand.timeZone);
  const { id, title, kind } = target;
  switch (type) {
    case 'priceChanged': {
      if (target.price === null) return { code: 'masked' };
      const price = readAmount(to, target.price.currency, brand.locale);
      if (price === null) return { code: 'notAnAmount' };
      if (price.amountMinor === target.price.amountMinor) return { code: 'samePrice' };
      const from = at === '' ? now : moment(at);
      if (from === null) return { code: 'notAMoment' };
      const named = { type, priceItemId: id, title, settledIn: null };
      return { fact: { ...named, from: target.price, to: price, at: from } };
    }
    case 'itemUnavailable': {
      const end = until === '' ? null : moment(until);
      if (until !== '' && (end === null || end <= now)) return { code: 'notAMoment' };
      return { fact: { type, priceItemId: id, title, until: end, settledIn: null } };
    }
    case 'textReplaced':
      if (kind === 'priceItem') return { code: 'noTarget' };
      if (body.trim() === '' || body.length > BODY_MAX) return { code: 'noBody' };
      return { fact: { type, kind, id, title, body, settledIn: null } };
    default:
      return type satisfies never;
  }
}
