import { Pin, PinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton.tsx';

interface PinButtonProps {
  readonly pinned: boolean;
  readonly keys: readonly string[];
  readonly onToggle: () => void;
}

export function PinButton({ pinned, keys, onToggle }: PinButtonProps) {
  const { t } = useTranslation('lookup');
  return (
    <IconButton
      label={t(pinned ? 'unpin' : 'pin')}
      keys={keys}
      icon={pinned ? <PinOff /> : <Pin />}
      onClick={onToggle}
    />
  );
}
