import { describe, expect, it } from 'vitest';

import { requireStrongPassword } from '#server/accounts/password-strength.ts';

import { matching } from './support/saying.ts';

const alder = { name: 'Alder Gatepost', email: 'alder.g@fenwold.example' };
const judge = (password: string) => requireStrongPassword(password, alder);

describe('a password to be', () => {
  it.each([
    'ferry lantern orchard thimble',
    'Vq7#mmTzp0!x',
    'drei Brücken über den Fluss',
    'a'.repeat(30) + ' walnut copper violin harvest',
  ])('may be %j', async (password) => {
    await expect(judge(password)).resolves.toBeUndefined();
  });

  it.each([
    'shorty',
    'password1234',
    'qwertyuiop',
    'alder gatepost',
    'GatepostAlder',
    'alder.gatepost',
    'hedgerow2026',
    'aaaaaaaaaaaaaaaaaaaa',
  ])('may not be %j', async (password) => {
    await expect(judge(password)).rejects.toMatchObject({
      code: 'invalidInput',
      fields: { password: matching(/Three or four words|three or four words/) },
    });
  });

  it('is judged by its first 64 letters only: a long one does not block the process', async () => {
    await expect(judge('a'.repeat(64) + ' walnut copper violin harvest')).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });
});
