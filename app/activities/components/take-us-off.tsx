import { Link } from '@remix-run/react';

interface TakeUsOffProps {
  organisations: readonly { id: string; name: string }[];
}

/** The way out for activity providers, one for each of their organisations. */
export function TakeUsOff({ organisations }: TakeUsOffProps) {
  return (
    <ul aria-label="No longer here" className="not-printed">
      {organisations.map(({ id, name }) => (
        <li key={id}>
          <Link
            to={`/organisations/${id}/take-off`}
            className="link inline-flex min-h-11 items-center text-sm"
          >
            Take {name} off Hedgerow
          </Link>
        </li>
      ))}
    </ul>
  );
}
