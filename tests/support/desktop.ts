import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const programs = ['Xvfb', 'dbus-daemon', 'dbus-monitor', 'dunst'];

/** Of Debian and its kin, for what `openDesktop` runs. */
export const DESKTOP_PACKAGES: readonly string[] = ['xvfb', 'dbus', 'dbus-bin', 'dbus-x11', 'dunst'];

/** What is missing for a desktop of our own; empty when all is there. */
export function missingForDesktop(): readonly string[] {
  const folders = (process.env.PATH ?? '').split(':');
  return programs.filter((program) => !folders.some((folder) => existsSync(join(folder, program))));
}

/** A desktop nobody sees: a display, a session bus, and a notification daemon on it. */
export interface Desktop {
  /** For the programs that are to appear there. */
  readonly env: NodeJS.ProcessEnv;
  /** Titles of all notifications that the daemon was asked to show so far, and their bodies. */
  readonly notified: readonly Notified[];
  readonly close: () => void;
}

export interface Notified {
  readonly title: string;
  readonly body: string;
}

export async function openDesktop(): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'polydesk-desktop-'));
  const stops: (() => void)[] = [];
  const start = (command: string, args: readonly string[], env = process.env) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'ignore', 'pipe'] });
    stops.push(() => child.kill());
    return child;
  };
  const close = () => {
    for (const stop of stops.toReversed()) stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x900x24', '-nolisten', 'tcp']);
    const display = await firstLine(screen.stdio[3] as Readable);
    const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address=1']);
    const address = await firstLine(bus.stdout as Readable);
    const env = { ...process.env, DISPLAY: `:${display}`, DBUS_SESSION_BUS_ADDRESS: address };
    const notified: Notified[] = [];
    const monitor = start('dbus-monitor', ["interface='org.freedesktop.Notifications'"], env);
    const settings = join(folder, 'dunstrc');
    writeFileSync(settings, '');
    start('dunst', ['-conf', settings], env);
    readCalls(monitor.stdout as Readable, notified);
    return { env, notified, close };
  } catch (error) {
    close();
    throw error;
  }
}

/**
 * `Notify` has the program's name, a number, an icon, the title and the body, in this order; `dbus-monitor` writes each
 * string on a line of its own, long ones on several.
 */
function readCalls(output: Readable, notified: Notified[]): void {
  let call = '';
  createInterface({ input: output }).on('line', (line) => {
    if (/^\S/u.test(line) && /^(method|signal|error)/u.test(line)) call = '';
    call += `${line}\n`;
    if (!call.includes('member=Notify\n') || !/^ {3}array \[/u.test(line)) return;
    const [, , title, body] = [...call.matchAll(/^ {3}string "([\s\S]*?)"$/gmu)].map(([, text]) => text);
    if (title !== undefined && body !== undefined) notified.push({ title, body });
    call = '';
  });
}

function firstLine(output: Readable | null): Promise<string> {
  return new Promise((resolve, reject) => {
    if (output === null) return reject(new Error('it has no output'));
    const lines = createInterface({ input: output });
    lines.once('line', resolve);
    lines.once('close', () => reject(new Error('it ended before it said anything')));
  });
}
