import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import {
  mayAddNotes,
  mayLead,
  mayTakeChair,
  mayTakePart,
  stageAt,
} from '#server/meetings/live/policy.ts';

const hours = {
  status: 'scheduled' as const,
  opensAt: new Date('2026-10-14T08:45:00Z'),
  closesAt: new Date('2026-10-14T23:00:00Z'),
};
const at = (moment: string) => new Date(`2026-10-${moment}Z`);
const actor = (personId: string, ...roles: Actor['roles']) => ({ personId, roles }) as Actor;

describe('the hours of a meeting', () => {
  it('begin and end to the second', () => {
    expect(stageAt(at('14T08:44:59'), hours)).toBe('ahead');
    expect(stageAt(at('14T08:45:00'), hours)).toBe('open');
    expect(stageAt(at('14T22:59:59'), hours)).toBe('open');
    expect(stageAt(at('14T23:00:00'), hours)).toBe('over');
    expect(stageAt(at('14T10:00:00'), { ...hours, status: 'cancelled' })).toBe('cancelled');
  });

  it('let nobody do anything outside them, but that notes come a day late', () => {
    expect(mayTakePart(at('14T23:00:00'), hours).allowed).toBe(false);
    expect(mayAddNotes(at('15T22:59:59'), hours).allowed).toBe(true);
    expect(mayAddNotes(at('15T23:00:00'), hours).allowed).toBe(false);
    expect(mayAddNotes(at('14T08:44:00'), hours).allowed).toBe(false);
  });
});

describe('the chair', () => {
  const hazel = actor('hazel', 'linkWorker');
  const marjoram = actor('marjoram', 'coordinator');

  it('is free, one’s own, or taken over by a coordinator', () => {
    expect(mayTakeChair(hazel, { chairId: null }).allowed).toBe(true);
    expect(mayTakeChair(hazel, { chairId: 'hazel' }).allowed).toBe(true);
    expect(mayTakeChair(hazel, { chairId: 'rowan' }).allowed).toBe(false);
    expect(mayTakeChair(marjoram, { chairId: 'rowan' }).allowed).toBe(true);
  });

  it('leads, and coordinators do', () => {
    expect(mayLead(hazel, { chairId: null }).allowed).toBe(false);
    expect(mayLead(hazel, { chairId: 'hazel' }).allowed).toBe(true);
    expect(mayLead(hazel, { chairId: 'rowan' }).allowed).toBe(false);
    expect(mayLead(marjoram, { chairId: 'rowan' }).allowed).toBe(true);
  });
});
