/** While one call is under way, further callers get its answer instead of a second call. */
export function createSingleFlight<Value>(run: () => Promise<Value>): () => Promise<Value> {
  let underWay: Promise<Value> | null = null;
  return () => {
    underWay ??= run().finally(() => {
      underWay = null;
    });
    return underWay;
  };
}
