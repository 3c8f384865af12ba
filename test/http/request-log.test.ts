import { describe, expect, it } from 'vitest';

import { pathWithoutSecrets } from '#server/http/request-log.ts';

describe('the path in a log line', () => {
  it('keeps pages and ids', () => {
    expect(pathWithoutSecrets('/rooms/652f1c2ab9d4e8a1b2c3d4e5')).toBe(
      '/rooms/652f1c2ab9d4e8a1b2c3d4e5',
    );
    expect(pathWithoutSecrets('/people/invite')).toBe('/people/invite');
  });

  it('loses the secrets of links and every query string', () => {
    const token = 'q7hT2mXw9LrB4kZs8VnD3cYf';
    expect(pathWithoutSecrets(`/join/${token}?next=/rooms`)).toBe('/join/…');
    expect(pathWithoutSecrets(`/reset-password/${token}.data?_routes=x`)).toBe('/reset-password/…');
    expect(pathWithoutSecrets('/shelf?q=somebody')).toBe('/shelf');
    expect(pathWithoutSecrets('/search.data?q=somebody&person=hazel')).toBe('/search.data');
  });
});
