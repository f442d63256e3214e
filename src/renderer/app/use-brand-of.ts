import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Brand } from '../../contract/model/brand.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

/** Looks a brand up among the agent's; a brand that is not theirs does not exist. */
export function useBrandOf(): (brandId: string) => Brand | undefined {
  const { status } = useWorkspace();
  const brands = useStore(status.store, (state) => state.status?.brands);
  return useMemo(() => {
    const byId = new Map<string, Brand>(brands?.map(({ brand }) => [brand.brandId, brand]));
    return (brandId) => byId.get(brandId);
  }, [brands]);
}
