import { useTranslation } from 'react-i18next';
import type { UpdateView } from '../../contract/workstation/updates.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { beginningOf } from './beginning-of.ts';

/** At a composer: which update locks it, and that the draft is kept. */
export function LockNote({
  locks,
  onOpen,
}: {
  readonly locks: readonly UpdateView[];
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation('updates');
  const [first, ...others] = locks;
  return (
    <Banner
      tone="amber"
      actions={
        <Button size="small" onClick={onOpen}>
          {t('lock.open')}
        </Button>
      }
    >
      {first ? t('lock.note', { text: beginningOf(first.update.text) }) : t('lock.unknown')}
      {others.length > 0 ? ` ${t('lock.more', { count: others.length })}` : ''}
    </Banner>
  );
}
