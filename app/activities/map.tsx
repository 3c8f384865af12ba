import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { useLiveEvent } from '#app/lib/live.tsx';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useReload } from '#app/lib/use-reload.ts';
import { CountyMap } from '#app/ui/county-map.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { ActivityMap } from '#server/activities/page-views.ts';
import type { PlacesAnnouncement } from '#server/places/contract.ts';

import { boardAccess } from './board-access.ts';
import { boardAddress, mapView, readBoardAddress } from './board-address.ts';
import { BoardFrame } from './components/board-frame.tsx';
import { ShortlistLink } from './components/shortlist-button.tsx';
import { pointsOnMap, type TownCount } from './points-on-map.ts';
import { useLiveActivities } from './use-live-activities.ts';

export const handle = { access: boardAccess } satisfies PageHandle;
export const meta = pageMeta('What’s on, on the map');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { searchParams } = new URL(request.url);
  const [map, county] = await Promise.all([
    context.activities.showMap(actor, readBoardAddress(searchParams)),
    context.places.getCountyMap(actor),
  ]);
  return { map, county, personId: actor.personId };
}

/** Where in the county there is something of all that the filters leave. */
export default function WhatsOnMap() {
  const { map, county, personId } = useLoaderData<typeof loader>();
  useLiveActivities();
  useLiveEvent<PlacesAnnouncement, 'places.changed'>('places.changed', useReload());
  const { points, elsewhere } = pointsOnMap(map, county.places);
  return (
    <>
      <PageHeader title="What’s on, on the map" actions={<ShortlistLink personId={personId} />} />
      <BoardFrame board={map} view={mapView} result={resultWords(map)}>
        <CountyMap
          outline={county.outline}
          points={points}
          tiles={county.tiles}
          label="Map of the county: how many activities there are in each place"
        />
        {elsewhere.length > 0 && <Elsewhere towns={elsewhere} />}
        <WithoutTown map={map} />
      </BoardFrame>
    </>
  );
}

function Elsewhere({ towns }: { towns: readonly TownCount[] }) {
  return (
    <section aria-labelledby="elsewhere" className="flex flex-col">
      <h2 id="elsewhere" className="text-base">
        Not on the map yet
      </h2>
      <ul className="flex flex-wrap gap-x-4">
        {towns.map(({ name, count, href }) => (
          <li key={name}>
            <Link to={href} className="link inline-flex min-h-11 items-center">
              {name}, {count === 1 ? '1 activity' : `${count} activities`}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WithoutTown({ map: { withoutTown, filters } }: { map: ActivityMap }) {
  if (withoutTown === 0) return null;
  return (
    <p>
      {withoutTown === 1
        ? 'One activity is in no town, by phone or video for example. '
        : `${withoutTown} activities are in no town, by phone or video for example. `}
      <Link to={boardAddress(filters)} className="link">
        See the list
      </Link>
    </p>
  );
}

function resultWords({ total }: ActivityMap): string {
  if (total === 0) return 'No activities';
  return total === 1 ? '1 activity' : `${total} activities`;
}
