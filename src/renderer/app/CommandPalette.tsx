import { Command as Palette } from 'cmdk';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useWorkspace } from './WorkspaceContext.tsx';

/** Everything that can be done, by name. Opened with `>` in the lookup. */
export function CommandPalette() {
  const { t } = useTranslation('app');
  const { view, commands: registry, focusComposer } = useWorkspace();
  const open = useStore(view.store, (state) => state.dialog === 'commands');
  const commands = useStore(registry.store, (state) => state.commands);
  const input = useRef<HTMLInputElement>(null);
  const groups = [...new Set(commands.map((command) => command.group))];
  const close = () => {
    view.setDialog(null);
    focusComposer();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? view.setDialog('commands') : close())}
      title={t('commands.title')}
      closeLabel={t('commands.close')}
      initialFocus={input}
      finalFocus={false}
    >
      <Palette label={t('commands.title')} loop>
        <Palette.Input
          ref={input}
          placeholder={t('commands.placeholder')}
          className="mb-2 h-8 w-full rounded-md border border-line-strong bg-surface px-2.5"
        />
        <Palette.List className="max-h-[50vh] overflow-y-auto">
          <Palette.Empty className="p-3 text-ink-muted">{t('commands.none')}</Palette.Empty>
          {groups.map((group) => (
            <Palette.Group
              key={group}
              heading={group}
              className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-faint"
            >
              {commands
                .filter((command) => command.group === group)
                .map((command) => (
                  <Palette.Item
                    key={command.id}
                    value={`${command.label} ${command.id}`}
                    onSelect={() => {
                      close();
                      command.run();
                    }}
                    className="flex min-h-8 items-center justify-between gap-3 rounded-md px-2 data-[selected=true]:bg-selected forced-colors:data-[selected=true]:outline"
                  >
                    {command.label}
                    {command.keys ? <Kbd keys={command.keys} /> : null}
                  </Palette.Item>
                ))}
            </Palette.Group>
          ))}
        </Palette.List>
      </Palette>
    </Dialog>
  );
}
