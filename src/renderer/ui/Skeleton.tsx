/** Grey lines where text will be. Invisible for its first 150 ms: what comes at once must not flicker. */
export function Skeleton({ lines = 3, label }: { readonly lines?: number; readonly label: string }) {
  return (
    <div role="status" className="skeleton-wait flex flex-col gap-2 p-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span
          key={index}
          aria-hidden
          className="h-3 rounded-sm bg-hover"
          style={{ width: `${88 - ((index * 23) % 45)}%` }}
        />
      ))}
    </div>
  );
}
