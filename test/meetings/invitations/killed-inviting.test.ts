import { describe, expect, it, vi } from 'vitest';

import { isThere } from '#server/lib/trusted-filters.ts';
import { Invitation } from '#server/meetings/invitations/invitation.model.ts';
import { startLetters } from '#test/support/start-letters.ts';
import { addInvitees } from './support/add-invitees.ts';
import { openInvited, type InvitedWorld } from './support/open-invited.ts';

const DUE = '2026-10-07T08:30:00Z';
/** Those whose letters one process has in hand. */
const IN_HAND = 4;
const READERS = 30;

const start = ({ office }: InvitedWorld, at: string) => startLetters('invitations', { office, at });

describe('a process that is killed while it sends invitations', { timeout: 180_000 }, () => {
  it('leaves each letter to be sent once by the others, and none twice', async () => {
    const world = await openInvited();
    const { office, createYear } = world;
    await addInvitees(world, READERS);
    await createYear();
    office.slowDown(150);
    const two = [start(world, DUE), start(world, DUE)];
    await vi.waitUntil(() => office.delivered.length >= 8, { timeout: 60_000, interval: 5 });
    two[0]?.child.kill('SIGKILL');
    await Promise.all(two.map(({ ended }) => ended));
    // The clock is set back, then eleven minutes are over.
    for (const at of ['2026-10-07T08:10:00Z', '2026-10-07T08:41:00Z']) await start(world, at).ended;

    const to = office.delivered.flatMap(({ recipients }) => recipients);
    expect(to.length).toBe(new Set(to).size);
    const invitations = await Invitation.find().lean();
    expect(invitations).toHaveLength(READERS);
    const lost = invitations.reduce((sum, one) => sum + one.lost, 0);
    expect(lost).toBeLessThanOrEqual(IN_HAND);
    expect(to.length + lost).toBeGreaterThanOrEqual(READERS);
    expect(invitations.every(({ isInvited }) => isInvited)).toBe(true);
    for (const field of ['dueAt', 'sending'] as const) {
      expect(await Invitation.countDocuments({ [field]: isThere() })).toBe(0);
    }
  });
});
