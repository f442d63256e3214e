import { useTranslation } from 'react-i18next';
import type { UpdateView } from '../../../contract/workstation/updates.ts';
import { Badge } from '../../ui/Badge.tsx';

/** Where an update stands, in words: retracted and expired before anything the agent did. */
export function UpdateStates({ view }: { readonly view: UpdateView }) {
  const { t } = useTranslation('updates');
  const { state, inForce, provisional, update } = view;
  return (
    <span className="inline-flex flex-wrap gap-1">
      {inForce === 'current' ? (
        <Badge tone={stateTones[state]}>{t(`list.states.${state}`)}</Badge>
      ) : (
        <Badge>{t(`list.states.${inForce}`)}</Badge>
      )}
      {update.additions.length > 0 ? (
        <Badge>{t('list.additions', { count: update.additions.length })}</Badge>
      ) : null}
      {provisional ? <Badge tone="amber">{t('list.states.provisional')}</Badge> : null}
    </span>
  );
}

const stateTones = { new: 'accent', revised: 'amber', shown: 'neutral', acknowledged: 'green' } as const;
