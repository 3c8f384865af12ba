import fc from 'fast-check';
import { expect, it } from 'vitest';

import { idIn, namedUuid, uuidOf } from '#server/open-data/uuid.ts';

const ids = fc.stringMatching(/^[0-9a-f]{24}$/);
const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('carries every id there and back, as a UUID of version 8', () => {
  fc.assert(
    fc.property(ids, (id) => {
      const uuid = uuidOf('service', id);
      expect(uuid).toMatch(isUuid);
      expect(uuid.charAt(14)).toBe('8');
      expect(idIn('service', uuid)).toBe(id);
      expect(idIn('service', uuid.toUpperCase())).toBe(id);
      expect(idIn('location', uuid)).toBeNull();
    }),
  );
});

it('finds no id in anything else', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.uuid()), (text) => idIn('service', text) === null),
  );
});

it('names alike what is called alike within one thing, and only that', () => {
  const [one, other] = [namedUuid('one'), namedUuid('other')];
  expect(namedUuid('schedule', one)).toBe(namedUuid('schedule', one));
  expect(namedUuid('schedule', one)).not.toBe(namedUuid('schedule', other));
  expect(namedUuid('schedule', one)).toMatch(isUuid);
  // The example of RFC 9562, A.4.
  expect(namedUuid('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});
