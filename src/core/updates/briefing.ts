import type { PriceItem } from '../../contract/model/brand-pack.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { UrgentUpdate } from '../../contract/model/urgent-update.ts';
import type { Briefing } from '../../contract/workstation/updates.ts';
import { isInForce } from '../../update-rules/in-force.ts';
import type { BrandStore, CachedBrand } from '../brands/brand-store.ts';
import type { PriceFormat } from '../lookup/price-text.ts';
import { type NetChange, netChanges } from './net-changes.ts';

type Line = Briefing['lines'][number];

/** Six lines of some seven words are read in ten seconds. */
const MOST_LINES = 6;
const TITLE_CHARS = 60;
/** A whole new price list is not looked through row by row while the agent waits. */
const MOST_LOOKED_AT = 2_000;

const LEVELS = ['urgent', 'important', 'info'] as const;
/** In this order; more than fits is only counted. */
const KINDS: readonly Line['kind'][] = ['priceUp', 'priceDown', 'unavailable', 'retired', 'text', 'newItem'];

export interface BriefingQuestion {
  /** Null: never served, so only what is in force is told. */
  readonly since: EpochMs | null;
  readonly now: EpochMs;
  readonly updates: readonly UrgentUpdate[];
  readonly format: PriceFormat;
}

/** What changed at a brand, most important first: updates, prices of what customers ask for most, then the rest. */
export function briefingOf(
  store: BrandStore,
  cached: CachedBrand,
  question: BriefingQuestion,
): Briefing | null {
  const lines = [...updateLines(question), ...packLines(store, cached, question)];
  if (lines.length === 0) return null;
  return {
    brandId: store.brandId,
    since: question.since,
    lines: lines.slice(0, MOST_LINES),
    more: Math.max(0, lines.length - MOST_LINES),
  };
}

function updateLines({ updates, since, now }: BriefingQuestion): readonly Line[] {
  return updates
    .filter((update) => isInForce(update, now) && (since === null || update.revisedAt > since))
    .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.revisedAt - a.revisedAt)
    .map(({ text, updateId }) => ({
      kind: 'update',
      title: beginningOf(text),
      detail: null,
      of: null,
      updateId,
    }));
}

function packLines(
  store: BrandStore,
  { brand, freshness }: CachedBrand,
  { since, format }: BriefingQuestion,
): readonly Line[] {
  if (since === null) return [];
  const changes = netChanges(store.history, since);
  const told = changes.slice(0, MOST_LOOKED_AT).flatMap((change) => {
    const item = change.kind === 'priceItem' ? (store.priceItem(change.id)?.row ?? null) : null;
    const kind = kindOf(change, item);
    return kind ? [{ kind, change, popularity: item?.popularity ?? 0 }] : [];
  });
  return told
    .toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind) || b.popularity - a.popularity)
    .map(({ kind, change: { title, before, after, ...row } }) => ({
      kind,
      title: beginningOf(title),
      detail:
        before && after && freshness !== 'expired' && rankOf(kind) === 0
          ? `${format.price(before, brand.locale)} → ${format.price(after, brand.locale)}`
          : null,
      of: { kind: row.kind, id: row.id },
      updateId: null,
    }));
}

/** Up or down, a popular item's price comes before another's. */
function rankOf(kind: Line['kind']): number {
  return KINDS.indexOf(kind === 'priceDown' ? 'priceUp' : kind);
}

function kindOf(
  { kind, what, before, after, fields }: NetChange,
  item: PriceItem | null,
): Line['kind'] | null {
  if (what === 'removed') return 'retired';
  if (kind !== 'priceItem') return what === 'added' || fields.has('body') ? 'text' : null;
  if (what === 'added') return 'newItem';
  if (before && after && before.amountMinor !== after.amountMinor)
    return before.amountMinor < after.amountMinor ? 'priceUp' : 'priceDown';
  const isGone = item?.availability === 'outOfStock' || item?.availability === 'discontinued';
  return isGone && fields.has('availability') ? 'unavailable' : null;
}

function beginningOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= TITLE_CHARS) return line;
  const cut = line.slice(0, TITLE_CHARS - 1).toWellFormed();
  const lastWord = cut.lastIndexOf(' ');
  return `${lastWord > TITLE_CHARS / 2 ? cut.slice(0, lastWord) : cut}…`;
}
