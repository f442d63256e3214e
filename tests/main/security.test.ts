import { EventEmitter } from 'node:events';
import type { Session, Shell, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { openExternal } from '../../src/main/open-external.ts';
import { denyNavigation, denyPermissions } from '../../src/main/security.ts';

function shellDouble() {
  const opened: string[] = [];
  const shell: Pick<Shell, 'openExternal'> = {
    openExternal: async (address) => {
      opened.push(address);
    },
  };
  return { shell, opened };
}

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];

function permissionHandlers() {
  let onRequest: RequestHandler = null;
  let onCheck: CheckHandler = null;
  denyPermissions({
    setPermissionRequestHandler: (handler) => {
      onRequest = handler;
    },
    setPermissionCheckHandler: (handler) => {
      onCheck = handler;
    },
  });
  return { onRequest: onRequest as RequestHandler, onCheck: onCheck as CheckHandler };
}

describe('Permissions', () => {
  const { onRequest, onCheck } = permissionHandlers();
  const contentsAt = (address: string) => ({ getURL: () => address }) as WebContents;
  const asked = (address: string, permission: 'notifications' | 'media' | 'geolocation') => {
    let answer: boolean | null = null;
    onRequest?.(
      contentsAt(address),
      permission,
      (allowed) => {
        answer = allowed;
      },
      { isMainFrame: true, requestingUrl: address },
    );
    return answer;
  };

  test('let our page show notifications, and nothing more', () => {
    expect(asked('app://polydesk/', 'notifications')).toBe(true);
    expect(asked('app://polydesk/', 'media')).toBe(false);
    expect(asked('app://polydesk/', 'geolocation')).toBe(false);
  });

  test('are refused to every other page, also to one whose name only begins like ours', () => {
    expect(asked('https://evil.example/', 'notifications')).toBe(false);
    expect(asked('app://polydesk.evil.example/', 'notifications')).toBe(false);
  });

  test('are refused when only checked', () => {
    const details = { isMainFrame: true, requestingUrl: '' };
    expect(onCheck?.(null, 'notifications', 'app://polydesk', details)).toBe(true);
    expect(onCheck?.(null, 'notifications', 'https://evil.example', details)).toBe(false);
    expect(onCheck?.(null, 'media', 'app://polydesk', details)).toBe(false);
  });
});

describe('The window', () => {
  test('never leaves its page', () => {
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => undefined });
    denyNavigation(contents as unknown as WebContents, shellDouble().shell);
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      const details = { preventDefault: vi.fn() };
      contents.emit(event, details);
      expect(details.preventDefault, event).toHaveBeenCalledOnce();
    }
  });

  test('opens links in the user’s own program instead of a window', () => {
    const { shell, opened } = shellDouble();
    let handler: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null;
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (given: Parameters<WebContents['setWindowOpenHandler']>[0]) => {
        handler = given;
      },
    });
    denyNavigation(contents as unknown as WebContents, shell);
    const details = { url: 'https://kuuma.example/sohvat' } as Parameters<NonNullable<typeof handler>>[0];
    expect((handler as unknown as (given: typeof details) => unknown)(details)).toEqual({ action: 'deny' });
    expect(opened).toEqual(['https://kuuma.example/sohvat']);
  });
});

describe('Opening outside', () => {
  test.each(['https://kuuma.example/a?b=c', 'mailto:asiakas@kuuma.example'])('takes %s', (address) => {
    const { shell, opened } = shellDouble();
    expect(openExternal(shell, address)).toBe(true);
    expect(opened).toEqual([address]);
  });

  test.each([
    'http://kuuma.example',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'not an address',
  ])('refuses %s', (address) => {
    const { shell, opened } = shellDouble();
    expect(openExternal(shell, address)).toBe(false);
    expect(opened).toEqual([]);
  });
});
