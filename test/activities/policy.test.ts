import { describe, expect, it } from 'vitest';

import { roles, type Role } from '#server/accounts/contract.ts';
import {
  isOwner,
  mayAdd,
  mayNote,
  mayChange,
  maySeeBoard,
  seesNoteAuthors,
  speaksAs,
  writesAs,
} from '#server/activities/policy.ts';

const holding = (held: readonly Role[], ...own: string[]) => ({
  roles: held,
  providerOrganisationIds: own,
});
const whoAmong = (question: (role: Role) => boolean) => roles.filter(question);

describe('the policy of activities', () => {
  it('shows the board to everybody but activity providers', () => {
    expect(whoAmong((role) => maySeeBoard(holding([role])))).toEqual([
      'linkWorker',
      'supervisor',
      'coordinator',
      'administrator',
    ]);
    expect(maySeeBoard(holding(['activityProvider', 'linkWorker']))).toBe(true);
    expect(maySeeBoard(holding([]))).toBe(false);
  });

  it('lets coordinators change every activity, and activity providers their own', () => {
    expect(whoAmong((role) => mayChange(holding([role]), 'growers').allowed)).toEqual([
      'coordinator',
    ]);
    const barnaby = holding(['activityProvider'], 'growers');
    expect(mayChange(barnaby, 'growers').allowed).toBe(true);
    expect(mayChange(barnaby, 'shed').allowed).toBe(false);
    expect(isOwner(barnaby, 'shed')).toBe(false);
  });

  it('lets those add who have an organisation to add for', () => {
    expect(whoAmong((role) => mayAdd(holding([role])))).toEqual(['coordinator']);
    expect(mayAdd(holding(['activityProvider'], 'growers'))).toBe(true);
  });

  it('takes the word of an activity provider as such, and of a colleague as of one who rang', () => {
    const barnaby = holding(['activityProvider', 'linkWorker'], 'growers');
    expect(speaksAs(barnaby, 'growers')).toBe('provider');
    expect(speaksAs(barnaby, 'shed')).toBe('rang');
    expect(writesAs(barnaby, 'growers')).toBe('provider');
    expect(writesAs(holding(['coordinator']), 'growers')).toBe('wrote');
  });

  it('lets colleagues write notes and see who wrote them, and those who run it neither', () => {
    const peers = ['linkWorker', 'supervisor', 'coordinator', 'administrator'];
    expect(whoAmong((role) => mayNote(holding([role]), 'growers').allowed)).toEqual(peers);
    expect(whoAmong((role) => seesNoteAuthors(holding([role]), 'growers'))).toEqual(peers);
    for (const role of roles) {
      const runner = holding([role, 'activityProvider'], 'growers');
      expect(mayNote(runner, 'growers').allowed).toBe(false);
      expect(seesNoteAuthors(runner, 'growers')).toBe(false);
      expect(mayNote(runner, 'shed').allowed).toBe(role !== 'activityProvider');
    }
  });
});
