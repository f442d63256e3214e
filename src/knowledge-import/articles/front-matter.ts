import { parseDocument } from 'yaml';
import * as z from 'zod';
import type { Remark } from '../text-report.ts';
import { readDay, startOfDay } from '../values/day.ts';

/** What the head of a Markdown page may say about it, under the names that common tools use. */
export interface FrontMatter {
  readonly id: string | null;
  readonly title: string | null;
  readonly category: string | null;
  readonly keywords: readonly string[];
  readonly owner: string | null;
  readonly verifiedAt: number | null;
  readonly verifyEveryDays: number | null;
  readonly skus: readonly string[];
  readonly url: string | null;
  readonly draft: boolean;
}

export interface SplitPage {
  readonly front: FrontMatter;
  readonly markdown: string;
  /** Line of the file at which `markdown` begins, 1 for the first. */
  readonly firstLine: number;
  readonly remarks: readonly Remark[];
}

/** Of a page that says nothing about itself. */
export const emptyFrontMatter: FrontMatter = {
  id: null,
  title: null,
  category: null,
  keywords: [],
  owner: null,
  verifiedAt: null,
  verifyEveryDays: null,
  skus: [],
  url: null,
  draft: false,
};

const BLOCK = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

const Scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Words = z.union([
  z.string().transform((text) => text.split(',')),
  Scalar.transform((word) => [word]),
  z.array(Scalar),
]);
const Head = z.record(z.string(), z.unknown());

/** Parts a page from the block between `---` at its beginning. A block that is not YAML is left out with a remark. */
export function splitFrontMatter(text: string, timeZone: string): SplitPage {
  const block = text.startsWith('---') ? BLOCK.exec(text) : null;
  if (block?.index !== 0) return { front: emptyFrontMatter, markdown: text, firstLine: 1, remarks: [] };
  const markdown = text.slice(block[0].length);
  const firstLine = block[0].split('\n').length;
  const head = readYaml(block[1] ?? '');
  if (head === null) {
    const sentence =
      'The block between --- at the top is not YAML and was left out; correct it or remove it.';
    return {
      front: emptyFrontMatter,
      markdown,
      firstLine,
      remarks: [{ code: 'frontMatterUnreadable', sentence }],
    };
  }
  const { front, remarks } = understand(head, timeZone);
  return { front, markdown, firstLine, remarks };
}

function readYaml(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const document = parseDocument(text, { schema: 'core', uniqueKeys: false });
    if (document.errors.length > 0) return null;
    return Head.safeParse(document.toJS({ maxAliasCount: 20 }) ?? {}).data ?? null;
  } catch {
    return null;
  }
}

function understand(
  head: Readonly<Record<string, unknown>>,
  timeZone: string,
): { readonly front: FrontMatter; readonly remarks: readonly Remark[] } {
  const remarks: Remark[] = [];
  const lower = new Map(Object.entries(head).map(([key, value]) => [key.toLowerCase(), value]));
  const first = (...names: readonly string[]) =>
    names.map((name) => lower.get(name)).find((value) => value != null);
  const text = (...names: readonly string[]) => Scalar.safeParse(first(...names)).data?.trim() || null;
  const words = (...names: readonly string[]) =>
    (Words.safeParse(first(...names)).data ?? []).map((word) => word.trim()).filter((word) => word !== '');

  const verified = text(
    'verified',
    'verified_at',
    'verifiedat',
    'last_verified',
    'last_reviewed',
    'reviewed',
  );
  const day = verified === null ? null : readDay(verified, 'ymd');
  const verifiedAt = day === null ? null : startOfDay(day, timeZone);
  if (verified !== null && verifiedAt === null) {
    const sentence =
      'The day of verification is not a date such as 2026-11-30; the day of the import is used.';
    remarks.push({ code: 'dateNotUnderstood', value: verified, sentence });
  }
  const interval = text('verify_every', 'verify_every_days', 'review_every', 'review_interval');
  const verifyEveryDays = interval === null ? null : daysOf(interval);
  if (interval !== null && verifyEveryDays === null) {
    const sentence =
      'The interval is not understood; write days, such as 30, or 2w, 3m, 1y. The default is used.';
    remarks.push({ code: 'intervalNotUnderstood', value: interval, sentence });
  }
  const front: FrontMatter = {
    id: text('id', 'slug', 'article_id'),
    title: text('title', 'name'),
    category: text('category', 'section', 'categories'),
    keywords: words('keywords', 'tags', 'labels', 'label_names').slice(0, 20),
    owner: text('owner', 'author', 'responsible'),
    verifiedAt,
    verifyEveryDays,
    skus: words('skus', 'sku', 'products').slice(0, 200),
    url: text('url', 'html_url', 'permalink', 'canonical'),
    draft: text('draft') === 'true' || text('published') === 'false',
  };
  return { front, remarks };
}

const UNIT_DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

function daysOf(text: string): number | null {
  const match = /^(\d{1,4})\s*(d|w|m|y)?[a-z]*$/i.exec(text);
  if (!match) return null;
  const days = Number(match[1]) * (UNIT_DAYS[match[2]?.toLowerCase() ?? 'd'] ?? 1);
  return days >= 1 && days <= 3650 ? days : null;
}
