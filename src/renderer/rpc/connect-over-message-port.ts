import { RPCLink } from '@orpc/client/message-port';
import { createStore } from 'zustand/vanilla';
import type { ConnectionState, WorkstationConnection } from './connection.ts';

/** Electron: the core's process holds the other end. The shell reloads the window when that process ends. */
export function connectOverMessagePort(port: MessagePort): WorkstationConnection {
  const state = createStore<ConnectionState>(() => 'open');
  const link = new RPCLink({ port });
  port.addEventListener('close', () => state.setState('down', true));
  port.start();
  return { link, state, close: () => port.close() };
}

/**
 * Resolves with the port that the preload script posts to the window. Only the window itself may post it: a frame
 * or an opener that sends the same words is not listened to.
 */
export function receiveMessagePort(target: Window): Promise<MessagePort> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== target || !isPortMessage(event.data) || !port) return;
      target.removeEventListener('message', onMessage);
      resolve(port);
    };
    target.addEventListener('message', onMessage);
  });
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'polydesk-port';
}
