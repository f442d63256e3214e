import { createContext, useContext } from 'react';
import type { Workspace } from './create-workspace.ts';

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('There is no workspace around this component');
  return workspace;
}
