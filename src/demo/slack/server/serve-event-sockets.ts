import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { WorkspaceProtocol } from '../workspace/create-slack-workspace.ts';

/** Slack pings about this often; its client gives a line up after 30 s without. */
const PING_EVERY_MS = 10_000;
const SOCKET_PATH = '/link/';
const MAX_FRAME_BYTES = 1024 * 1024;

/** Puts the workspace's connections on WebSockets of the server; answers with what ends them all. */
export function serveEventSockets(server: Server, protocol: WorkspaceProtocol): () => void {
  // Pongs are sent by hand, since a muted line gives none.
  const sockets = new WebSocketServer({ noServer: true, autoPong: false, maxPayload: MAX_FRAME_BYTES });
  const pings = setInterval(() => {
    if (protocol.isMuted()) return;
    for (const ws of sockets.clients) ws.ping();
  }, PING_EVERY_MS).unref();

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname !== SOCKET_PATH) return refuse(socket, '404 Not Found');
    sockets.handleUpgrade(request, socket, head, (ws: WebSocket) => {
      ws.on('error', () => ws.terminate());
      const connection = protocol.connect(searchParams.get('ticket') ?? '', {
        send: (frame) => ws.send(frame),
        close: () => ws.close(1000),
        cut: () => ws.terminate(),
      });
      if (!connection) return ws.close(1008, 'invalid ticket');
      ws.on('message', (data, isBinary) => {
        if (!isBinary) connection.receive(data.toString());
      });
      ws.on('ping', (data) => {
        if (!protocol.isMuted()) ws.pong(data);
      });
      ws.on('close', () => connection.closed());
    });
  });

  return () => {
    clearInterval(pings);
    for (const ws of sockets.clients) ws.terminate();
    sockets.close();
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
