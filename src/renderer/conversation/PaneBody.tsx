import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Brand } from '../../contract/model/brand.ts';
import type { ConversationDetail } from '../../contract/workstation/conversations.ts';
import { useSize } from '../ui/use-size.ts';
import { type BesideFrame, BesidePanel } from './beside/BesidePanel.tsx';
import type { ConversationModel } from './conversation-model.ts';

/** Narrower than this, a pane has no room for a column beside its messages. */
const BESIDE_FROM_PX = 720;

/** The messages with what lies over them, and what stands beside them where there is room. */
export function PaneBody({
  model,
  detail,
  brand,
  besideOpen,
  frame,
  children,
}: {
  readonly model: ConversationModel;
  readonly detail: ConversationDetail;
  readonly brand: Brand;
  /** The agent wants the column, in each pane that has room for it. */
  readonly besideOpen: boolean;
  readonly frame: BesideFrame;
  readonly children: ReactNode;
}) {
  const body = useRef<HTMLDivElement>(null);
  const size = useSize(body);
  const wide = size === null ? null : size.width >= BESIDE_FROM_PX;
  const over = useStore(model.beside.store, (state) => state.over);
  useEffect(() => {
    if (wide !== null) model.beside.setWide(wide);
  }, [wide, model]);
  const shown = wide === null ? false : wide ? besideOpen : over;
  return (
    <div ref={body} className="relative flex min-h-0 flex-1">
      <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">{children}</div>
      {shown ? (
        <BesidePanel
          key={wide ? 'column' : 'over'}
          model={model.beside}
          detail={detail}
          brand={brand}
          over={!wide}
          frame={frame}
        />
      ) : null}
    </div>
  );
}
