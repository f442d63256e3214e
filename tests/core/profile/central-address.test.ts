import { describe, expect, test } from 'vitest';
import { isLoopbackAddress, normaliseCentralAddress } from '../../../src/core/profile/central-address.ts';

describe('The address of a central service', () => {
  test.each([
    ['https://desk.example', 'https://desk.example'],
    ['desk.example', 'https://desk.example'],
    ['  Desk.Example/  ', 'https://desk.example'],
    ['desk.example:8443/polydesk/', 'https://desk.example:8443/polydesk'],
    ['localhost:4600', 'http://localhost:4600'],
    ['127.0.0.1:4600', 'http://127.0.0.1:4600'],
    ['http://[::1]:4600', 'http://[::1]:4600'],
    ['https://localhost', 'https://localhost'],
  ])('%s is known as %s', (typed, address) => {
    expect(normaliseCentralAddress(typed)).toEqual({ ok: true, value: address });
  });

  test.each([
    '',
    'not an address',
    'http://desk.example',
    'ftp://desk.example',
    'file:///etc/passwd',
    'https://user:secret@desk.example',
    'https://desk.example/?next=1',
    'https://desk.example/#part',
    'http://localhost.example',
    'http://127.0.0.1.example',
  ])('%s is refused', (typed) => {
    expect(normaliseCentralAddress(typed)).toEqual({ ok: false, code: 'addressInvalid' });
  });

  test('on this machine is told from one elsewhere', () => {
    expect(isLoopbackAddress('http://127.0.0.1:4600')).toBe(true);
    expect(isLoopbackAddress('https://127.example')).toBe(false);
  });
});
