import { describe, expect, it } from 'vitest';

import { finishAction, removeOutcome } from '#server/meetings/index.ts';
import { makeActionSource } from '#server/meetings/outcomes/make-action-source.ts';
import { openOutcomes } from '#test/meetings/support/open-outcomes.ts';

const source = makeActionSource();

describe('being told what one has taken on', () => {
  it('CO6: is for whoever took it on, once', async () => {
    const { record, rowan, october } = await openOutcomes();
    const { outcomeId } = await record('@Rowan ask the library');
    const untold = await source.listUntold(10);
    expect(untold).toMatchObject([
      { thingId: outcomeId, concerns: [{ personId: rowan.personId, kind: 'meetingAction' }] },
    ]);
    await source.markTold(untold);
    expect(await source.listUntold(10)).toEqual([]);
    const [standing] = await source.findStanding(rowan.countyId, [
      {
        ...{ personId: rowan.personId, kind: 'meetingAction' },
        subjectId: outcomeId,
        thingId: outcomeId,
      },
    ]);
    expect(standing).toEqual({
      ...{ path: `/meetings/${october}/outcomes`, isSeen: false, where: 'Practice meeting' },
    });
  });

  it('is for nobody where they wrote it themselves, or it is a decision', async () => {
    const { record, rowan } = await openOutcomes();
    await record('@me ask the library', rowan);
    await record('We go on');
    expect(await source.listUntold(10)).toEqual([]);
  });

  it('is seen once it is done, and gone once it is taken off or somebody else’s', async () => {
    const { tools, record, rowan, hazel } = await openOutcomes();
    const { outcomeId } = await record('@Rowan ask the library');
    const standingOf = async ({ personId }: typeof rowan) =>
      source.findStanding(rowan.countyId, [
        { ...{ personId, kind: 'meetingAction' }, subjectId: outcomeId, thingId: outcomeId },
      ]);
    expect(await standingOf(hazel)).toEqual([null]);
    await finishAction(tools, rowan, { outcomeId, on: 'yes' });
    expect(await standingOf(rowan)).toMatchObject([{ isSeen: true }]);
    expect((await source.listUntold(10))[0]?.concerns).toEqual([]);
    await removeOutcome(tools, hazel, { outcomeId });
    expect(await standingOf(rowan)).toEqual([null]);
  });
});
