import { EventEmitter } from 'node:events';
import type { MessagePortMain, UtilityProcess } from 'electron';

/** Stands for a utilityProcess: records what it is told, and says what a test lets it say. */
export class UtilityProcessDouble extends EventEmitter {
  readonly told: { readonly message: unknown; readonly ports: readonly MessagePortMain[] }[] = [];
  killed = false;

  postMessage(message: unknown, ports: readonly MessagePortMain[] = []): void {
    this.told.push({ message, ports });
  }

  kill(): boolean {
    this.killed = true;
    this.emit('exit', 1);
    return true;
  }

  says(message: unknown): void {
    this.emit('message', message);
  }

  /** What the code under test believes to hold. */
  asUtilityProcess(): UtilityProcess {
    return this as unknown as UtilityProcess;
  }
}
