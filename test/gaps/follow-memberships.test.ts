import { describe, expect, it } from 'vitest';

import type { Role } from '#server/accounts/contract.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { GapEvidence } from '#server/gaps/gap-evidence.model.ts';
import { followMemberships, getGap, logGap, sayMeToo } from '#server/gaps/index.ts';
import { createPlatform } from '#server/platform.ts';
import { inTransaction } from '#server/lib/database/transaction.ts';
import type { MembershipChange } from '#server/lib/membership-change.ts';
import { platformOptions } from '#test/support/platform-options.ts';
import { countVoices, gapForm, logChoir, openGaps, type Gaps } from './support/open-gaps.ts';

const linkWorker = { role: 'linkWorker', organisationId: null };

/** Ends the person's roles as link worker and tells of it, as accounts does. */
async function endRole(gaps: Gaps, personId: string): Promise<void> {
  const { countyId } = gaps.fenwold;
  const ended = [linkWorker];
  const change: MembershipChange = { kind: 'membership', countyId, personId, added: [], ended };
  const announce = await inTransaction(async (session) => {
    await Membership.updateMany(
      { personId, role: 'linkWorker' },
      { state: 'ended', endedAt: gaps.clock.now() },
      { session },
    );
    return followMemberships(gaps.tools, change, session);
  });
  await announce?.();
}

describe('when somebody leaves the county', () => {
  it('their voices go and the counts fall; the gaps stay', async () => {
    const gaps = await openGaps();
    const { tools, hazel, rowan, marjoram, announced } = gaps;
    const choir = await logChoir(gaps);
    const shed = await logChoir(gaps, { need: 'making' });
    await sayMeToo(tools, rowan, { gapId: choir });
    announced.length = 0;
    await endRole(gaps, hazel.personId);
    expect(await countVoices(choir)).toEqual({ said: 1, kept: 1 });
    expect(await countVoices(shed)).toEqual({ said: 0, kept: 0 });
    expect((await getGap(tools, marjoram, { gapId: shed })).gap.seenBy).toBe(0);
    expect(announced.map(({ view }) => view)).toEqual(
      expect.arrayContaining([{ gapId: choir }, { gapId: shed }]),
    );
    expect(announced[0]?.audience).not.toContain(hazel.personId);
  });

  it('the evidence stays, so that no sheet before and after tells what they said', async () => {
    const gaps = await openGaps();
    await logChoir(gaps);
    const before = await GapEvidence.find().lean();
    expect(before).toMatchObject([{ people: 1 }]);
    await endRole(gaps, gaps.hazel.personId);
    expect(await GapEvidence.find().lean()).toEqual(before);
  });

  it('nothing of it stands where the change does not', async () => {
    const gaps = await openGaps();
    const gapId = await logChoir(gaps);
    const { countyId } = gaps.fenwold;
    const { personId } = gaps.hazel;
    const ended = [linkWorker];
    const failing = inTransaction(async (session) => {
      await Membership.updateMany({ personId }, { state: 'ended' }, { session });
      const change = { kind: 'membership' as const, countyId, personId, added: [], ended };
      await followMemberships(gaps.tools, change, session);
      throw new Error('It was not to be.');
    });
    await expect(failing).rejects.toThrow('It was not to be.');
    expect(await countVoices(gapId)).toEqual({ said: 1, kept: 1 });
  });

  it('whoever has another role here keeps them, and so does whoever is away', async () => {
    const gaps = await openGaps();
    const { tools, teasel, fenwold, hazel } = gaps;
    const both = await fenwold.addPerson(
      'Bryony Fold',
      ['linkWorker', teasel],
      ['supervisor', teasel],
    );
    const { gapId } = await logGap(tools, both, gapForm());
    await endRole(gaps, both.personId);
    expect(await countVoices(gapId)).toEqual({ said: 1, kept: 1 });

    await sayMeToo(tools, hazel, { gapId });
    const { countyId } = fenwold;
    const away: MembershipChange = {
      ...{ kind: 'seat', countyId, personId: hazel.personId, state: 'paused' },
    };
    await inTransaction((session) => followMemberships(tools, away, session));
    expect(await countVoices(gapId)).toEqual({ said: 2, kept: 2 });
  });

  it('the product follows: without roles they go, away for a while they stay', async () => {
    const gaps = await openGaps();
    const { hazel, rowan, alder } = gaps;
    const { platform } = createPlatform(platformOptions());
    const { gapId } = await platform.gaps.logGap(hazel, gapForm());
    await platform.gaps.sayMeToo(rowan, { gapId });
    await platform.accounts.pauseSeat(hazel, {});
    expect(await countVoices(gapId)).toEqual({ said: 2, kept: 2 });
    await platform.accounts.changeRoles(alder, { personId: rowan.personId, roles: [] });
    expect(await countVoices(gapId)).toEqual({ said: 1, kept: 1 });
  });

  it('whoever is an activity provider only from then on sees them no more', async () => {
    const gaps = await openGaps();
    const { tools, teasel, loosestrife, fenwold } = gaps;
    const provider: [Role, string] = ['activityProvider', loosestrife];
    const both = await fenwold.addPerson('Bryony Fold', ['linkWorker', teasel], provider);
    const { gapId } = await logGap(tools, both, gapForm());
    await endRole(gaps, both.personId);
    expect(await countVoices(gapId)).toEqual({ said: 0, kept: 0 });
  });
});
