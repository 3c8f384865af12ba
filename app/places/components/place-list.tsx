import { Link } from '@remix-run/react';

import { activitiesInWords } from '../places-words.ts';

interface PlaceListProps {
  places: readonly { id: string; name: string; activities: number }[];
}

/** The places of the county, each leading to where it is changed. */
export function PlaceList({ places }: PlaceListProps) {
  return (
    <ul aria-label="Places" className="grid gap-x-4 sm:grid-cols-2">
      {places.map(({ id, name, activities }) => (
        <li key={id} className="border-b border-line">
          <Link
            to={`/places/${id}`}
            className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 py-1.5"
          >
            <span className="link">{name}</span>
            <span className="text-sm text-muted">{activitiesInWords(activities)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Towns of activities that nobody has put on the map. Each leads to the form with its name in it. */
export function TownsToAdd({ towns }: { towns: readonly { name: string; activities: number }[] }) {
  if (towns.length === 0) return null;
  return (
    <section aria-labelledby="to-add" className="flex flex-col gap-1">
      <h2 id="to-add">On What’s on, not on the map</h2>
      <p className="text-sm text-muted">
        Until they are here, nobody finds these by distance unless a postcode is written.
      </p>
      <ul className="flex flex-wrap gap-x-4">
        {towns.map(({ name, activities }) => (
          <li key={name}>
            <Link
              to={`/places?town=${encodeURIComponent(name)}#add`}
              className="link inline-flex min-h-11 items-center"
            >
              {name}, {activitiesInWords(activities)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
