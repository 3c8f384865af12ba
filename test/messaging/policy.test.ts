import { describe, expect, it } from 'vitest';

import { roles, type Role } from '#server/accounts/contract.ts';
import {
  isPeer,
  mayDeleteMessage,
  mayEditMessage,
  mayLeaveRoom,
  mayPin,
  mayReact,
  mayStartDirectRoom,
  mayUseTopicRooms,
  mayWriteIn,
  organisationsOf,
} from '#server/messaging/policy.ts';
import { roomKinds } from '#server/messaging/contract.ts';

const who = (...held: Role[]) => ({ personId: 'hazel', roles: held });
const allowed = { allowed: true };
const refused = { allowed: false, because: expect.any(String) as string };

describe('who shares the rooms of the county', () => {
  it('are link workers, supervisors and coordinators', () => {
    expect(roles.filter((role) => isPeer([{ role }]))).toEqual([
      'linkWorker',
      'supervisor',
      'coordinator',
    ]);
    expect(isPeer([])).toBe(false);
    expect(isPeer([{ role: 'administrator' }, { role: 'coordinator' }])).toBe(true);
  });

  it.each([mayUseTopicRooms, mayStartDirectRoom])('%o is for them alone', (question) => {
    const answers = roles.map((role) => [role, question(who(role)).allowed]);
    expect(Object.fromEntries(answers)).toEqual({
      linkWorker: true,
      supervisor: true,
      coordinator: true,
      activityProvider: false,
      administrator: false,
    });
    expect(question(who('activityProvider', 'linkWorker'))).toEqual(allowed);
    expect(question(who())).toEqual(refused);
  });

  it('stand in the rooms of the hosts that employ them', () => {
    expect(
      organisationsOf([
        { role: 'linkWorker', organisationId: 'teasel' },
        { role: 'supervisor', organisationId: 'teasel' },
        { role: 'supervisor', organisationId: 'brackenford' },
        { role: 'activityProvider', organisationId: 'loosestrife' },
        { role: 'coordinator', organisationId: null },
      ]),
    ).toEqual(['teasel', 'brackenford']);
  });
});

describe('what may be done in a room', () => {
  it('is writing while it is open', () => {
    expect(mayWriteIn({ state: 'open' })).toEqual(allowed);
    expect(mayWriteIn({ state: 'closed' })).toEqual(refused);
  });

  it('is leaving where it is about a topic', () => {
    expect(roomKinds.filter((kind) => mayLeaveRoom({ kind }).allowed)).toEqual(['topic']);
  });
});

describe('what may be done with a message', () => {
  const mine = { authorId: 'hazel', isTakenBack: false, isHidden: false };
  const open = { state: 'open' } as const;

  it('is changing my own, while it stands and the room is open', () => {
    expect(mayEditMessage(who('linkWorker'), mine, open)).toEqual(allowed);
    expect(mayEditMessage(who('linkWorker'), { ...mine, authorId: 'rowan' }, open)).toEqual(
      refused,
    );
    expect(mayEditMessage(who('linkWorker'), { ...mine, isTakenBack: true }, open)).toEqual(
      refused,
    );
    expect(mayEditMessage(who('linkWorker'), { ...mine, isHidden: true }, open)).toEqual(refused);
    expect(mayEditMessage(who('linkWorker'), mine, { state: 'closed' })).toEqual(refused);
  });

  it('is taking back my own, and nobody else’s whatever I am', () => {
    expect(mayDeleteMessage(who('linkWorker'), { authorId: 'hazel' })).toEqual(allowed);
    expect(mayDeleteMessage(who(...roles), { authorId: 'rowan' })).toEqual(refused);
  });
});

describe('a word to a message', () => {
  const open = { state: 'open' } as const;
  const theirs = { authorId: 'rowan', isTakenBack: false };

  it('is for the messages of others, while they and the room stand', () => {
    expect(mayReact(who('linkWorker'), theirs, open)).toEqual(allowed);
    expect(mayReact(who('activityProvider'), theirs, open)).toEqual(allowed);
    expect(mayReact(who('linkWorker'), { ...theirs, authorId: 'hazel' }, open)).toEqual(refused);
    expect(mayReact(who('linkWorker'), { ...theirs, isTakenBack: true }, open)).toEqual(refused);
    expect(mayReact(who('linkWorker'), theirs, { state: 'closed' })).toEqual(refused);
  });
});

describe('what is pinned', () => {
  it('is chosen by coordinators alone', () => {
    expect(roles.filter((role) => mayPin(who(role)).allowed)).toEqual(['coordinator']);
  });
});
