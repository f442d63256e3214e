import type { Figure } from '../figures.ts';
import type { ClassResult } from './asked-questions.ts';
import type { EngineResult } from './compare-engines.ts';

export interface Round {
  readonly items: number;
  readonly brands: number;
  readonly queries: number;
  readonly engines: readonly EngineResult[];
  readonly index: readonly Figure[];
  readonly left: readonly string[];
}

/** The first engine beside each other one: below 1 it is faster, above 1 it finds more. */
export interface Ratio {
  readonly against: string;
  readonly p50: number;
  readonly p99: number;
  readonly hitAt10: number;
}

export function ratiosOf({ engines }: Round): Ratio[] {
  const [ours, ...others] = engines.filter(({ engine }) => engine !== 'the core');
  if (!ours) return [];
  return others.map(({ engine, all }) => ({
    against: engine,
    p50: ours.all.p50 / all.p50,
    p99: ours.all.p99 / all.p99,
    hitAt10: ours.all.hitAt10 / all.hitAt10,
  }));
}

export function asText(round: Round): string {
  const { items, brands, queries, engines, index, left } = round;
  const lines = [
    '',
    `### ${items.toLocaleString('en')} items in ${brands} brands, ${queries.toLocaleString('en')} questions`,
    '',
    '| | p50 ms | p95 | p99 | at 1 | in 10 | built s | MB | memory MB |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...engines.map(
      ({ engine, all, buildSeconds, megabytes, memoryMegabytes }) =>
        `| ${engine} | ${timesAndHits(all)} | ${buildSeconds.toFixed(1)} | ${megabytes?.toFixed(1) ?? '–'} | ${memoryMegabytes.toFixed(0)} |`,
    ),
    ...left.map((line) => `\n${line}`),
    '',
    ...ratiosOf(round).map(
      ({ against, p50, p99, hitAt10 }) =>
        `segments against ${against}: p50 × ${p50.toFixed(2)}, p99 × ${p99.toFixed(3)}, hits in the first ten × ${hitAt10.toFixed(2)}`,
    ),
    '',
    ...index.map(({ what, value, unit }) => `${what}: ${value.toFixed(value < 10 ? 2 : 0)} ${unit}`),
    ...engines.flatMap(({ engine, classes }) => [
      '',
      `| ${engine} | p50 ms | p95 | p99 | at 1 | in 10 |`,
      '|---|---:|---:|---:|---:|---:|',
      ...classes.map((result) => `| ${result.class} | ${timesAndHits(result)} |`),
    ]),
  ];
  return lines.join('\n');
}

function timesAndHits({ p50, p95, p99, hitAt1, hitAt10 }: ClassResult): string {
  const times = [p50, p95, p99].map((milliseconds) => milliseconds.toFixed(3));
  return [...times, `${(hitAt1 * 100).toFixed(1)} %`, `${(hitAt10 * 100).toFixed(1)} %`].join(' | ');
}
