import type { OrganisationView } from '../../accounts/contract.ts';
import { toNameKey } from '../../lib/text/name-key.ts';
import { COUNTY_WIDE, meetingsLimits, weekdays, type Weekday } from '../contract.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import type { MeetingsTools, PlaceOnMap } from '../meetings-tools.ts';
import { asZoned } from '../series-dates.ts';
import type { SeriesRecord } from '../series.model.ts';
import type { RotaVenue } from './contract.ts';
import { RotaBase, RotaGround } from './rota.model.ts';

/** What the rota of a series is worked out from, as it stands. */
export interface RotaGroundNow {
  version: number;
  places: readonly PlaceOnMap[];
  /** Those whose meeting it is, by name, with the place from which each sets off. */
  hosts: { id: string; name: string; placeId: string | null }[];
  venues: RotaVenue[];
  weekdays: Weekday[];
}

/** Three queries, however many organisations and venues. */
export async function readGround(
  tools: Pick<MeetingsTools, 'listPlaces'>,
  { meeting, series, organisations }: Asked,
): Promise<RotaGroundNow> {
  const countyId = meeting.countyId.toString();
  const [places, bases, ground] = await Promise.all([
    tools.listPlaces(countyId),
    RotaBase.find({ countyId }).lean(),
    RotaGround.findOne({ _id: series._id, countyId }).lean(),
  ]);
  const onMap = new Set(places.map(({ id }) => id));
  const known = (placeId: string | undefined) =>
    placeId !== undefined && onMap.has(placeId) ? placeId : null;
  const baseOf = new Map(
    bases.map(({ organisationId, placeId }) => [organisationId.toString(), placeId]),
  );
  const hosts = hostsOf(meeting, organisations).map(({ id, name }) => ({
    ...{ id, name },
    placeId: known(baseOf.get(id)),
  }));
  if (!ground) return { version: 0, places, hosts, ...groundOf(meeting, series, places) };
  return {
    ...{ version: ground.version, places, hosts },
    venues: ground.venues.map(({ name, placeId }) => ({ name, placeId: known(placeId) })),
    weekdays: weekdays.filter((day) => ground.weekdays.includes(day)),
  };
}

interface Asked {
  meeting: MeetingRecord;
  series: SeriesRecord;
  /** Open ones of the county, by id. */
  organisations: ReadonlyMap<string, OrganisationView>;
}

function hostsOf(
  { audience }: MeetingRecord,
  organisations: Asked['organisations'],
): OrganisationView[] {
  return [...organisations.values()]
    .filter(({ id, kinds }) =>
      audience.includes(COUNTY_WIDE) ? kinds.includes('host') : audience.includes(id),
    )
    .slice(0, meetingsLimits.organisations);
}

/** Before anybody keeps one: the series' own place and day, and the town that its name begins with. */
function groundOf(
  { startsAt }: MeetingRecord,
  { place, rule, timeZone }: SeriesRecord,
  places: readonly PlaceOnMap[],
): Pick<RotaGroundNow, 'venues' | 'weekdays'> {
  const key = toNameKey(place);
  const town = places.find(({ name }) => `${key} `.startsWith(`${toNameKey(name)} `));
  return {
    venues: place === '' ? [] : [{ name: place, placeId: town?.id ?? null }],
    weekdays: [rule.repeat === 'dates' ? weekdayOf(startsAt, timeZone) : rule.weekday],
  };
}

export function weekdayOf(moment: Date, timeZone: string): Weekday {
  return weekdays[asZoned(timeZone, moment).dayOfWeek - 1] ?? 'monday';
}
