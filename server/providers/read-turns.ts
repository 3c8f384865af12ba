import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { notEarlierThan } from '../lib/trusted-filters.ts';
import { lastDayOfWeek, weekAfter, weekInCounty, type Week } from '../lib/week.ts';
import type { ContactLimitRecord } from './contact-limit.model.ts';
import { ContactPlace, type ContactPlaceRecord } from './contact-place.model.ts';
import type { ContactRecord } from './contact.model.ts';
import { providersLimits, type TurnsView, type TurnView } from './contract.ts';
import { bothLimitsOf, findLimits } from './limits-of.ts';
import { planWeeks } from './plan-weeks.ts';
import { mayAskToReach } from './policy.ts';
import { isLimitTheirs } from './set-contact-limits.ts';

/** What is known of who may get in touch with one contact, before it is cut to one reader. */
export interface TurnsRead {
  own: ContactLimitRecord | null;
  all: ContactLimitRecord | null;
  /** The one of the two that counts. */
  limit: ContactLimitRecord | null;
  /** Under that limit, in this week and later, in the order of asking. */
  places: ContactPlaceRecord[];
  thisWeek: Week;
  /** Whether the reader may set the limits, and so sees who may get in touch. */
  isTheirs: boolean;
}

export async function readTurns(
  tools: Tools,
  actor: Actor,
  contact: ContactRecord,
): Promise<TurnsRead> {
  const thisWeek = weekInCounty(tools.clock.now());
  const [limits, isTheirs] = await Promise.all([
    findLimits([contact]),
    isLimitTheirs(tools, actor, contact),
  ]);
  const { own, all } = bothLimitsOf(limits, contact);
  const limit = own ?? all;
  const places = limit
    ? await ContactPlace.find({ limitId: limit._id, week: notEarlierThan(thisWeek) })
        .sort({ number: 1 })
        .lean()
    : [];
  return { own, all, limit, places, thisWeek, isTheirs };
}

export function turnOf(week: Week, thisWeek: Week): TurnView {
  return { from: week, until: lastDayOfWeek(week), isNow: week === thisWeek };
}

/** The reader's own place under the limit that counts. */
export function ownPlace(
  { places }: TurnsRead,
  { personId }: Pick<Actor, 'personId'>,
): ContactPlaceRecord | undefined {
  return places.find((place) => place.personId.toString() === personId);
}

/** Null where there is no limit, and for the organisation itself. */
export function viewTurns(
  actor: Actor,
  read: TurnsRead,
  { isReachHidden }: { isReachHidden: boolean },
): TurnsView | null {
  const { limit, own, thisWeek } = read;
  if (!limit || !mayAskToReach(actor)) return null;
  const place = ownPlace(read, actor);
  return {
    perWeek: limit.perWeek,
    covers: own ? 'contact' : 'organisation',
    mine: place ? turnOf(place.week, thisWeek) : null,
    free: firstFree(limit, read),
    mayAsk: isReachHidden && place === undefined,
  };
}

function firstFree(
  { perWeek }: ContactLimitRecord,
  { places, thisWeek }: TurnsRead,
): TurnView | null {
  const waiting = places.filter(({ week }) => week > thisWeek).length;
  const queue = { perWeek, thisWeek, taken: places.length - waiting };
  const week = planWeeks(queue, waiting + 1)[waiting];
  const last = weekAfter(thisWeek, providersLimits.queueWeeks);
  return week === undefined || week > last ? null : turnOf(week, thisWeek);
}
