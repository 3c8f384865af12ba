import { describe, expect, it } from 'vitest';

import { AuditEntry } from '#server/moderation/audit-entry.model.ts';
import { HIDE, LEAVE, openModeration } from './support/open-moderation.ts';

describe('what moderators did', () => {
  it('says who, what, when, on which thing, by which rule, and never a text', async () => {
    const { moderation, people, reportedMessage, clock } = await openModeration();
    const { message, matterId } = await reportedMessage();
    await moderation.openMatter(people.marjoram, { matterId });
    clock.forward({ minutes: 2 });
    const word = 'We know it was a long day.';
    await moderation.decideMatter(people.marjoram, { matterId, ...HIDE, word });
    const { entries } = await moderation.listAudit(people.alder, {});
    const thing = { kind: 'message', id: message.id };
    const about = { by: { name: 'Marjoram Stile' }, person: { name: 'Rowan Brackett' }, thing };
    expect(entries).toMatchObject([
      { ...about, act: 'hidden', rule: 'kind', at: clock.now().toISOString() },
      { ...about, act: 'opened', rule: null },
    ]);
    const stored = JSON.stringify(await AuditEntry.find().lean());
    for (const text of ['useless', word, people.rowan.name]) expect(stored).not.toContain(text);
  });

  it('is for administrators of the county', async () => {
    const { moderation, people, reportedMessage } = await openModeration();
    const { matterId } = await reportedMessage();
    await moderation.decideMatter(people.marjoram, { matterId, ...LEAVE });
    for (const actor of [people.marjoram, people.hazel, people.barnaby, people.reed]) {
      await expect(moderation.listAudit(actor, {})).rejects.toMatchObject({ code: 'notFound' });
    }
    const elsewhere = { ...people.reed, roles: ['administrator' as const] };
    expect((await moderation.listAudit(elsewhere, {})).entries).toEqual([]);
    expect((await moderation.listAudit(people.alder, {})).entries).toHaveLength(1);
  });

  it('is paged, newest first', async () => {
    const { moderation, people, clock } = await openModeration();
    const { personId } = people.hazel;
    for (let number = 0; number < 53; number += 1) {
      clock.forward({ seconds: 1 });
      await moderation.liftMute(people.marjoram, { personId });
    }
    const first = await moderation.listAudit(people.alder, {});
    const second = await moderation.listAudit(people.alder, { after: first.next });
    expect([first.entries.length, second.entries.length, second.next]).toEqual([50, 3, null]);
    const times = [...first.entries, ...second.entries].map(({ at }) => at);
    expect(times).toEqual(times.toSorted().reverse());
  });
});
