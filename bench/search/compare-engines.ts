import { type AskedResult, askQuestions } from './asked-questions.ts';
import type { EngineKind } from './search-engine.ts';
import type { BenchData } from './search-items.ts';

export interface EngineResult extends AskedResult {
  readonly engine: string;
  readonly buildSeconds: number;
  readonly megabytes: number | null;
  /** What the process holds more than before the engine was filled: heap and buffers outside it. */
  readonly memoryMegabytes: number;
}

/** Fills one engine after the other and asks each the same questions. */
export async function compareEngines(
  kinds: readonly EngineKind[],
  { brands, queries }: BenchData,
  progress: (what: string) => void,
): Promise<EngineResult[]> {
  const results: EngineResult[] = [];
  for (const kind of kinds) {
    progress(`filling ${kind.name}`);
    const before = memoryNow();
    const begun = performance.now();
    const engine = await kind.open(brands);
    const buildSeconds = (performance.now() - begun) / 1000;
    const memoryMegabytes = memoryNow() - before;
    progress(`asking ${kind.name}`);
    const asked = askQuestions(engine, queries);
    const megabytes = engine.bytes === null ? null : engine.bytes / 1e6;
    results.push({ engine: kind.name, buildSeconds, megabytes, memoryMegabytes, ...asked });
    engine.close();
  }
  return results;
}

function memoryNow(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
