import { useSyncExternalStore } from 'react';

const events = ['focus', 'blur'] as const;

/** Whether the agent looks at this window: it has the focus and is not hidden. */
export function useWindowActive(): boolean {
  return useSyncExternalStore(subscribe, isWindowActive);
}

export function isWindowActive(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

function subscribe(onChange: () => void): () => void {
  for (const name of events) window.addEventListener(name, onChange);
  document.addEventListener('visibilitychange', onChange);
  return () => {
    for (const name of events) window.removeEventListener(name, onChange);
    document.removeEventListener('visibilitychange', onChange);
  };
}
