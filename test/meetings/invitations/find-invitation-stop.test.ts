import { expect, it } from 'vitest';

import { findInvitationStop, stopInvitations } from '#server/meetings/index.ts';
import { writeInvitationStop } from '#server/meetings/invitations/stop-link.ts';
import { openInvited } from './support/open-invited.ts';

it('a link that is not ours stops nothing, whatever it looks like', async () => {
  const { tools, choose, hazel, rowan } = await openInvited();
  await choose(hazel);
  const token = writeInvitationStop(tools, hazel.personId);
  const forged = token.replace(hazel.personId, rowan.personId);
  const elsewhere = { env: { ...tools.env, secretKey: 'y'.repeat(64) } };
  const others = [
    ...[forged, `${token.slice(0, -1)}!`, `${token}a`, '', 'nothing', '\u0000', hazel.personId],
    writeInvitationStop(elsewhere, hazel.personId),
  ];
  for (const one of others) {
    expect(await findInvitationStop(tools, { token: one })).toBeNull();
    await expect(stopInvitations(tools, { token: one })).rejects.toMatchObject({
      code: 'notFound',
    });
  }
  expect(await findInvitationStop(tools, { token })).toEqual({ isStopped: false });
});
