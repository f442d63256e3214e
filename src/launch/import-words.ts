import type { ImportLine, ImportSection, ImportState } from '../contract/model/knowledge-import.ts';
import type { Money } from '../contract/model/money.ts';

const NAMES: Readonly<Record<ImportSection, string>> = {
  added: 'added',
  changed: 'changed',
  removed: 'removed',
  refused: 'refused',
  jumps: 'price jumps',
  duplicates: 'named twice',
  warnings: 'remarks',
};

/** The report in a few lines. */
export function reportWords({
  format,
  report,
  remembered,
  questions,
  problem,
}: ImportState): readonly string[] {
  if (problem) return [`${problem.file ? `${problem.file}: ` : ''}${problem.sentence}`];
  const asked = questions.flatMap(({ column, sentence, options }) => [
    `Question${column ? ` about "${column}"` : ''}: ${sentence}`,
    ...options.map(({ answer, label }) => `    ${answer}  ${label}`),
  ]);
  if (!report) return [...asked, 'Answer in a file and give it as --mapping.'];
  const { added, changed, unchanged, removed, refused, jumps, duplicates, warnings, rows, packVersion } =
    report;
  return [
    `Read as ${format}${remembered ? ', with the mapping of last time' : ''}: ${rows} rows, against version ${packVersion}.`,
    `${added} added, ${changed} changed, ${unchanged} unchanged, ${removed} removed, ${refused} refused, ` +
      `${jumps} price jumps, ${duplicates} named twice, ${warnings} remarks.`,
    ...asked,
  ];
}

function moneyWords({ amountMinor, currency }: Money): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' });
  const amount = amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
  return format.format(amount).replaceAll('\u00a0', ' ');
}

/** One line of the report. */
export function lineWords(section: ImportSection, line: ImportLine): string {
  const place = line.line === null ? '' : `${line.file}:${line.line} `;
  const prices =
    line.priceBefore && line.priceAfter
      ? ` ${moneyWords(line.priceBefore)} → ${moneyWords(line.priceAfter)}`
      : '';
  const reason =
    line.sentence === null ? '' : ` ${line.value === null ? '' : `"${line.value}" `}${line.sentence}`;
  return `${NAMES[section]}: ${place}${line.key} ${line.title}${prices}${reason}`.trimEnd();
}
