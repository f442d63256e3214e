/** Lets one waiter sleep until somebody has news. News that comes while nobody sleeps ends the next sleep at once. */
export interface WakeUp {
  wake(): void;
  /** Resolves on news, or after `mostMs`. */
  sleep(mostMs: number): Promise<void>;
}

export function createWakeUp(): WakeUp {
  let news = false;
  let end: (() => void) | null = null;

  return {
    wake: () => {
      news = true;
      end?.();
    },
    sleep: (mostMs) =>
      new Promise((resolve) => {
        const finish = () => {
          clearTimeout(timer);
          news = false;
          end = null;
          resolve();
        };
        const timer = setTimeout(finish, Math.max(0, mostMs));
        end = finish;
        if (news) finish();
      }),
  };
}
