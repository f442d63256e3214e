import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import * as z from 'zod';

export interface StructuredItem {
  readonly line: number;
  readonly value: unknown;
}

/** Names under which exports wrap their list. */
const WRAPPERS = ['macros', 'canned_responses', 'responses', 'data', 'payload', 'items', 'results'];

const Wrapped = z.record(z.string(), z.unknown());

/** The items of a JSON export, wrapped or not; null for what is no JSON or no list. The line is the item's number. */
export function jsonItems(text: string): readonly StructuredItem[] | null {
  const list = listIn(parseJson(text));
  return list?.map((value, index) => ({ line: index + 1, value })) ?? null;
}

/**
 * The items of a YAML file: a list, wrapped or not, or a map of shortcuts to texts or records. Null for what is no
 * YAML. Aliases that would grow without end are refused by the parser.
 */
export function yamlItems(text: string): readonly StructuredItem[] | null {
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter, schema: 'core' });
    if (document.errors.length > 0) return null;
    const root = document.contents;
    const lineOf = (node: unknown) => lineCounter.linePos((node as Node | null)?.range?.[0] ?? 0).line;
    const plain = document.toJS({ maxAliasCount: 100 }) as unknown;
    if (isSeq(root))
      return (listIn(plain) ?? []).map((value, index) => ({ line: lineOf(root.items[index]), value }));
    if (!isMap(root)) return null;
    const list = listIn(plain);
    if (list) {
      const seq = root.items.map(({ value }) => value).find((value) => isSeq(value));
      return list.map((value, index) => ({ line: lineOf(seq?.items[index] ?? null), value }));
    }
    const record = Wrapped.parse(plain);
    return root.items.map(({ key }) => {
      const shortcut = isScalar(key) ? String(key.value) : '';
      const value = record[shortcut];
      const parts = typeof value === 'string' ? { body: value } : Wrapped.safeParse(value).data;
      return { line: lineOf(key), value: { shortcut, ...parts } };
    });
  } catch {
    return null;
  }
}

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const wrapped = Wrapped.safeParse(value).data;
  if (!wrapped) return null;
  const inside = WRAPPERS.map((name) => wrapped[name]).find((part) => part !== undefined);
  if (Array.isArray(inside)) return inside;
  return inside === undefined ? null : listIn(inside);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
