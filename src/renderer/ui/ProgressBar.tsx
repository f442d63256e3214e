/** How far something is, 0 to 1; null while that is not known. */
export function ProgressBar({ value, label }: { readonly value: number | null; readonly label: string }) {
  const percent = value === null ? null : Math.floor(value * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent === null ? {} : { 'aria-valuenow': percent })}
      className="h-1 overflow-hidden rounded-full bg-hover forced-colors:border"
    >
      <div
        className={
          percent === null
            ? 'h-full w-full animate-pulse bg-accent forced-colors:bg-[Highlight]'
            : 'h-full bg-accent forced-colors:bg-[Highlight]'
        }
        style={percent === null ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
