const BASE_MS = 500;
/** A customer looks at the page while it reconnects: longer pauses than this would feel broken. */
const CAP_MS = 15_000;

/** Full jitter: each pause is anywhere between nothing and a ceiling that doubles. */
export interface Backoff {
  readonly next: () => number;
  readonly reset: () => void;
}

export function createBackoff(random: () => number): Backoff {
  let attempt = 0;
  return {
    next: () => {
      const ceiling = Math.min(CAP_MS, BASE_MS * 2 ** attempt);
      attempt += 1;
      return random() * ceiling;
    },
    reset: () => {
      attempt = 0;
    },
  };
}
