import type { PriceItem } from '../../contract/model/brand-pack.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { findAmounts } from '../../update-rules/written-amounts.ts';
import type { ScenarioStep } from '../brands/demo-brand.ts';
import { currentPrice } from './current-price.ts';
import { foldWords } from './fold-words.ts';

/** `wrong`: a price was named, and not the right one. `unclear`: what was asked for is not in the answer. */
export type Judgement = 'satisfied' | 'wrong' | 'unclear';

export interface JudgePorts {
  readonly priceItem: (priceItemId: string) => PriceItem | undefined;
  readonly now: () => EpochMs;
}

/** What a customer who expects `expects` makes of the agent's answer. */
export function judgeAnswer(expects: ScenarioStep['expects'], answer: string, ports: JudgePorts): Judgement {
  switch (expects.kind) {
    case 'any':
      return answer.trim() === '' ? 'unclear' : 'satisfied';
    case 'words': {
      const folded = foldWords(answer);
      return expects.anyOf.some((word) => folded.includes(foldWords(word))) ? 'satisfied' : 'unclear';
    }
    case 'price': {
      const item = ports.priceItem(expects.priceItemId);
      if (!item) throw new Error(`A scenario asks for the unknown price item ${expects.priceItemId}`);
      const price = currentPrice(item, ports.now());
      const amounts = findAmounts(answer, price.currency);
      if (amounts.some((amount) => amount.readings.includes(price.amountMinor))) return 'satisfied';
      return amounts.some((amount) => amount.marked) ? 'wrong' : 'unclear';
    }
    default:
      return expects satisfies never;
  }
}
