import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { PackPublication } from '../../../contract/model/pack-history.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { formatMoment } from '../../ui/moment.ts';
import type { HistoryModel } from './history-model.ts';

const optionId = (version: number) => `pack-version-${version}`;

/** Every version: who, when, why and how much. Arrow keys walk through them. */
export function VersionList({ model }: { readonly model: HistoryModel }) {
  const { t } = useTranslation('knowledge');
  const { publications, chosen, more, loading } = useStore(model.store);
  const list = useRef<HTMLDivElement>(null);
  const versions = publications ?? [];
  useEffect(() => {
    if (chosen !== null)
      list.current?.querySelector(`#${optionId(chosen)}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = versions.findIndex(({ version }) => version === chosen);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: versions.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = versions[Math.min(Math.max(to, 0), versions.length - 1)];
    if (next) model.choose(next.version);
  };

  return (
    <div className="flex w-[38%] max-w-96 min-w-60 shrink-0 flex-col border-r border-line">
      <div
        ref={list}
        role="listbox"
        aria-label={t('history.versions')}
        aria-activedescendant={chosen === null ? undefined : optionId(chosen)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        className="min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]"
      >
        {versions.map((publication, index) => (
          <VersionLine
            key={publication.version}
            publication={publication}
            isPresent={index === 0}
            isChosen={publication.version === chosen}
            onChoose={() => model.choose(publication.version)}
          />
        ))}
      </div>
      {more ? (
        <div className="shrink-0 border-t border-line p-1.5 text-center">
          <Button size="small" disabled={loading} onClick={() => void model.loadOlder()}>
            {t('history.older')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function VersionLine({
  publication,
  isPresent,
  isChosen,
  onChoose,
}: {
  readonly publication: PackPublication;
  readonly isPresent: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { t, i18n } = useTranslation('knowledge');
  const { version, publishedAt, publishedBy, reason, origin, added, changed, removed } = publication;
  const when = formatMoment(publishedAt, Date.now(), i18n.language);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active line
    <div
      id={optionId(version)}
      role="option"
      aria-selected={isChosen}
      onClick={onChoose}
      className={classNames(
        'border-b border-line px-3 py-1.5',
        isChosen ? 'bg-selected forced-colors:outline' : 'hover:bg-hover',
      )}
    >
      <span className="flex items-center gap-2">
        <span className="figures font-medium">{t('history.version', { version })}</span>
        <Badge>{t(`history.origin.${origin}`)}</Badge>
        {isPresent ? <Badge tone="green">{t('history.present')}</Badge> : null}
      </span>
      <span className={classNames('block break-words', reason === '' && 'text-ink-faint')}>
        {reason === '' ? t('history.noReason') : reason}
      </span>
      <span className="figures block text-xs text-ink-muted">
        {publishedBy === null ? t('history.bySeed', { when }) : t('history.by', { when, who: publishedBy })}
      </span>
      <span className="figures block text-xs text-ink-muted">
        {t('history.counts', { added, changed, removed })}
      </span>
    </div>
  );
}
