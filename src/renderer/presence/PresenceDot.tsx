import type { Presence } from '../../contract/model/person.ts';
import { classNames } from '../ui/class-names.ts';

const dots: Record<Presence, string> = {
  online: 'border-green bg-green',
  // A ring, half a dot, a faint ring: the states are told without colour as well.
  away: 'border-amber',
  transfer_only: 'border-accent bg-linear-to-r from-accent from-50% to-transparent to-50%',
  offline: 'border-ink-faint border-dashed',
};

export function PresenceDot({ presence }: { readonly presence: Presence }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'size-2.5 shrink-0 rounded-full border-2 forced-color-adjust-none',
        dots[presence],
      )}
    />
  );
}
