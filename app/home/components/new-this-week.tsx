import { Link } from '@remix-run/react';

import { Card } from '#app/ui/card.tsx';
import { StateChip, type ChipState } from '#app/ui/chip.tsx';

import { MoreLink } from './more-link.tsx';

interface NewActivity {
  id: string;
  name: string;
  organisation: string;
  room: ChipState;
}

/** What has come to the board in the last seven days: by name; on a low phone only the way there. */
export function NewThisWeek({ activities }: { activities: readonly NewActivity[] }) {
  return (
    <div className="low:hidden">
      <Card title="New this week" aside={<MoreLink to="/whats-on">See what’s on</MoreLink>}>
        <ul className="flex flex-col gap-1 short:hidden">
          {activities.map(({ id, name, organisation, room }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-3">
              <span className="min-w-0">
                <Link to={`/whats-on/${id}`} className="link font-bold">
                  {name}
                </Link>
                <span className="block text-sm text-muted">{organisation}</span>
              </span>
              {room !== 'notKnown' && <StateChip state={room} />}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
