import { describe, expect, it } from 'vitest';

import { listInvitationChoices } from '#server/accounts/index.ts';

import { joinBarnaby, joinHazel, joinMarjoram, openFenwold } from './support/county.ts';

describe('what the page of inviting offers', () => {
  it('are the roles that one may give, each with organisations of its kind', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const barnaby = await joinBarnaby(fenwold);
    const choices = async (actor: typeof alder) =>
      (await listInvitationChoices(tools, actor)).map(({ role, organisations }) => [
        role,
        organisations?.map(({ name }) => name) ?? null,
      ]);
    const within = [
      ['linkWorker', ['Teasel House']],
      ['supervisor', ['Teasel House']],
      ['activityProvider', ['Loosestrife Growers']],
    ];
    expect(await choices(alder)).toEqual([
      ...within,
      ['coordinator', null],
      ['administrator', null],
    ]);
    expect(await choices(await joinMarjoram(fenwold))).toEqual(within);
    for (const actor of [barnaby, await joinHazel(fenwold)]) {
      await expect(choices(actor)).rejects.toMatchObject({ code: 'notFound' });
    }
  });
});
