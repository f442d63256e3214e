import { Separator } from 'react-resizable-panels';

/** Between two regions, to be dragged or moved with the arrow keys. */
export function Divider({ label }: { readonly label: string }) {
  return (
    <Separator
      aria-label={label}
      className="w-1 bg-canvas outline-none hover:bg-accent focus-visible:bg-accent forced-colors:bg-[ButtonBorder]"
    />
  );
}
