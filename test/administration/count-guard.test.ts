import { describe, expect, it, vi } from 'vitest';

import { countGuard } from '#server/administration/index.ts';
import { GuardCount } from '#server/administration/guard-count.model.ts';
import { sendMessage } from '#server/messaging/index.ts';
import { openFenwold as openRooms } from '#test/messaging/support/fenwold.ts';
import { openFenwold } from '#test/providers/support/open-fenwold.ts';

const readCounts = (countyId: string) =>
  GuardCount.find({ countyId }, { _id: 0, countyId: 0 }).sort({ rule: 1 }).lean();

describe('counting what Guard said', () => {
  it('adds to one small document for the county, day, rule and outcome', async () => {
    const { tools, fenwold, wealdshire } = await openFenwold();
    const { countyId } = fenwold;
    for (let time = 0; time < 5; time += 1) {
      countGuard(tools, countyId, [{ rule: 'titledName', outcome: 'asked' }]);
    }
    countGuard(tools, countyId, [{ rule: 'initials', outcome: 'hinted' }]);
    countGuard(tools, wealdshire.countyId, [{ rule: 'initials', outcome: 'hinted' }]);
    const day = new Date('2026-10-07');
    await vi.waitFor(async () => {
      expect(await readCounts(countyId)).toEqual([
        { day, rule: 'initials', outcome: 'hinted', count: 1 },
        { day, rule: 'titledName', outcome: 'asked', count: 5 },
      ]);
    }, 10_000);
  });

  it('hears of messages: what was refused, and what was set aside; never of harmless ones', async () => {
    const fenwold = await openRooms();
    const { countyRoomId: roomId, people } = fenwold;
    const heard: unknown[] = [];
    const tools = {
      ...fenwold.tools,
      countGuard: (countyId: string, outcomes: readonly object[]) => {
        if (outcomes.length > 0) heard.push({ countyId, outcomes });
      },
    };
    const send = (clientId: string, text: string, answers = {}) =>
      sendMessage(tools, people.hazel, { roomId, clientId, text, ...answers }).catch(() => null);
    await send('guard-message-number-1', 'NHS no 999 000 1006');
    await send('guard-message-number-2', 'Mrs T is low', { checked: 'yes' });
    await send('guard-message-number-3', 'The kettle is on');
    const { countyId } = people.hazel;
    expect(heard).toEqual([
      { countyId, outcomes: [{ rule: 'nhsNumber', outcome: 'stopped' }] },
      { countyId, outcomes: [{ rule: 'titledName', outcome: 'setAside' }] },
    ]);
  });

  it('loses a count rather than failing, and says so in the log without words', async () => {
    const { tools, logged } = await openFenwold();
    countGuard(tools, 'not an id', [{ rule: 'initials', outcome: 'asked' }]);
    await vi.waitFor(() => expect(logged.join('')).toContain('a count of guard is lost'), 10_000);
  });
});
