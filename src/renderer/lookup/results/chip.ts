/** A switch that narrows a search down. */
export const CHIP =
  'block h-6 max-w-full truncate rounded-full border border-line-strong px-2 text-xs whitespace-nowrap text-ink-muted hover:bg-hover aria-pressed:border-accent aria-pressed:bg-selected aria-pressed:text-ink forced-colors:aria-pressed:outline-2';
