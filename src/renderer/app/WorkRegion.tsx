import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel } from 'react-resizable-panels';
import { useStore } from 'zustand';
import { classNames } from '../ui/class-names.ts';
import { CoverRegion } from './CoverRegion.tsx';
import { Divider } from './Divider.tsx';
import { KnowledgeRegion } from './KnowledgeRegion.tsx';
import { LookupRegion } from './LookupRegion.tsx';
import { PanesRegion } from './PanesRegion.tsx';
import { UpdateDeskRegion } from './UpdateDeskRegion.tsx';
import { useWorkspace } from './WorkspaceContext.tsx';

/** Right of the queue: panes and lookup, or a team lead's desk over both. */
export function WorkRegion({ lookupBeside }: { readonly lookupBeside: boolean }) {
  const { t } = useTranslation('app');
  const { layout, view, focusComposer } = useWorkspace();
  const desk = useStore(view.store, (state) => state.desk);
  const deskOpen = desk !== null;
  const saved = layout.store.getState().sizes.work;
  const wasOpen = useRef(deskOpen);
  useEffect(() => {
    // Back to where the agent was, unless something else was asked for meanwhile.
    if (wasOpen.current && !deskOpen && document.activeElement === document.body) focusComposer();
    wasOpen.current = deskOpen;
  }, [deskOpen, focusComposer]);

  return (
    <div className="relative h-full min-w-0">
      {/* Only hidden: what is typed there, and how far it is scrolled, is there again afterwards. */}
      <div inert={deskOpen} className={classNames('h-full', deskOpen && 'invisible')}>
        <Group
          key={lookupBeside ? 'beside' : 'alone'}
          className="h-full"
          {...(lookupBeside && saved?.length === 2
            ? { defaultLayout: { panes: saved[0] ?? 0, lookup: saved[1] ?? 0 } }
            : {})}
          onLayoutChanged={(changed, { isUserInteraction }) => {
            if (isUserInteraction) layout.setSizes('work', [changed.panes ?? 0, changed.lookup ?? 0]);
          }}
        >
          <Panel id="panes" minSize={320}>
            <PanesRegion lookupBeside={lookupBeside} />
          </Panel>
          {lookupBeside ? (
            <>
              <Divider label={t('resize.lookup')} />
              <Panel
                id="lookup"
                defaultSize={340}
                minSize={260}
                maxSize={640}
                groupResizeBehavior="preserve-pixel-size"
              >
                <LookupRegion />
              </Panel>
            </>
          ) : null}
        </Group>
      </div>
      {deskOpen ? (
        <>
          {desk === 'knowledge' ? <KnowledgeRegion /> : <UpdateDeskRegion />}
          <CoverRegion />
        </>
      ) : null}
    </div>
  );
}
