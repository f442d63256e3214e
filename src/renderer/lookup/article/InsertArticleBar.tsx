import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { InsertBar } from '../InsertBar.tsx';
import type { LookupKeys } from '../lookup-keys.ts';

interface InsertArticleBarProps {
  readonly canInsert: boolean;
  readonly hasLink: boolean;
  readonly keys: LookupKeys;
  readonly onInsertPassage: () => void;
  readonly onInsertLink: () => void;
}

/** Puts what is selected, or the section that is read, or the article's public address into the reply. */
export function InsertArticleBar(props: InsertArticleBarProps) {
  const { t } = useTranslation('lookup');
  const { canInsert, hasLink, keys, onInsertPassage, onInsertLink } = props;
  return (
    <InsertBar canInsert={canInsert}>
      <Button
        tone="primary"
        disabled={!canInsert}
        title={t('insertPassageHint')}
        // Otherwise the press would take the selection away before the click.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onInsertPassage}
      >
        {t('insertPassage')} <Kbd keys={keys.insert} />
      </Button>
      {hasLink ? (
        <Button disabled={!canInsert} onClick={onInsertLink}>
          {t('insertLink')} <Kbd keys={keys.insertLine} />
        </Button>
      ) : null}
    </InsertBar>
  );
}
