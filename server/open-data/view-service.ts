import { Temporal } from 'temporal-polyfill';

import { dayInCounty } from '../lib/freshness.ts';
import type {
  FullLocationView,
  FullPlacedServiceView,
  FullServiceView,
  PlacedServiceView,
  ServiceView,
  DaySpan,
  OpenActivity,
} from './contract.ts';
import { termsOf } from './terms.ts';
import { namedUuid, uuidOf } from './uuid.ts';
import { placeInList, viewPlace } from './view-place.ts';
import { viewSchedules } from './view-schedule.ts';

interface About {
  /** The name of its county. */
  county: string;
  now: Date;
}

/** An activity as lists have it: what there is one of, and its organisation. */
export function viewService(activity: OpenActivity, { county }: About): ServiceView {
  const { id, organisation, name, description, website, email, cost, closures } = activity;
  const { minimumAge, maximumAge, assuredAt, changedAt, isClosedToday } = activity;
  const organizationId = uuidOf('organization', organisation.id);
  const url = asUrl(website);
  return {
    id: uuidOf('service', id),
    organization_id: organizationId,
    name,
    status: isClosedToday ? 'temporarily closed' : 'active',
    ...(description !== '' && { description }),
    ...(url !== '' && { url }),
    ...(email !== '' && { email }),
    ...feesOf(cost),
    ...(minimumAge !== null && { minimum_age: minimumAge }),
    ...(maximumAge !== null && { maximum_age: maximumAge }),
    ...(assuredAt !== null && { assured_date: dayInCounty(new Date(assuredAt)) }),
    ...(closures.length > 0 && { alert: sayClosures(closures) }),
    last_modified: changedAt,
    organization: {
      id: organizationId,
      name: organisation.name,
      description: `Runs activities in ${county}.`,
    },
  };
}

/** An activity with all that belongs to it. */
export function viewFullService(activity: OpenActivity, about: About): FullServiceView {
  const service = viewService(activity, about);
  const place = viewPlace(activity, about.county);
  const part = (name: string) => ({ id: namedUuid(name, service.id), service_id: service.id });
  const { cost, phones } = activity;
  const contact = part('contact');
  return {
    ...service,
    schedules: viewSchedules(activity, service.id, about.now),
    service_at_locations: place ? [{ ...linkOf(activity, place), location: place }] : [],
    cost_options: cost.isFree
      ? [{ ...part('cost'), option: 'Free', amount: 0 }]
      : [
          {
            ...part('cost'),
            option: 'Price',
            ...(cost.words !== '' && { amount_description: cost.words }),
          },
        ],
    contacts:
      phones.length === 0
        ? []
        : [
            {
              ...contact,
              title: 'Enquiries',
              phones: phones.map((number, place) => ({
                id: namedUuid(`phone ${place}`, contact.id),
                contact_id: contact.id,
                number,
              })),
            },
          ],
    attributes: termsOf(activity).map((term) => ({
      id: namedUuid(`attribute ${term.id}`, service.id),
      link_id: service.id,
      link_type: 'service',
      taxonomy_term_id: term.id,
      taxonomy_term: term,
    })),
  };
}

/** An activity at its place; null where it has none. */
export function viewPlaced(activity: OpenActivity, about: About): PlacedServiceView | null {
  const place = viewPlace(activity, about.county);
  if (!place) return null;
  const service = viewService(activity, about);
  return { ...linkOf(activity, place), location: placeInList(place), service };
}

export function viewFullPlaced(activity: OpenActivity, about: About): FullPlacedServiceView | null {
  const place = viewPlace(activity, about.county);
  if (!place) return null;
  const { service_at_locations: _itself, ...service } = viewFullService(activity, about);
  return { ...linkOf(activity, place), location: place, service };
}

function linkOf({ id }: OpenActivity, { id: locationId }: Pick<FullLocationView, 'id'>) {
  return {
    id: uuidOf('serviceAtLocation', id),
    service_id: uuidOf('service', id),
    location_id: locationId,
  };
}

function feesOf({ isFree, words }: OpenActivity['cost']): { fees?: string } {
  if (isFree) return { fees: 'Free' };
  return words === '' ? {} : { fees: words };
}

/** In the letters that an address may have; empty where it is none. */
function asUrl(website: string): string {
  return URL.canParse(website)
    ? new URL(website).href.replace(/[|^[\]{}`\\]/g, encodeURIComponent)
    : '';
}

/** "Closed from 3 December 2026 to 10 December 2026." */
function sayClosures(closures: readonly DaySpan[]): string {
  const spans = closures.map(({ from, until }) =>
    from === until ? `on ${sayDay(from)}` : `from ${sayDay(from)} to ${sayDay(until)}`,
  );
  return `Closed ${spans.join(', and ')}.`;
}

function sayDay(day: string): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}
