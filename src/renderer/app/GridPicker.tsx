import { Columns2, Columns3, Grid2x2, Grid3x2, Square } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { PaneGrid } from '../../contract/workstation/settings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuChoices } from '../ui/Menu.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { useWorkspace } from './WorkspaceContext.tsx';

const icons: Record<PaneGrid, ReactNode> = {
  '1': <Square aria-hidden />,
  '2': <Columns2 aria-hidden />,
  '3': <Columns3 aria-hidden />,
  '2x2': <Grid2x2 aria-hidden />,
  '3x2': <Grid3x2 aria-hidden />,
};
const grids: readonly PaneGrid[] = ['1', '2', '3', '2x2', '3x2'];

/** How many panes and how they lie; a menu where the window is narrow. */
export function GridPicker() {
  const { t } = useTranslation('app');
  const { layout } = useWorkspace();
  const grid = useStore(layout.store, (state) => state.grid);
  return (
    <>
      <span className="contents max-[1200px]:hidden">
        <SegmentedControl
          label={t('grid.label')}
          value={grid}
          onChange={layout.setGrid}
          segments={grids.map((value) => ({ value, icon: icons[value], label: t(`grid.${value}`) }))}
        />
      </span>
      <span className="contents min-[1200px]:hidden">
        <Menu trigger={<IconButton label={t('grid.label')} icon={icons[grid]} />}>
          <MenuChoices
            value={grid}
            onChange={layout.setGrid}
            choices={grids.map((value) => ({ value, label: t(`grid.${value}`) }))}
          />
        </Menu>
      </span>
    </>
  );
}
