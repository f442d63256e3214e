import type { Query } from './queries.ts';

export interface Asked {
  readonly query: Query;
  readonly language: string;
  /** From 1; null when it was not among the first ten. */
  readonly rank: number | null;
}

export interface Cell {
  readonly class: string;
  readonly language: string;
  readonly asked: readonly Asked[];
}

const LANGUAGES = ['en', 'fi', 'nb', 'pl', 'ru', 'sv', 'da', 'de', 'nl'];

export function cellsOf(asked: readonly Asked[]): readonly Cell[] {
  return [...Map.groupBy(asked, ({ query, language }) => `${query.class}\t${language}`).values()].flatMap(
    (group) => (group[0] ? [{ class: group[0].query.class, language: group[0].language, asked: group }] : []),
  );
}

export const within = (limit: number) => (rank: number | null) => rank !== null && rank <= limit;

const percent = (part: number, whole: number) => Math.floor((part / whole) * 100);

function counted(asked: readonly Asked[]): string {
  const at = (limit: number) => asked.filter(({ rank }) => within(limit)(rank)).length;
  const n = asked.length;
  return n === 0 ? '' : `${percent(at(1), n)} / ${percent(at(10), n)} (${n})`;
}

/** A Markdown table: classes down, languages across, `first / first ten (queries)` in the cells, in per cent. */
export function hitsTable(asked: readonly Asked[]): string {
  const cells = cellsOf(asked);
  const languages = LANGUAGES.filter((code) => cells.some(({ language }) => language === code));
  const classes = [...new Set(cells.map((cell) => cell.class))];
  const row = (name: string, of: (language: string) => readonly Asked[]) =>
    `| ${[name, ...languages.map((language) => counted(of(language))), counted(languages.flatMap(of))].join(' | ')} |`;
  return [
    `| class | ${languages.join(' | ')} | all |`,
    `|---|${languages.map(() => '---:|').join('')}---:|`,
    ...classes.map((name) =>
      row(name, (code) => cells.find((cell) => cell.class === name && cell.language === code)?.asked ?? []),
    ),
    row('**all**', (code) => asked.filter(({ language }) => language === code)),
  ].join('\n');
}

const idOf = ({ query }: Asked) => `${query.of}\t${query.class}\t${query.text}`;

/** One line for each query whose answer did not come first: whom, class, text, rank (`-` beyond ten). */
export function missedLines(asked: readonly Asked[]): string {
  return asked
    .filter(({ rank }) => rank !== 1)
    .map((each) => `${idOf(each)}\t${each.rank ?? '-'}\n`)
    .join('');
}

/** Sentences about the cells that hold fewer hits than `recorded`, as `missedLines` wrote it, says. */
export function whatWasLost(asked: readonly Asked[], recorded: string): readonly string[] {
  const ranks = new Map(
    recorded
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const at = line.lastIndexOf('\t');
        const rank = line.slice(at + 1);
        return [line.slice(0, at), rank === '-' ? null : Number(rank)] as const;
      }),
  );
  const before = (each: Asked) => (ranks.has(idOf(each)) ? (ranks.get(idOf(each)) ?? null) : 1);
  return cellsOf(asked).flatMap((cell) =>
    [10, 1].flatMap((limit) => {
      const hit = within(limit);
      const fewer =
        cell.asked.filter((each) => hit(before(each))).length -
        cell.asked.filter(({ rank }) => hit(rank)).length;
      if (fewer <= 0) return [];
      const lost = cell.asked.filter((each) => hit(before(each)) && !hit(each.rank));
      return [
        `${cell.class} in ${cell.language}: ${fewer} fewer ${limit === 1 ? 'first' : 'among the first ten'} than recorded; lost ` +
          lost
            .map(({ query, rank }) => `“${query.text}” (${query.of}, now ${rank ?? 'not found'})`)
            .join(', '),
      ];
    }),
  );
}
