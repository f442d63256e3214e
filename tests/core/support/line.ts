import { connect, createServer, type Socket } from 'node:net';

/** A network line to a server that can be cut. */
export interface Line {
  /** Stands in for the server's address. */
  readonly url: string;
  /** Breaks what is open and refuses what comes. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  /** Requests still arrive, answers are swallowed; what was open breaks. */
  readonly swallowAnswers: (swallow: boolean) => void;
  readonly close: () => Promise<void>;
}

export async function openLine(serverUrl: string): Promise<Line> {
  const target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  let swallow = false;
  let port = 0;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => {
      if (!swallow) near.write(bytes);
    });
  });
  const listen = () =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        if (typeof address === 'object' && address) port = address.port;
        resolve();
      });
    });
  const breakOpen = () => {
    for (const socket of sockets) socket.destroy();
  };
  const cut = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    breakOpen();
    await closed;
  };
  await listen();
  return {
    url: `http://127.0.0.1:${port}`,
    cut,
    mend: listen,
    swallowAnswers: (next) => {
      swallow = next;
      breakOpen();
    },
    close: async () => {
      if (server.listening) await cut();
    },
  };
}
