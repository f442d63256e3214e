import { connectOverWebSocket } from './connect-over-websocket.ts';
import type { WorkstationConnection } from './connection.ts';

const TOKEN_KEY = 'polydesk.token';

/** Why this page may not talk to the core. */
export type SessionProblem = 'noKey' | 'keyUsed' | 'keyExpired' | 'keyWrong' | 'hostGone';

export type SessionResult =
  | { readonly ok: true; readonly connection: WorkstationConnection }
  | { readonly ok: false; readonly code: SessionProblem };

/**
 * Exchanges the one-time key in the address for a token, or uses the token of this tab, and connects. The key leaves
 * the address bar and the history before anything else happens.
 */
export async function openWebHostSession(page: Window): Promise<SessionResult> {
  const key = takeKeyFromAddress(page);
  if (key) {
    const exchanged = await exchangeKey(page, key);
    if (exchanged.ok) page.sessionStorage.setItem(TOKEN_KEY, exchanged.token);
    // The same address opened again in this tab: its key is used, but the tab still has its token.
    else if (!page.sessionStorage.getItem(TOKEN_KEY)) return exchanged;
  }
  const token = page.sessionStorage.getItem(TOKEN_KEY);
  if (!token) return { ok: false, code: 'noKey' };

  const address = new URL('/rpc', page.location.href);
  address.protocol = 'ws:';
  address.hash = '';
  const connection = connectOverWebSocket({
    url: address.href,
    token,
    isHostThere: () => isHostThere(page),
  });
  connection.state.subscribe((state) => {
    if (state === 'refused') page.sessionStorage.removeItem(TOKEN_KEY);
  });
  return { ok: true, connection };
}

function takeKeyFromAddress(page: Window): string | null {
  const key = new URLSearchParams(page.location.hash.slice(1)).get('k');
  if (page.location.hash) {
    page.history.replaceState(null, '', page.location.pathname + page.location.search);
  }
  return key;
}

type Exchange =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly code: SessionProblem };

async function exchangeKey(page: Window, key: string): Promise<Exchange> {
  try {
    const response = await page.fetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key }),
    });
    const body: unknown = await response.json();
    if (typeof body !== 'object' || body === null) return { ok: false, code: 'hostGone' };
    if (response.ok && 'token' in body && typeof body.token === 'string')
      return { ok: true, token: body.token };
    return { ok: false, code: 'code' in body && isKeyProblem(body.code) ? body.code : 'keyWrong' };
  } catch {
    return { ok: false, code: 'hostGone' };
  }
}

function isKeyProblem(code: unknown): code is 'keyUsed' | 'keyExpired' | 'keyWrong' {
  return code === 'keyUsed' || code === 'keyExpired' || code === 'keyWrong';
}

/** The host serves this page to anybody on the machine but opens a socket only for a good token. */
async function isHostThere(page: Window): Promise<boolean> {
  try {
    return (await page.fetch('/', { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** Asks the host to print an address with a new key where only its user looks. False when it does not answer. */
export async function askForNewAddress(page: Window): Promise<boolean> {
  try {
    return (await page.fetch('/session/new-address', { method: 'POST' })).ok;
  } catch {
    return false;
  }
}
