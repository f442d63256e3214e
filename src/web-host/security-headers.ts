import { rendererPolicy } from '../adapters/renderer-assets/content-security-policy.ts';

/** What every answer carries. */
export function securityHeaders(port: number): Readonly<Record<string, string>> {
  return {
    'content-security-policy': rendererPolicy([`ws://127.0.0.1:${port}`]),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}
