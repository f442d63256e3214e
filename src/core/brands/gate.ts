/** Lets a few tasks run at a time; the others wait in the order in which they came. */
export function createGate(width: number): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let running = 0;
  const waiting: (() => void)[] = [];

  return async (task) => {
    // Whoever leaves hands its place on, so a newcomer cannot slip in between.
    if (running >= width) await new Promise<void>((enter) => waiting.push(enter));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
