import { expect, it } from 'vitest';

it('a request to an outside service that nobody stands in for fails', async () => {
  await expect(fetch('https://geocoding.example/places?q=Ambry')).rejects.toThrow();
});
