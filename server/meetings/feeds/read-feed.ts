import type { Wearer } from '../../accounts/contract.ts';
import { getStanding } from '../../accounts/index.ts';
import { NotFoundError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { anyOf } from '../../lib/trusted-filters.ts';
import { readFeedInput } from '../inputs.ts';
import { meetingNow, seriesNow } from '../later-fields.ts';
import { inFeed, Meeting, type MeetingRecord } from '../meeting.model.ts';
import { maySeeAllOrganisations, maySeeMeetings } from '../policy.ts';
import { readScope } from '../require-meeting.ts';
import { Reply } from '../reply.model.ts';
import { Series } from '../series.model.ts';
import { readFeedLink } from './feed-link.ts';
import { Feed, type FeedRecord } from './feed.model.ts';
import { writeFeed, type FeedSeries } from './write-feed.ts';

/** A calendar as text. */
export interface FeedText {
  text: string;
}

/**
 * A calendar for whoever has its secret link; there is no session. Holds the meetings that its person
 * may come to now, from a year ago on, but for the dates to which the person said no. Names nobody.
 *
 * @throws {NotFoundError} for a link that is unknown, was replaced, or whose person has left
 */
export async function readFeed(tools: Tools, rawInput: unknown): Promise<FeedText> {
  const { link } = parseInput(readFeedInput, rawInput);
  const named = readFeedLink(tools, link);
  const feed = named && (await Feed.findOne({ _id: named.feedId, version: named.version }).lean());
  if (!feed) throw new NotFoundError('We could not find that calendar.');
  const person = await getStanding(tools, {
    countyId: feed.countyId.toString(),
    personId: feed.personId.toString(),
  });
  if (!person || !maySeeMeetings(person)) {
    throw new NotFoundError('We could not find that calendar.');
  }
  const series = await readSeries(tools, person, feed);
  return { text: writeFeed(tools, { series, isOneSeries: feed.seriesId !== null }) };
}

async function readSeries(tools: Tools, person: Wearer, feed: FeedRecord): Promise<FeedSeries[]> {
  const scope = await scopeOf(tools, person, feed);
  const seriesIds = await Meeting.distinct(
    'seriesId',
    inFeed(scope, feed.seriesId, tools.clock.now()),
  );
  const [series, meetings] = await Promise.all([
    Series.find({ _id: anyOf(seriesIds), countyId: feed.countyId })
      .sort({ _id: 1 })
      .lean(),
    Meeting.find({ seriesId: anyOf(seriesIds) })
      .sort({ seriesId: 1, number: 1 })
      .lean(),
  ]);
  const refused = await Reply.distinct('meetingId', { personId: feed.personId, answer: 'no' });
  const isRefused = new Set(refused.map(String));
  return series.map((one) => ({
    series: seriesNow(one),
    dates: meetings
      .filter(({ seriesId }) => seriesId.equals(one._id))
      .map((meeting): { meeting: MeetingRecord; isRefused: boolean } => ({
        meeting: meetingNow(meeting),
        isRefused: isRefused.has(meeting._id.toString()),
      })),
  }));
}

/** All that a coordinator sees is too much for a calendar; one series of it can be followed. */
function scopeOf(tools: Tools, person: Wearer, { seriesId }: FeedRecord) {
  const isOwnOnly = seriesId === null && maySeeAllOrganisations(person);
  const { countyId, hostOrganisationIds: organisationIds } = person;
  return isOwnOnly ? Promise.resolve({ countyId, organisationIds }) : readScope(tools, person);
}
