import { expect, it } from 'vitest';

import { closeAccount } from '#server/accounts/close-account.ts';
import { getLastAddress } from '#server/accounts/index.ts';
import { inTransaction } from '#server/lib/database/transaction.ts';
import { openInvited } from '#test/meetings/invitations/support/open-invited.ts';

it('is known to those who follow the leaving, and to nobody once it stands', async () => {
  const { tools, hazel, alder, emailOf } = await openInvited();
  const seen: unknown[] = [];
  tools.membershipFollowers = [
    async (_change, session) => {
      seen.push(await getLastAddress(tools, hazel.personId, session));
    },
  ];
  await closeAccount(tools, alder, { personId: hazel.personId });
  expect(seen).toEqual([{ name: 'Hazel Quickset', email: emailOf(hazel) }]);
  await inTransaction(async (session) => {
    expect(await getLastAddress(tools, hazel.personId, session)).toBeNull();
  });
});
