import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { UpdateView } from '../../contract/workstation/updates.ts';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { revisionKey } from './update-selections.ts';
import type { UpdatesModel } from './updates-model.ts';

/** For an update that lies beside the work instead of over it: shown while it is in sight, acknowledged by a press. */
export function AcknowledgeInline({
  model,
  view,
  windowActive,
  keys,
}: {
  readonly model: Pick<UpdatesModel, 'store' | 'shown' | 'acknowledge'>;
  readonly view: UpdateView;
  readonly windowActive: boolean;
  readonly keys?: readonly string[] | null;
}) {
  const { t } = useTranslation('updates');
  const key = revisionKey(view);
  const problem = useStore(model.store, (state) => (state.problem?.key === key ? state.problem.code : null));
  // Told once per revision, not for each change of the view.
  useEffect(() => {
    if (windowActive) void model.shown(view);
  }, [model, key, windowActive]);
  return (
    <>
      <Button size="small" onClick={() => void model.acknowledge(view)}>
        {t('acknowledge')}
        {keys ? <Kbd keys={keys} /> : null}
      </Button>
      {problem ? (
        <span role="alert" className="text-xs text-red">
          {t(`acknowledgeProblem.${problem}`)}
        </span>
      ) : null}
    </>
  );
}
