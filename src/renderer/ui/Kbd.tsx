/** The keys of a shortcut, pressed together. */
export function Kbd({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className="inline-flex items-center gap-0.5 text-ink-muted">
      {keys.map((key) => (
        <kbd
          key={key}
          className="rounded-sm border border-line bg-raised px-1 font-sans text-xs leading-4 text-ink-muted"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
