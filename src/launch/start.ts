import { parseStartArguments } from './arguments.ts';
import { createCloser } from './close-on-signal.ts';
import { demoSignIn } from './demo-sign-in.ts';
import { createDemo } from './demo-starter.ts';
import { findExecutable } from './electron-runtime.ts';
import { runCommand, say } from './say.ts';
import { startElectron } from './start-electron.ts';
import { startWebHost } from './start-web-host.ts';

/** `npm start`: the workstation, with a demo of its own unless `--central` names a service. */
await runCommand(async () => {
  const args = parseStartArguments(process.argv.slice(2));
  const account = args.as === null ? null : demoSignIn(args.as);
  const closer = createCloser();
  const demo = createDemo({ dataFolder: args.data, simulator: args.simulator });
  closer.add(() => demo.close());

  const executable = args.web ? null : await findExecutable(say);
  const signIn = async () => {
    if (args.central !== null) return account === null ? null : { central: args.central, ...account };
    say('Starting the demo: six brands, their customers, and an agent…');
    return { ...(await demo.start()), ...account };
  };
  if (executable === null) await startWebHost({ args, demo, signIn, closer });
  else await startElectron({ args, executable, signIn, closer });
});
