import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { requireMayWrite } from '#server/accounts/index.ts';
import { makeTools } from './support/county.ts';

const hazel: Actor = {
  personId: 'hazel',
  countyId: 'fenwold',
  name: 'Hazel Quickset',
  roles: ['linkWorker'],
  hostOrganisationIds: [],
  providerOrganisationIds: [],
  sessionHash: '',
  requestId: 'test',
};

describe('who may write', () => {
  it('is everybody whom no moderator keeps from it, and from the very moment that it ends', () => {
    const { tools, clock } = makeTools();
    const muted = { ...hazel, mutedUntil: '2026-10-25T12:30:00.000Z' };
    expect(() => requireMayWrite(tools, hazel)).not.toThrow();
    expect(() => requireMayWrite(tools, muted)).toThrow(
      // By the clocks of the county, on the day on which they go back.
      'You can read. You can write again from Sunday 25 October at 12:30.',
    );
    clock.moveTo('2026-10-25T12:29:59.999Z');
    expect(() => requireMayWrite(tools, muted)).toThrow('write again');
    clock.moveTo('2026-10-25T12:30:00.000Z');
    expect(() => requireMayWrite(tools, muted)).not.toThrow();
  });

  it('is nobody whose seat rests, and the sentence says until when one reads', () => {
    const { tools } = makeTools();
    const since = '2026-11-25T12:00:00.000Z';
    const until = '2027-02-23T12:00:00.000Z';
    expect(() => requireMayWrite(tools, { ...hazel, seat: { state: 'paused', since } })).toThrow(
      'You are away. Press “I’m back” first.',
    );
    const reader = { ...hazel, seat: { state: 'alumni', since, until } } as const;
    expect(() => requireMayWrite(tools, reader)).toThrow(
      'Your seat is for reading until 23 February.',
    );
  });
});
