import { describe, expect, it } from 'vitest';

import {
  finishAction,
  getAgenda,
  getMinutes,
  listForStart,
  listOutcomes,
  makeReportableOutcome,
  removeOutcome,
} from '#server/meetings/index.ts';
import { makeActionSource } from '#server/meetings/outcomes/make-action-source.ts';
import { openOutcomes } from '#test/meetings/support/open-outcomes.ts';

async function openReported() {
  const world = await openOutcomes();
  const { outcomeId } = await world.record('@Rowan tell everybody about it', world.hazel);
  const reportable = makeReportableOutcome(world.tools);
  const place = { countyId: world.hazel.countyId, thingId: outcomeId };
  return {
    ...world,
    outcomeId,
    reportable,
    place,
    hide: () => reportable.hide({ ...place, rule: 'kind' }),
  };
}

describe('what a meeting decided, in the hands of moderators', () => {
  it('is gone everywhere once it is hidden, and comes back as it stood', async () => {
    const world = await openReported();
    const { tools, clock, hazel, rowan, marjoram, october, november, hide, reportable } = world;
    const { outcomeId, place, announced } = world;
    await finishAction(tools, rowan, { outcomeId, on: 'yes' });
    await finishAction(tools, rowan, { outcomeId, on: '' });
    const seen = async () => {
      const { actions } = await listOutcomes(tools, hazel, { meetingId: october });
      const minutes = await getMinutes(tools, hazel, { meetingId: october });
      const start = await listForStart(tools, rowan);
      const next = await getAgenda(tools, hazel, { meetingId: november });
      return [actions, minutes.actions, start.actions, next.openActions].map(
        ({ length }) => length,
      );
    };
    const asked = {
      personId: rowan.personId,
      kind: 'meetingAction',
      subjectId: outcomeId,
    } as const;
    const stands = () =>
      makeActionSource().findStanding(hazel.countyId, [{ ...asked, thingId: outcomeId }]);
    expect(await seen()).toEqual([1, 1, 1, 1]);
    expect(await stands()).not.toEqual([null]);
    announced.length = 0;
    await hide();
    await hide();
    expect(announced.map(({ event }) => event)).toEqual(['outcomes.changed']);
    expect(await seen()).toEqual([0, 0, 0, 0]);
    expect(await stands()).toEqual([null]);
    for (const [actor, work] of [
      [rowan, finishAction],
      [marjoram, removeOutcome],
    ] as const) {
      const done = work(tools, actor, { outcomeId, on: 'yes' });
      await expect(done).rejects.toMatchObject({ code: 'notFound' });
    }
    await expect(reportable.find(rowan, outcomeId)).rejects.toMatchObject({ code: 'notFound' });
    expect(await reportable.show(place)).toMatchObject({
      ...{ state: 'hidden', authorId: hazel.personId },
      path: `/meetings/${october}/outcomes`,
    });
    clock.forward({ days: 2 });
    await reportable.restore(place);
    await reportable.restore(place);
    expect(await seen()).toEqual([1, 1, 1, 1]);
  });

  it('is found by those who may see the meeting, and stays what it was when it was done', async () => {
    const world = await openReported();
    const { tools, rowan, stranger, barnaby, outcomeId, reportable, place, hide } = world;
    expect(await reportable.find(rowan, outcomeId)).toMatchObject({ title: null });
    for (const actor of [stranger, barnaby]) {
      await expect(reportable.find(actor, outcomeId)).rejects.toMatchObject({ code: 'notFound' });
    }
    await finishAction(tools, rowan, { outcomeId, on: 'yes' });
    await hide();
    await reportable.restore(place);
    const { actions } = await listOutcomes(tools, rowan, { meetingId: world.october });
    expect(actions).toMatchObject([{ isDone: true, mayReport: true }]);
    const mine = await listOutcomes(tools, world.hazel, { meetingId: world.october });
    expect(mine.actions).toMatchObject([{ mayReport: false }]);
    const elsewhere = { ...place, countyId: stranger.countyId };
    expect(await reportable.show(elsewhere)).toBeNull();
    await reportable.hide({ ...elsewhere, rule: 'kind' });
    expect(await reportable.show(place)).toMatchObject({ state: 'standing' });
  });

  it('is not there for moderators once it was taken off', async () => {
    const { tools, hazel, outcomeId, reportable, place, hide } = await openReported();
    await removeOutcome(tools, hazel, { outcomeId });
    await hide();
    expect(await reportable.show(place)).toBeNull();
    expect(await reportable.listConcerned(place)).toEqual([]);
  });
});
