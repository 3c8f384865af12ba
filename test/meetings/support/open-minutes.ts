import {
  addParagraph,
  askVote,
  castVote,
  closeVote,
  getAgenda,
  keepAgenda,
  markItem,
  sayAttended,
} from '#server/meetings/index.ts';
import { openOutcomes } from './open-outcomes.ts';

/** A county meeting at which people wrote, decided, took something on and voted. */
export async function openMinutes() {
  const world = await openOutcomes();
  const { tools, record, hazel, rowan, marjoram, october: meetingId } = world;
  const items = ['Letters', 'The library room'].map((title, index) => ({
    ...{ key: `own:${index}`, title, minutes: 60 },
  }));
  await keepAgenda(tools, marjoram, { meetingId, version: 0, items });
  const agenda = await getAgenda(tools, marjoram, { meetingId });
  const [letters = '', library = ''] = agenda.items.map(({ id }) => id);
  const write = (itemId: string, paragraph: string) =>
    addParagraph(tools, hazel, { meetingId, itemId, paragraph });
  await write(letters, 'Three facts and a date.\nOne page.');
  await write('', 'Thanks for the cake.');
  await record('We keep letters to one page', hazel, { itemId: letters });
  await record('@Rowan ask the library by 30 Oct', hazel, { itemId: library });
  await record('We meet in Ambry from now on');
  await markItem(tools, marjoram, { meetingId, itemId: letters, state: 'done' });
  await markItem(tools, marjoram, { meetingId, itemId: library, state: 'later' });
  const { voteId } = await askVote(tools, marjoram, { meetingId, question: 'Mornings?' });
  await castVote(tools, hazel, { meetingId, voteId, choice: 'yes' });
  await castVote(tools, rowan, { meetingId, voteId, choice: 'aside' });
  await closeVote(tools, marjoram, { meetingId, voteId });
  await sayAttended(tools, hazel, { meetingId, came: 'there' });
  await sayAttended(tools, rowan, { meetingId, came: 'phone' });
  return world;
}
