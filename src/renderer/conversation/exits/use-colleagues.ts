import { useEffect, useState } from 'react';
import type { BrandId } from '../../../contract/model/ids.ts';
import type { ColleaguesOutcome, ExitsModel } from './exits-model.ts';

/** Asked for anew each time: how free somebody is changes by the minute. Null until the answer is there. */
export function useColleagues(exits: ExitsModel, brandId: BrandId): ColleaguesOutcome | null {
  const [outcome, setOutcome] = useState<ColleaguesOutcome | null>(null);
  useEffect(() => {
    let isOver = false;
    void exits.colleagues(brandId).then((answer) => {
      if (!isOver) setOutcome(answer);
    });
    return () => {
      isOver = true;
    };
  }, [exits, brandId]);
  return outcome;
}
