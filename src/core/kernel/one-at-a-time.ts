/** Runs what it is given one after the other, in the order of asking. */
export function createOneAtATime(): <Value>(run: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const next = last.then(run);
    // Whoever asked hears of a failure; the next in line does not care.
    last = next.catch(() => undefined);
    return next;
  };
}
