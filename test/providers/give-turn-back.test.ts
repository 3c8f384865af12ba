import { describe, expect, it } from 'vitest';

import { ContactPlace } from '#server/providers/contact-place.model.ts';
import { askForTurn, giveTurnBack } from '#server/providers/index.ts';
import { NUMBER, openLimited } from './support/open-limited.ts';

describe('giving a turn back', () => {
  it('moves the queue up by one, and tells the one whose turn has come', async () => {
    const { tools, contactId, workers, worker, weekOf, seenBy, announced } = await openLimited({
      perWeek: 1,
      workers: 3,
    });
    for (const actor of workers) await askForTurn(tools, actor, { contactId });
    announced.length = 0;
    await giveTurnBack(tools, worker(1), { contactId });
    expect(await seenBy(worker(1))).toMatchObject({ phone: '', turns: { mine: null } });
    expect((await seenBy(worker(2))).phone).toBe(NUMBER);
    expect(await weekOf(worker(3))).toBe('2026-10-12');
    expect(announced).toMatchObject([
      { event: 'contact.turns' },
      {
        event: 'contact.changed',
        view: { contactId, what: 'turnCame' },
        audience: [worker(2).personId],
      },
    ]);
  });

  it('of a place in the queue moves up those behind and nobody before', async () => {
    const { tools, contactId, workers, worker, weekOf, announced } = await openLimited({
      perWeek: 1,
      workers: 4,
    });
    for (const actor of workers) await askForTurn(tools, actor, { contactId });
    announced.length = 0;
    await giveTurnBack(tools, worker(3), { contactId });
    expect(await weekOf(worker(2))).toBe('2026-10-12');
    expect(await weekOf(worker(4))).toBe('2026-10-19');
    expect(announced).toMatchObject([{ event: 'contact.turns' }]);
  });

  it('twice, also at one moment, or without a place, changes nothing more', async () => {
    const { tools, contactId, workers, worker, weekOf } = await openLimited({
      perWeek: 1,
      workers: 4,
    });
    for (const actor of workers) await askForTurn(tools, actor, { contactId });
    await Promise.all([1, 2].map(() => giveTurnBack(tools, worker(1), { contactId })));
    await giveTurnBack(tools, worker(1), { contactId });
    expect(await weekOf(worker(2))).toBe('2026-10-05');
    expect(await weekOf(worker(3))).toBe('2026-10-12');
    expect(await ContactPlace.countDocuments()).toBe(3);
  });

  it('while others ask leaves as many turns as the limit has', async () => {
    const { tools, contactId, workers, worker, weekOf } = await openLimited({
      perWeek: 2,
      workers: 6,
    });
    for (const number of [1, 2, 3]) await askForTurn(tools, worker(number), { contactId });
    await Promise.all([
      giveTurnBack(tools, worker(1), { contactId }),
      ...[4, 5, 6].map((number) => askForTurn(tools, worker(number), { contactId })),
    ]);
    const weeks = await Promise.all(workers.slice(1).map((actor) => weekOf(actor)));
    expect(weeks.toSorted()).toEqual([
      '2026-10-05',
      '2026-10-05',
      '2026-10-12',
      '2026-10-12',
      '2026-10-19',
    ]);
    expect(await weekOf(worker(3))).toBe('2026-10-05');
  });

  it('gives back one’s own only, and is not there for those who do not see the contact', async () => {
    const { tools, contactId, worker, weekOf, outside, barnaby } = await openLimited();
    await askForTurn(tools, worker(1), { contactId });
    for (const actor of [worker(2), barnaby]) {
      await giveTurnBack(tools, actor, { contactId, personId: worker(1).personId });
    }
    for (const actor of outside) {
      await expect(giveTurnBack(tools, actor, { contactId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect(await weekOf(worker(1))).toBe('2026-10-05');
  });
});
