import type { Protocol } from 'electron';
import { rendererPolicy } from '../adapters/renderer-assets/content-security-policy.ts';
import { readStaticFiles } from '../adapters/renderer-assets/static-files.ts';
import { APP_ORIGIN } from './security.ts';

/** Must run before the app is ready. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the renderer's files, known by name since the start; a request never becomes a file path. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, assets: string): void {
  const files = readStaticFiles(assets);
  protocol.handle('app', (request) => {
    const url = new URL(request.url);
    const file = url.host === new URL(APP_ORIGIN).host ? files.get(url.pathname) : undefined;
    if (file === undefined || request.method !== 'GET') return new Response(null, { status: 404 });
    return new Response(new Uint8Array(file.body), {
      headers: {
        'content-type': file.contentType,
        'content-security-policy': rendererPolicy([]),
        'x-content-type-options': 'nosniff',
      },
    });
  });
}
