import { describe, expect, it } from 'vitest';

import { finishAction, listForStart, listOutcomes } from '#server/meetings/index.ts';
import { openOutcomes } from '#test/meetings/support/open-outcomes.ts';

describe('an action', () => {
  it('stands on my start page and on the next agenda, until it is done', async () => {
    const { tools, record, read, rowan, hazel, november, october } = await openOutcomes();
    const { outcomeId } = await record('@Rowan ask the library by 30 Oct');
    expect((await listForStart(tools, rowan)).actions).toMatchObject([
      { text: 'ask the library', meeting: 'Practice meeting', meetingId: october },
    ]);
    expect((await listForStart(tools, hazel)).actions).toEqual([]);
    expect((await read(hazel, november)).openActions).toMatchObject([{ id: outcomeId }]);
    expect((await read(hazel, october)).openActions).toEqual([]);

    await finishAction(tools, rowan, { outcomeId, on: 'yes' });
    expect((await listForStart(tools, rowan)).actions).toEqual([]);
    expect((await read(hazel, november)).openActions).toEqual([]);
    const { actions } = await listOutcomes(tools, hazel, { meetingId: october });
    expect(actions).toMatchObject([{ isDone: true }]);
    await finishAction(tools, rowan, { outcomeId, on: '' });
    expect((await listForStart(tools, rowan)).actions).toHaveLength(1);
  });

  it('is finished by its owner and by coordinators alone', async () => {
    const { tools, record, rowan, hazel, marjoram, stranger, barnaby } = await openOutcomes();
    const { outcomeId } = await record('@Rowan ask the library');
    const finish = (actor: typeof hazel) => finishAction(tools, actor, { outcomeId, on: 'yes' });
    await expect(finish(hazel)).rejects.toMatchObject({ code: 'notPermitted' });
    for (const other of [stranger, barnaby]) {
      await expect(finish(other)).rejects.toMatchObject({ code: 'notFound' });
    }
    for (const unknown of ['0'.repeat(24), 'no id']) {
      await expect(
        finishAction(tools, rowan, { outcomeId: unknown, on: 'yes' }),
      ).rejects.toMatchObject({ code: 'notFound' });
    }
    await finish(rowan);
    await finish(marjoram);
  });

  it('stays with its owner who may come to these meetings no more', async () => {
    const { tools, record, rowan } = await openOutcomes();
    const { outcomeId } = await record('@Rowan ask the library');
    const moved = { ...rowan, roles: ['linkWorker' as const], hostOrganisationIds: [] };
    await finishAction(tools, moved, { outcomeId, on: 'yes' });
    expect((await listForStart(tools, rowan)).actions).toEqual([]);
  });
});
