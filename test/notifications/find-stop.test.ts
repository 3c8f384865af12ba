import { describe, expect, it } from 'vitest';

import { findStop, getChoices } from '#server/notifications/index.ts';
import { writeStopLink } from '#server/notifications/stop-link.ts';
import { openForYou } from './support/open-for-you.ts';

describe('looking at what a link of a letter stops', () => {
  it('changes nothing, however often a mail scanner looks', async () => {
    const { people, tools, countyId } = await openForYou();
    const { personId } = people.hazel;
    const token = writeStopLink(tools, { countyId, personId, stream: 'digest' });
    const before = await getChoices(tools, people.hazel);
    for (let look = 0; look < 3; look += 1) {
      expect(await findStop(tools, { token })).toEqual({ stream: 'digest', isStopped: false });
    }
    expect(await getChoices(tools, people.hazel)).toEqual(before);
  });
});
