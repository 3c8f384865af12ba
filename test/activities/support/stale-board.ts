import { giveBackCheck, offerToCheck, shareOut } from '#server/activities/index.ts';
import type { Actor } from '#server/accounts/contract.ts';
import { addAllotment, openBoard } from './open-board.ts';

let formNumber = 0;

/** The board on Wednesday 7 October 2026, with activities that nobody has checked for 181 days. */
export async function openStaleBoard(names: readonly string[] = ['Digging', 'Sowing', 'Weeding']) {
  const board = await openBoard();
  board.clock.moveTo('2026-04-09T08:00:00Z');
  const ids: string[] = [];
  for (const name of names) ids.push(await addAllotment(board, { name }));
  board.clock.moveTo('2026-10-07T08:30:00Z');
  board.announced.length = 0;
  const { tools, marjoram } = board;
  const linden = await board.fenwold.addPerson('Linden Fieldgate', ['coordinator', null]);
  return {
    ...board,
    ids,
    linden,
    offer: (...people: Actor[]) =>
      Promise.all(people.map((person) => offerToCheck(tools, person, { on: 'yes' }))),
    share: (people: readonly Actor[], others: Record<string, unknown> = {}, by = marjoram) =>
      shareOut(tools, by, {
        clientId: `a-form-of-a-coordinator-${(formNumber += 1)}`,
        activityIds: ids,
        personIds: people.map(({ personId }) => personId),
        dueOn: '2026-10-16',
        ...others,
      }),
    giveBack: (actor: Actor, activityId: string | undefined) =>
      giveBackCheck(tools, actor, { activityId }),
  };
}
