/** For what the screen cannot begin without: asks until the core answers or `signal` ends it. */
export async function askUntilAnswered<Value>(
  ask: () => Promise<Value>,
  signal: AbortSignal,
): Promise<Value | null> {
  for (let pauseMs = 100; !signal.aborted; pauseMs = Math.min(pauseMs * 2, 1500)) {
    try {
      return await ask();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
  return null;
}
