import type { ColumnRole, ImportQuestion } from '../../contract/model/knowledge-import.ts';
import type { DraftColumn } from './draft-column.ts';

/** Taking the wrong one of two such columns would tell customers a wrong price, so nobody guesses. */
const neverGuessed: ReadonlySet<ColumnRole> = new Set(['price', 'campaignPrice']);
const MOST_OPTIONS = 4;

/** Leaves one column for each role; several prices are asked about, the first of them. */
export function settleRivals(columns: readonly DraftColumn[], brandCurrency: string): ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  const byRole = Map.groupBy(
    columns.filter(({ role }) => role !== 'ignore'),
    ({ role }) => role,
  );
  for (const [role, rivals] of byRole) {
    if (role === 'option') {
      for (const column of rivals.slice(MOST_OPTIONS)) setAside(column);
      continue;
    }
    if (rivals.length < 2) continue;
    const best = bestOf(rivals, brandCurrency, neverGuessed.has(role));
    for (const column of rivals) if (!best.includes(column)) setAside(column);
    const [first] = best;
    if (!first || best.length === 1) continue;
    for (const column of best) column.asked = true;
    questions.push({
      about: 'role',
      column: first.header,
      sentence:
        `${best.map(({ header }) => `“${header}”`).join(' and ')} look like the same thing. Is “${first.header}” the ${
          role === 'price' ? 'regular price' : 'campaign price'
        }?`.slice(0, 400),
      options: [
        {
          answer: role,
          label: role === 'price' ? 'Yes, it is the regular price' : 'Yes, it is the campaign price',
        },
        ...(role === 'price' ? [{ answer: 'campaignPrice', label: 'No, it is the campaign price' }] : []),
        { answer: 'ignore', label: 'No, leave it out' },
      ],
    });
  }
  return questions;
}

function bestOf(rivals: readonly DraftColumn[], brandCurrency: string, ask: boolean): readonly DraftColumn[] {
  const decided = rivals.filter(({ decision }) => decision !== null);
  if (decided.length > 0) return decided.slice(0, 1);
  const inCurrency = rivals.filter(({ meaning }) => meaning?.currencies.includes(brandCurrency) === true);
  const known = ask && inCurrency.length > 0 ? inCurrency : rivals;
  const exact = known.filter(({ meaning }) => meaning?.exact === true);
  const better = exact.length > 0 ? exact : known;
  if (ask) return better;
  const ranks = better.map(({ meaning }) => meaning?.rank ?? Number.MAX_SAFE_INTEGER);
  const best = better[ranks.indexOf(Math.min(...ranks))];
  return best ? [best] : [];
}

function setAside(column: DraftColumn): void {
  column.role = 'ignore';
  column.sure = false;
}
