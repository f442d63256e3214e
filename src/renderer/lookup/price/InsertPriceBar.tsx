import { useTranslation } from 'react-i18next';
import type { PriceHit } from '../../../contract/workstation/lookup.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { InsertBar } from '../InsertBar.tsx';
import type { LookupKeys } from '../lookup-keys.ts';
import type { PriceForm } from '../model/inserting.ts';

interface InsertPriceBarProps {
  readonly hit: PriceHit;
  readonly canInsert: boolean;
  readonly keys: LookupKeys;
  readonly onInsert: (form: PriceForm) => void;
}

/** Puts the price into the reply. */
export function InsertPriceBar({ hit, canInsert, keys, onInsert }: InsertPriceBarProps) {
  const { t } = useTranslation('lookup');
  return (
    <InsertBar canInsert={canInsert}>
      <Button
        tone="primary"
        disabled={hit.insertText === null || !canInsert}
        onClick={() => onInsert('price')}
      >
        {t('insertPrice')} <Kbd keys={keys.insert} />
      </Button>
      <Button disabled={hit.lineText === null || !canInsert} onClick={() => onInsert('line')}>
        {t('insertLine')} <Kbd keys={keys.insertLine} />
      </Button>
    </InsertBar>
  );
}
