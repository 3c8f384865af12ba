import { describe, expect, it } from 'vitest';

import { Notification } from '#server/notifications/notification.model.ts';
import { changeRoles } from '#test/messaging/support/fenwold.ts';
import { openForYou } from './support/open-for-you.ts';

describe('what is for somebody who leaves', () => {
  it('goes with their last role, and stays with one that is left', async () => {
    const { people, organisations, mention, tell, kindsFor, tools } = await openForYou();
    const { hazel, linnet } = people;
    const linkWorker = { role: 'linkWorker' as const, organisationId: organisations.teasel };
    const coordinator = { role: 'coordinator' as const, organisationId: null };
    await mention(hazel, 'Hazel Quickset');
    await mention(linnet, 'Linnet Sallow');
    await tell();
    await changeRoles(tools, linnet, { added: [coordinator], ended: [] });
    await changeRoles(tools, linnet, { added: [], ended: [linkWorker] });
    await changeRoles(tools, hazel, { added: [], ended: [linkWorker] });
    expect(await Notification.countDocuments({ personId: hazel.personId })).toBe(0);
    expect(await kindsFor(linnet)).toEqual(['mention']);
  });
});
