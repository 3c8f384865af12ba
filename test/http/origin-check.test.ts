import { describe, expect, it } from 'vitest';

import { isFromOurPages } from '#server/http/origin-check.ts';

const ours = 'https://hedgerow.example';

describe('T13: a post that may change something', () => {
  it('passes from our own pages', () => {
    expect(isFromOurPages({ origin: ours, cookie: 'a=b' }, ours)).toBe(true);
  });

  it.each([
    'https://evil.example',
    'https://hedgerow.example.evil.example',
    'http://hedgerow.example',
    'https://hedgerow.example:8443',
    'null',
    '',
  ])('is refused from %j', (origin) => {
    expect(isFromOurPages({ origin, cookie: 'a=b' }, ours)).toBe(false);
    expect(isFromOurPages({ origin }, ours)).toBe(false);
  });

  it('without an origin passes only if the browser vouches for it or there is no cookie', () => {
    expect(isFromOurPages({ cookie: 'a=b' }, ours)).toBe(false);
    expect(isFromOurPages({ cookie: 'a=b', fetchSite: 'same-site' }, ours)).toBe(false);
    expect(isFromOurPages({ cookie: 'a=b', fetchSite: 'same-origin' }, ours)).toBe(true);
    expect(isFromOurPages({}, ours)).toBe(true);
  });
});
