import { RPCLink } from '@orpc/client/websocket';
import { createStore } from 'zustand/vanilla';
import type { WorkstationLink } from './client.ts';
import { type ConnectionState, CoreUnreachable, type WorkstationConnection } from './connection.ts';

export interface WebSocketOptions {
  /** `ws://127.0.0.1:PORT/rpc`. */
  readonly url: string;
  readonly token: string;
  /**
   * A refused upgrade looks to a page like a host that is gone. This finds out which it was: true when the host is
   * there.
   */
  readonly isHostThere: () => Promise<boolean>;
  readonly retryMs?: { readonly first: number; readonly last: number };
}

/** Web host: keeps one WebSocket open and opens the next one when it breaks, with growing, jittered pauses. */
export function connectOverWebSocket(options: WebSocketOptions): WorkstationConnection {
  const { first, last } = options.retryMs ?? { first: 150, last: 2000 };
  const state = createStore<ConnectionState>(() => 'connecting');
  let current: { readonly socket: WebSocket; readonly link: WorkstationLink } | undefined;
  let pause = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const connect = () => {
    const socket = new WebSocket(options.url, ['polydesk.v1', `token.${options.token}`]);
    let opened = false;
    current = { socket, link: new RPCLink({ websocket: socket }) };
    socket.addEventListener('open', () => {
      opened = true;
      pause = first;
      state.setState('open', true);
    });
    socket.addEventListener('close', async () => {
      current = undefined;
      if (closed) return;
      if (!opened && (await options.isHostThere())) {
        state.setState('refused', true);
        return;
      }
      state.setState('down', true);
      timer = setTimeout(connect, pause * (0.5 + Math.random() / 2));
      pause = Math.min(pause * 2, last);
    });
  };
  connect();

  return {
    link: {
      call: async (path, input, callOptions) => {
        if (!current) throw new CoreUnreachable();
        return current.link.call(path, input, callOptions);
      },
    },
    state,
    close: () => {
      closed = true;
      clearTimeout(timer);
      current?.socket.close();
    },
  };
}
