import { cpus, loadavg, totalmem } from 'node:os';
import type { Timing } from './measure.ts';

/** One line of the report. `against` names the alternative that `ratio` compares with. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  readonly against?: string;
}

export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
}

export function timingFigures(what: string, timing: Timing): Figure[] {
  return [
    { what: `${what}, p50`, value: timing.p50, unit: 'ms' },
    { what: `${what}, p99`, value: timing.p99, unit: 'ms' },
  ];
}

/** How many times as long as the alternative, by the median. */
export function ratioFigure(what: string, timing: Timing, alternative: Timing, against: string): Figure {
  return {
    what: `${what}, p50`,
    value: timing.p50,
    unit: 'ms',
    ratio: timing.p50 / alternative.p50,
    against,
  };
}

/** With the load of the last minute: a machine busy with other things measures those too. */
export function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  return `${processors.length} × ${processors[0]?.model ?? 'processor'}, ${memory} GB, Node ${process.version}, ${process.platform}, load ${load}`;
}

export function asTable(sections: readonly Section[]): string {
  const lines = sections.flatMap(({ title, figures }) => [
    '',
    `### ${title}`,
    '| what | figure | |',
    '|---|---:|---|',
    ...figures.map(
      (figure) => `| ${figure.what} | ${shown(figure.value)} ${figure.unit} | ${comparison(figure)} |`,
    ),
  ]);
  return lines.join('\n');
}

function comparison({ ratio, against }: Figure): string {
  return ratio === undefined ? '' : `${ratio.toFixed(2)} × ${against}`;
}

function shown(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 1 ? value.toFixed(1) : value.toFixed(3);
}
