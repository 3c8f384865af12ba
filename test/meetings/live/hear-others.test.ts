import { describe, expect, it } from 'vitest';

import { hearOthers } from '#server/meetings/live/hear-others.ts';
import { processStateOf } from '#server/meetings/live/process-state.ts';
import { openMeeting } from './support/open-meeting.ts';

describe('what another process announces of a meeting', () => {
  it('is remembered here, and told to nobody', async () => {
    const { tools, announced, meetingId, rowan } = await openMeeting();
    const { here } = processStateOf(tools);
    const { personId } = rowan;
    const hear = (view: object) => hearOthers(tools, { event: 'live.opening', view });
    const opening = { meetingId, personId, tabId: 'a-tab' };
    hear({ kind: 'renewed', ...opening, forMs: 90_000 });
    expect(here.people(meetingId)).toEqual([personId]);
    hear({ kind: 'ended', ...opening });
    expect(here.people(meetingId)).toEqual([]);
    hear({ kind: 'renewed', ...opening, forMs: 90_000 });
    hear({ kind: 'out', personId });
    expect(here.people(meetingId)).toEqual([]);
    expect(announced).toEqual([]);
  });

  it('in another way than this version knows is left out', async () => {
    const { tools, meetingId } = await openMeeting();
    const { here } = processStateOf(tools);
    for (const view of [null, 'text', {}, { kind: 'renewed', meetingId }, { kind: 'moved' }]) {
      hearOthers(tools, { event: 'live.opening', view });
    }
    expect(here.people(meetingId)).toEqual([]);
  });
});
