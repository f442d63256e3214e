import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Brand } from '../../contract/model/brand.ts';
import type { ConversationDetail } from '../../contract/workstation/conversations.ts';
import { useSize } from '../ui/use-size.ts';
import { type BesideFrame, BesidePanel } from './beside/BesidePanel.tsx';
import type { ConversationModel } from './conversation-model.ts';

/** Narrower than this, a pane has no room for a column beside its messages. */
const BESIDE_FROM_PX = 720;
/** Lower than this, it has none for a sheet above them either: the sheet lies over them. */
const ABOVE_FROM_PX = 240;

/**
 * The messages with what lies over them, and what stands beside them: a column where the pane is wide, else a sheet
 * above the newest messages, which are what the agent answers.
 */
export function PaneBody({
  model,
  detail,
  brand,
  besideOpen,
  messagesInSight,
  frame,
  children,
}: {
  readonly model: ConversationModel;
  readonly detail: ConversationDetail;
  readonly brand: Brand;
  /** The agent wants the column, in each pane that has room for it. */
  readonly besideOpen: boolean;
  /** The window is looked at, and nothing but what is said here lies over the messages. */
  readonly messagesInSight: boolean;
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
  const place = wide ? 'column' : (size?.height ?? 0) < ABOVE_FROM_PX ? 'over' : 'above';
  return (
    <div
      ref={body}
      className={`relative flex min-h-0 flex-1 ${place === 'column' ? 'flex-row' : 'flex-col-reverse'}`}
    >
      <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">{children}</div>
      {shown ? (
        <BesidePanel
          key={wide ? 'column' : 'sheet'}
          model={model.beside}
          detail={detail}
          brand={brand}
          place={place}
          frame={frame}
        />
      ) : null}
      <ReadMarker model={model} inSight={messagesInSight && !(shown && place === 'over')} />
    </div>
  );
}

/** Tells the core what has been seen: the newest message in sight, in a window that is looked at. */
function ReadMarker({ model, inSight }: { readonly model: ConversationModel; readonly inSight: boolean }) {
  const messages = useStore(model.store, (state) => state.messages);
  const atEnd = useStore(model.store, (state) => state.atEnd);
  useEffect(() => {
    if (inSight && atEnd && messages.length > 0) model.markRead();
  }, [messages, atEnd, inSight, model]);
  return null;
}
