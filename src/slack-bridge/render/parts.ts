import * as z from 'zod';

/** A piece of Slack's blocks: an object with a `type`, of which only what is known is looked at. */
export type Part = Readonly<Record<string, unknown>> & { readonly type: string };

const PartShape = z.looseObject({ type: z.string() });

export function textAt(part: Readonly<Record<string, unknown>>, field: string): string | null {
  const value = part[field];
  return typeof value === 'string' ? value : null;
}

export function numberAt(part: Readonly<Record<string, unknown>>, field: string): number | null {
  const value = part[field];
  return typeof value === 'number' ? value : null;
}

export function partAt(part: Readonly<Record<string, unknown>>, field: string): Part | null {
  return PartShape.safeParse(part[field]).data ?? null;
}

/** Those of a list that are parts; none when it is no list. */
export function partsAt(part: Readonly<Record<string, unknown>>, field: string): readonly Part[] {
  const value = part[field];
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => {
    const parsed = PartShape.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
}
