import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { formatMoment } from '../../ui/moment.ts';
import { useNow } from '../../ui/use-now.ts';
import { ChangeLine } from './ChangeLine.tsx';
import type { Change, Publication } from './filter-changes.ts';

/** A whole price list may have changed at once; that many lines are shown before the agent asks for the rest. */
const SHOWN = 30;

interface PublicationChangesProps {
  readonly publication: Publication;
  readonly onOpen: (change: Change) => void;
}

/** One published version: who, when and why, and what it changed. */
export function PublicationChanges({ publication: shown, onOpen }: PublicationChangesProps) {
  const { t, i18n } = useTranslation('lookup');
  const now = useNow();
  const [isWhole, setWhole] = useState(false);
  const { publication, changes, moreChanges } = shown;
  const { version, publishedAt, publishedBy, reason, origin } = publication;
  const lines = isWhole ? changes : changes.slice(0, SHOWN);
  return (
    <section className="border-b border-line py-2 [contain-intrinsic-size:auto_200px] [content-visibility:auto]">
      <h4 className="flex items-baseline justify-between gap-2 text-xs text-ink-muted">
        <span className="font-semibold text-ink">{formatMoment(publishedAt, now, i18n.language)}</span>
        <span className="figures">{t('packVersion', { version })}</span>
      </h4>
      <p className="text-xs break-words text-ink-muted">
        {publishedBy === null ? t(`origin.${origin}`) : t('publishedBy', { name: publishedBy })}
        {reason === '' ? null : ` · ${reason}`}
      </p>
      <ul>
        {lines.map((change) => (
          <ChangeLine key={`${change.kind} ${change.id}`} change={change} onOpen={() => onOpen(change)} />
        ))}
      </ul>
      {lines.length < changes.length ? (
        <Button size="small" tone="quiet" onClick={() => setWhole(true)}>
          {t('showAllChanges', { count: changes.length })}
        </Button>
      ) : moreChanges > 0 ? (
        <p className="text-xs text-ink-muted">
          {t(changes.length === 0 ? 'changesNotListed' : 'moreChanges', { count: moreChanges })}
        </p>
      ) : null}
    </section>
  );
}
