import {
  addActivity,
  confirmActivity,
  getActivity,
  mergeActivities,
  sayRoom,
} from '#server/activities/index.ts';
import type { Actor } from '#server/accounts/contract.ts';
import { addAllotment, allotment, openBoard } from './open-board.ts';

/** Two activities that are one: the allotment, and what another coordinator has typed in of it. */
export async function openTwins() {
  const board = await openBoard();
  const { tools, clock, marjoram, hazel, loosestrife, shed } = board;
  clock.moveTo('2026-09-01T08:00:00Z');
  const stays = await addAllotment(board, { website: '' });
  clock.moveTo('2026-09-10T08:00:00Z');
  const goes = await addAllotment(board, {
    ...{ name: 'Allotment mornings', clientId: 'a-second-form-of-barnaby' },
    ...{ whenWords: 'Tuesdays, 10 to 12', days: ['tue'], isFree: '', costWords: '£2' },
    ...{ phone: '01632 960777', joinRoute: 'selfBook', website: 'https://growers.example/' },
  });
  const { activityId: choir } = await addActivity(
    tools,
    marjoram,
    allotment(shed, { name: 'Evening choir', town: 'Wick', phone: '01632 960888' }),
  );
  clock.moveTo('2026-10-06T08:00:00Z');
  await confirmActivity(tools, hazel, { activityId: stays, fields: ['cost'] });
  await sayRoom(tools, hazel, { activityId: goes, room: 'roomNow' });
  clock.moveTo('2026-10-07T08:30:00Z');
  board.announced.length = 0;
  return {
    ...board,
    ...{ stays, goes, choir, loosestrife },
    read: async (activityId: string, actor: Actor = hazel) =>
      (await getActivity(tools, actor, { activityId })).activity,
    merge: (others: Record<string, unknown> = {}, by: Actor = marjoram) =>
      mergeActivities(tools, by, {
        ...{ activityId: stays, otherId: goes, version: '1', otherVersion: '1' },
        ...others,
      }),
  };
}
