import { describe, expect, it } from 'vitest';

import { safeReturn } from '#app/lib/safe-return.ts';

describe('where to go after signing in', () => {
  it.each(['/rooms/652f1c2ab9d4e8a1b2c3d4e5', '/rooms?before=40', '/'])('back to %s', (next) => {
    expect(safeReturn(next)).toBe(next);
  });

  it.each([
    null,
    '',
    '//evil.example',
    '/\\evil.example',
    'https:evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/.//evil.example',
    'rooms',
  ])('T24: to the start page instead of %j', (next) => {
    expect(safeReturn(next)).toBe('/');
  });

  it('T24: percent signs stay letters of an address of ours', () => {
    expect(new URL(safeReturn('/%2F%2Fevil.example'), 'http://ours.example').host).toBe(
      'ours.example',
    );
    expect(new URL(safeReturn('/%09/evil.example'), 'http://ours.example').host).toBe(
      'ours.example',
    );
  });
});
