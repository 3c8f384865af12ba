import { describe, expect, it } from 'vitest';

import { answerKeep, dropKeep } from '#server/messaging/index.ts';
import { makeKeepSource } from '#server/messaging/make-keep-source.ts';
import { openKeep } from './support/open-keep.ts';

describe('words that somebody would keep', () => {
  const source = makeKeepSource();
  const listTold = async () =>
    (await source.listUntold(10)).flatMap(({ concerns }) =>
      concerns.map(({ kind, personId }) => `${kind} ${personId}`),
    );

  it('are to be told to their authors, then to the keeper when all have answered', async () => {
    const { people, tools, keepId } = await openKeep();
    const { hazel, rowan, linnet } = people;
    expect((await listTold()).toSorted()).toEqual(
      [`wordsAsked ${rowan.personId}`, `wordsAsked ${linnet.personId}`].toSorted(),
    );
    await source.markTold(await source.listUntold(10));
    expect(await listTold()).toEqual([]);
    await answerKeep(tools, rowan, { keepId, answer: 'agrees' });
    // Still asked, and no further than before: who takes this in finds it told.
    expect(await listTold()).toEqual([`wordsAsked ${linnet.personId}`]);
    await answerKeep(tools, linnet, { keepId, answer: 'declines' });
    expect(await listTold()).toEqual([`wordsReady ${hazel.personId}`]);
  });

  it('stand for those who may know of it, until it is let go', async () => {
    const { people, tools, keepId, countyId } = await openKeep();
    const { hazel, rowan, marjoram } = people;
    const ask = ({ personId }: { personId: string }) =>
      source.findStanding(countyId, [
        { personId, kind: 'wordsAsked', subjectId: keepId, thingId: keepId },
      ]);
    const path = `/rooms/keeps/${keepId}`;
    expect(await ask(rowan)).toEqual([{ path, isSeen: false, whoId: hazel.personId }]);
    expect(await ask(marjoram)).toEqual([null]);
    await answerKeep(tools, rowan, { keepId, answer: 'agrees' });
    expect(await ask(rowan)).toMatchObject([{ isSeen: true }]);
    await dropKeep(tools, hazel, { keepId });
    expect(await ask(rowan)).toEqual([null]);
  });
});
