import type { Brand } from '../../../../contract/model/brand.ts';
import type { BrandId } from '../../../../contract/model/ids.ts';
import type { Money } from '../../../../contract/model/money.ts';
import type { UpdateFact, UpdateLevel, UrgentUpdate } from '../../../../contract/model/urgent-update.ts';
import { localTimeIn } from '../../../ui/zoned-time.ts';
import { amountField } from './amount-text.ts';

export type FactType = UpdateFact['type'];

/** The item or text a fact is about, as it was when it was chosen. */
export interface FactTarget {
  readonly kind: 'priceItem' | 'article' | 'cannedResponse';
  readonly id: string;
  readonly title: string;
  /** What customers pay now; null for texts. */
  readonly price: Money | null;
}

/** A fact as it is being written. Moments are local times of the brand, `2026-12-01T14:00`; empty: now, or no end. */
export interface FactForm {
  readonly key: string;
  readonly type: FactType;
  readonly target: FactTarget | null;
  readonly to: string;
  readonly at: string;
  readonly until: string;
  readonly body: string;
}

export interface BrandForm {
  readonly brandId: BrandId;
  /** Instead of the common text; null: the common one. */
  readonly text: string | null;
  readonly facts: readonly FactForm[];
}

/** `unchanged`: of a revision, until when the update holds already. */
export type Expiry = 'never' | 'hour' | 'shift' | 'day' | 'week' | 'unchanged';

export interface WriteForm {
  readonly level: UpdateLevel;
  readonly text: string;
  /** Parted by commas. */
  readonly keywords: string;
  readonly acknowledge: boolean;
  readonly expiry: Expiry;
  /** Of what is being revised; null for a new update, and for one without an end. */
  readonly expiresAt: number | null;
  readonly brands: readonly BrandForm[];
}

export const emptyForm: WriteForm = {
  level: 'urgent',
  text: '',
  keywords: '',
  acknowledge: true,
  expiry: 'shift',
  expiresAt: null,
  brands: [],
};

export function newFact(type: FactType, key: string): FactForm {
  return { key, type, target: null, to: '', at: '', until: '', body: '' };
}

/** Nothing in it that somebody would miss. */
export function isUntouched({ text, keywords, brands }: WriteForm): boolean {
  return (
    text.trim() === '' &&
    keywords.trim() === '' &&
    brands.every(({ facts, text: own }) => !facts.length && !own)
  );
}

/** What is published, put back into the form to be said otherwise. Facts that are settled are no longer news. */
export function formOf(updates: readonly UrgentUpdate[], brands: readonly Brand[]): WriteForm {
  const [first] = updates;
  if (!first) return emptyForm;
  return {
    level: first.level,
    text: first.text,
    keywords: first.keywords.join(', '),
    acknowledge: first.acknowledge,
    expiry: first.expiresAt === null ? 'never' : 'unchanged',
    expiresAt: first.expiresAt,
    brands: updates.map(({ brandId, text, facts }) => ({
      brandId,
      text: text === first.text ? null : text,
      facts: facts
        .filter(({ settledIn }) => settledIn === null)
        .map((fact, place) => factForm(fact, `${brandId} ${place}`, clocksOf(brands, brandId))),
    })),
  };
}

/** How a brand writes amounts, and its clocks. */
type Clocks = Pick<Brand, 'locale' | 'timeZone'>;

function clocksOf(brands: readonly Brand[], brandId: BrandId): Clocks {
  return brands.find((brand) => brand.brandId === brandId) ?? { locale: 'en', timeZone: 'UTC' };
}

function factForm(fact: UpdateFact, key: string, { locale, timeZone }: Clocks): FactForm {
  const empty = newFact(fact.type, key);
  switch (fact.type) {
    case 'priceChanged':
      return {
        ...empty,
        target: { kind: 'priceItem', id: fact.priceItemId, title: fact.title, price: fact.from },
        to: amountField(fact.to, locale),
        at: localTimeIn(fact.at, timeZone),
      };
    case 'itemUnavailable':
      return {
        ...empty,
        target: { kind: 'priceItem', id: fact.priceItemId, title: fact.title, price: null },
        until: fact.until === null ? '' : localTimeIn(fact.until, timeZone),
      };
    case 'textReplaced':
      return {
        ...empty,
        target: { kind: fact.kind, id: fact.id, title: fact.title, price: null },
        body: fact.body,
      };
    default:
      return fact satisfies never;
  }
}
