import { createSeries, makeFeed, readFeed } from '#server/meetings/index.ts';
import { openFenwold, yearOfMeetings } from './open-fenwold.ts';

/** The part of a feed's address that is secret. */
export const linkIn = ({ address }: { address: string }) => address.split('/').at(-1) ?? '';

export const calendarGone = { code: 'notFound', message: 'We could not find that calendar.' };

/** A year of meetings that Hazel's calendar follows. */
export async function openFollowed() {
  const world = await openFenwold();
  const { tools, marjoram, hazel } = world;
  const { seriesId } = await createSeries(tools, marjoram, yearOfMeetings());
  const feed = await makeFeed(tools, hazel, {});
  const read = async (link: string) => (await readFeed(tools, { link })).text;
  return { ...world, seriesId, feed, read };
}
