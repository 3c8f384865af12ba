import { describe, expect, it } from 'vitest';

import { closeAccount } from '#server/accounts/close-account.ts';
import { listOutcomes } from '#server/meetings/index.ts';
import { openOutcomes } from '#test/meetings/support/open-outcomes.ts';

describe('what a meeting decided', () => {
  it('stands in the order in which it was written, each with what the reader may do', async () => {
    const { tools, record, clock, hazel, rowan, october: meetingId } = await openOutcomes();
    await record('First', hazel);
    clock.forward({ seconds: 1 });
    await record('Second', rowan);
    const { decisions, mayRecord, name } = await listOutcomes(tools, hazel, { meetingId });
    expect(decisions.map(({ text, mayRemove }) => [text, mayRemove])).toEqual([
      ['First', true],
      ['Second', false],
    ]);
    expect({ mayRecord, name }).toEqual({ mayRecord: true, name: 'Practice meeting' });
    clock.forward({ days: 40 });
    const later = await listOutcomes(tools, hazel, { meetingId });
    expect(later).toMatchObject({ mayRecord: false, decisions: [{ mayRemove: false }, {}] });
  });

  it('says of an owner who has left that they have', async () => {
    const { tools, record, hazel, rowan, alder, october: meetingId } = await openOutcomes();
    await record('@Rowan ask the library');
    await closeAccount(tools, alder, { personId: rowan.personId });
    const { actions } = await listOutcomes(tools, hazel, { meetingId });
    expect(actions).toMatchObject([{ owner: { organisation: 'no longer in Hedgerow' } }]);
  });

  it('is there for those who may see the meeting', async () => {
    const { tools, marjoram, teazle, barnaby, stranger, october: meetingId } = await openOutcomes();
    for (const one of [marjoram, teazle]) await listOutcomes(tools, one, { meetingId });
    for (const other of [barnaby, stranger]) {
      await expect(listOutcomes(tools, other, { meetingId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });
});
