import { expect, it } from 'vitest';

import { changeMeeting, sendInvitations } from '#server/meetings/index.ts';
import { gatherInvitations } from '#server/meetings/invitations/gather-invitations.ts';
import { Invitation } from '#server/meetings/invitations/invitation.model.ts';
import { profiled, type Profiled } from '#test/support/profiled.ts';
import { changeForm } from '../support/change-form.ts';
import { addInvitees } from './support/add-invitees.ts';
import { openInvited } from './support/open-invited.ts';

/** Not what is written in one go for all, and not how its answer is carried. */
const isQuestion = ({ op }: Profiled) => op !== 'update' && op !== 'getmore';
const ours = ({ ns }: Profiled) => /meeting/.test(ns);

it('two hundred people cost as many questions as ten, and each goes by an index', async () => {
  const asked = [];
  for (const count of [10, 200]) {
    const world = await openInvited();
    const { tools, clock, createYear, marjoram, look, office } = world;
    await addInvitees(world, count);
    const [, november] = await createYear();
    await gatherInvitations(tools);
    const lookedAt = await look(november?.id ?? '');
    clock.moveTo('2026-10-07T20:00:00.000Z');
    const writing = await profiled(async () => {
      await changeMeeting(tools, marjoram, changeForm(lookedAt, { day: '2026-11-18' }));
    });
    const gathering = await profiled(() => gatherInvitations(tools));
    const questions = [...writing, ...gathering].filter(ours).filter(isQuestion);
    asked.push(questions.length);
    expect(await Invitation.countDocuments({ countyId: marjoram.countyId })).toBe(count);
    // In the night all are looked at, and none is sent.
    const waiting = await profiled(() => sendInvitations(tools));
    for (const { planSummary = '', docsExamined = 0, op } of [
      ...[...writing, ...gathering, ...waiting].filter(ours),
    ]) {
      expect(planSummary).toMatch(/^(IXSCAN|COUNT_SCAN|IDHACK|EOF|EXPRESS.*)|^$/);
      if (op === 'update') expect(docsExamined).toBeLessThanOrEqual(1);
    }
    expect(office.delivered).toEqual([]);
  }
  expect(asked[0]).toBe(asked[1]);
});
