import { describe, expect, it } from 'vitest';

import { closeAccount } from '#server/accounts/close-account.ts';
import { changeRoles } from '#server/accounts/change-roles.ts';
import { pauseSeat, resumeSeat } from '#server/accounts/index.ts';
import { changeMeeting } from '#server/meetings/index.ts';
import { Invitation } from '#server/meetings/invitations/invitation.model.ts';
import { Invitee } from '#server/meetings/invitations/invitee.model.ts';
import { changeForm } from '../support/change-form.ts';
import { openInvited } from './support/open-invited.ts';

describe('somebody who may come no more', () => {
  it('has it called off, at the address that was theirs; then nothing of them is known here', async () => {
    const { tools, createYear, choose, send, calendarsTo, subjectsTo, hazel, rowan, alder } =
      await openInvited();
    for (const actor of [hazel, rowan]) await choose(actor);
    const [first] = await createYear();
    await send();
    await closeAccount(tools, alder, { personId: hazel.personId });
    await send();
    await send();
    expect(subjectsTo(hazel)).toEqual([
      'Invitation: Practice meeting',
      'No longer for you: Practice meeting',
    ]);
    expect(calendarsTo(hazel)[1]).toMatchObject({
      method: 'CANCEL',
      events: [
        {
          uid: `${first?.seriesId ?? ''}@meetings.hedgerow`,
          ...{ recurrenceId: null, sequence: 1, status: 'CANCELLED' },
        },
      ],
    });
    expect(subjectsTo(rowan)).toHaveLength(1);
    expect(await Invitee.find({ personId: hazel.personId }).lean()).toEqual([]);
    expect(await Invitation.find({ personId: hazel.personId }).lean()).toEqual([]);
  });

  it('by another role in the county loses those meetings only, and has them again when it is back', async () => {
    const { tools, createYear, choose, send, subjectsTo, calendarsTo, ...rest } =
      await openInvited();
    const { fenwold, alder, teasel, brackenford } = rest;
    const linnet = await fenwold.addPerson(
      'Linnet Rail',
      ['linkWorker', teasel],
      ['linkWorker', brackenford],
    );
    await rest.meet(linnet);
    await choose(linnet);
    await createYear({ name: 'Of all' });
    await createYear({ name: 'Of Teasel', audience: teasel });
    await send();
    const { personId } = linnet;
    const within = (id: string) => `linkWorker:${id}`;
    await changeRoles(tools, alder, { personId, roles: [within(brackenford)] });
    await send();
    await changeRoles(tools, alder, { personId, roles: [within(brackenford), within(teasel)] });
    await send();
    expect(subjectsTo(linnet).slice(2)).toEqual([
      'No longer for you: Of Teasel',
      'Invitation: Of Teasel',
    ]);
    expect(calendarsTo(linnet)[3]?.events[0]?.sequence).toBe(2);
  });

  it('is not somebody who is away for a while: what was changed meanwhile is told on return', async () => {
    const { tools, createYear, choose, send, subjectsTo, hazel, marjoram, look } =
      await openInvited();
    await choose(hazel);
    const [, november] = await createYear();
    await send();
    await pauseSeat(tools, hazel, { backOn: '' });
    const moved = changeForm(await look(november?.id ?? ''), { day: '2026-11-18' });
    await changeMeeting(tools, marjoram, moved);
    await send();
    expect(subjectsTo(hazel)).toHaveLength(1);
    await resumeSeat(tools, hazel, {});
    await send();
    expect(subjectsTo(hazel).slice(1)).toEqual(['Changed: Practice meeting']);
  });
});
