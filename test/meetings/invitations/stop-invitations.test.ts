import { describe, expect, it } from 'vitest';

import {
  changeMeeting,
  findInvitationStop,
  getInvitations,
  stopInvitations,
} from '#server/meetings/index.ts';
import { changeForm } from '../support/change-form.ts';
import { openInvited } from './support/open-invited.ts';

describe('the link that stops invitations', () => {
  it('stops those of its person, without signing in, and nothing before it is pressed', async () => {
    const { tools, choose, createYear, send, lettersTo, subjectsTo, hazel, rowan, ...rest } =
      await openInvited();
    for (const actor of [hazel, rowan]) await choose(actor);
    const [first] = await createYear();
    await send();
    const text = lettersTo(hazel)[0]?.mail.text ?? '';
    const token = /\/meetings\/stop\/(\S+)/.exec(text)?.[1] ?? '';
    expect(await findInvitationStop(tools, { token })).toEqual({ isStopped: false });
    expect((await getInvitations(tools, hazel)).isOn).toBe(true);
    for (const _time of ['once', 'twice']) {
      expect(await stopInvitations(tools, { token })).toEqual({ isStopped: true });
    }
    expect(await findInvitationStop(tools, { token })).toEqual({ isStopped: true });
    const moved = changeForm(await rest.look(first?.id ?? ''), { place: 'The library' });
    await changeMeeting(tools, rest.marjoram, moved);
    await send();
    expect(subjectsTo(hazel)).toHaveLength(1);
    expect(subjectsTo(rowan)).toHaveLength(2);
  });

  it('holds as well for what waits for the mail server', async () => {
    const { tools, choose, createYear, send, office, hazel } = await openInvited();
    await choose(hazel);
    await createYear();
    office.shut(true);
    await send();
    await choose(hazel, 'no');
    office.shut(false);
    await send('2026-10-07T10:00:00.000Z');
    expect(office.delivered).toEqual([]);
    expect((await getInvitations(tools, hazel)).isOn).toBe(false);
  });
});
