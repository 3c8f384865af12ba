import { describe, expect, it } from 'vitest';

import { roles, type Role } from '#server/accounts/contract.ts';
import {
  answersOffered,
  mayMakeSeries,
  canBeChanged,
  mayChangeMeetings,
  mayReply,
  maySeeAllOrganisations,
  maySeeMeetings,
} from '#server/meetings/policy.ts';

const holding = (...held: Role[]) => ({ roles: held });
const whoAmong = (question: (role: Role) => boolean) => roles.filter(question);

describe('the policy of meetings', () => {
  it('lets link workers, supervisors and coordinators see meetings, and nobody else', () => {
    expect(whoAmong((role) => maySeeMeetings(holding(role)))).toEqual([
      'linkWorker',
      'supervisor',
      'coordinator',
    ]);
    expect(maySeeMeetings(holding('activityProvider', 'linkWorker'))).toBe(true);
    expect(maySeeMeetings(holding())).toBe(false);
  });

  it('lets only coordinators set up meetings', () => {
    expect(whoAmong((role) => mayMakeSeries(holding(role)).allowed)).toEqual(['coordinator']);
  });

  it('shows the meetings of all organisations to coordinators only', () => {
    expect(whoAmong((role) => maySeeAllOrganisations(holding(role)))).toEqual(['coordinator']);
  });

  it('takes answers until the meeting has ended', () => {
    const endsAt = new Date('2026-10-14T11:00:00.000Z');
    const at = (iso: string, status: 'scheduled' | 'cancelled' = 'scheduled') =>
      mayReply({ status, endsAt, now: new Date(iso) }).allowed;
    expect(at('2026-10-14T10:59:59.999Z')).toBe(true);
    expect(at('2026-10-14T11:00:00.000Z')).toBe(false);
    expect(at('2026-10-14T10:00:00.000Z', 'cancelled')).toBe(false);
  });

  it('lets coordinators alone change meetings, until they begin', () => {
    expect(whoAmong((role) => mayChangeMeetings(holding(role)).allowed)).toEqual(['coordinator']);
    const startsAt = new Date('2026-10-14T09:00:00.000Z');
    const at = (iso: string) => canBeChanged({ startsAt, now: new Date(iso) }).allowed;
    expect(at('2026-10-14T08:59:59.999Z')).toBe(true);
    expect(at('2026-10-14T09:00:00.000Z')).toBe(false);
  });

  it('offers joining from elsewhere only where the meeting says how', () => {
    expect(answersOffered({ phone: '', link: '' })).toEqual(['going', 'no']);
    expect(answersOffered({ phone: '01632 960123', link: '' })).toEqual(['going', 'phone', 'no']);
    expect(answersOffered({ phone: '', link: 'https://a.example' })).toContain('phone');
  });
});
