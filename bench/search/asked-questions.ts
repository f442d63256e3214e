import type { SearchEngine } from './search-engine.ts';
import type { BenchQuery } from './search-items.ts';

export const ASKED_FOR = 10;

export interface ClassResult {
  readonly class: string;
  readonly queries: number;
  /** Shares of all queries of the class, 0 to 1. */
  readonly hitAt1: number;
  readonly hitAt10: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface AskedResult {
  readonly all: ClassResult;
  readonly classes: readonly ClassResult[];
}

interface Asked {
  readonly query: BenchQuery;
  readonly found: readonly string[];
  readonly milliseconds: number;
}

/** Rounds over all questions; none follows the same question at once. */
const ROUNDS = 3;

/**
 * Asks all questions in several rounds after one that is not counted. A question's time is the least of its rounds:
 * what else the machine did meanwhile is not what is measured.
 */
export function askQuestions(engine: SearchEngine, queries: readonly BenchQuery[]): AskedResult {
  for (const { brand, text } of queries) engine.ask(brand, text, ASKED_FOR);
  const least = queries.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { brand, text }] of queries.entries()) {
      const begun = performance.now();
      engine.ask(brand, text, ASKED_FOR);
      least[index] = Math.min(least[index] ?? 0, performance.now() - begun);
    }
  }
  const asked = queries.map(
    (query, index): Asked => ({
      query,
      found: engine.ask(query.brand, query.text, ASKED_FOR),
      milliseconds: least[index] ?? 0,
    }),
  );
  const names = [...new Set(queries.map((query) => query.class))];
  return {
    all: resultOf('all', asked),
    classes: names.map((name) =>
      resultOf(
        name,
        asked.filter(({ query }) => query.class === name),
      ),
    ),
  };
}

function resultOf(name: string, asked: readonly Asked[]): ClassResult {
  const times = asked.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const hits = (first: number) =>
    asked.filter(({ query, found }) => found.slice(0, first).some((sku) => query.expect.includes(sku)))
      .length;
  return {
    class: name,
    queries: asked.length,
    hitAt1: hits(1) / asked.length,
    hitAt10: hits(ASKED_FOR) / asked.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}
