/** For people, on standard error: standard output belongs to the one line that scripts read. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A command that failed for a reason the user can mend: the sentence is printed without a stack, exit code 1. */
export class StartFailed extends Error {
  override readonly name = 'StartFailed';
}

/** Runs a command's main function and ends the process with a clear line when it fails. */
export async function runCommand(
  main: () => Promise<void>,
  prefix = 'Polydesk could not start: ',
): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (error instanceof StartFailed) say(prefix + error.message);
    else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  }
}
