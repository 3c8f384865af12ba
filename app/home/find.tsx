import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  Form,
  useLoaderData,
  type ClientLoaderFunctionArgs,
  type ShouldRevalidateFunction,
} from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { Button } from '#app/ui/button.tsx';
import { CardLink } from '#app/ui/card.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FormRow } from '#app/ui/form-row.tsx';
import { SearchIcon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { PersonCard } from '#server/accounts/contract.ts';

import { RoomSign } from './components/finder/finder-list.tsx';
import { PersonFound } from './components/finder/person-found.tsx';
import { FIND_PATH, placesFor } from './components/finder/places.ts';
import { isPeer } from './components/navigation.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('Find a room or person');

/** What the dialog of the same name asks for beneath a page that stands. */
export interface FoundPeople {
  words: string;
  /** Null where they could not be looked up. */
  people: PersonCard[] | null;
}

const LONGEST_WORDS = 100;
const QUIETLY = 'quietly';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { searchParams } = new URL(request.url);
  const words = (searchParams.get('q') ?? '').trim().slice(0, LONGEST_WORDS);
  const [people, mine] = await Promise.all([
    words === '' || !isPeer(actor.roles) ? [] : context.accounts.searchPeople(actor, { words }),
    searchParams.has(QUIETLY) ? null : context.messaging.listRoomsWithNews(actor),
  ]);
  return { words, people, found: mine && placesFor(mine.rooms, people, words) };
}

/** The dialog must not put the page for errors in the place of the page beneath it. */
export async function clientLoader({ request, serverLoader }: ClientLoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  if (!searchParams.has(QUIETLY)) return serverLoader<typeof loader>();
  try {
    return await serverLoader<typeof loader>();
  } catch {
    return { words: searchParams.get('q') ?? '', people: null, found: null };
  }
}

/** Beneath another page what was found is old once something else was typed; nothing else ages it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ nextUrl, defaultShouldRevalidate }) =>
  nextUrl.pathname === FIND_PATH && defaultShouldRevalidate;

/** The same as Ctrl+K, as a page: my rooms and people by the beginnings of their names. */
export default function Find() {
  const { words, found } = useLoaderData<typeof loader>();
  const { rooms, people } = found ?? { rooms: [], people: [] };
  return (
    <div className="flex max-w-form flex-col gap-6">
      <PageHeader
        title="Find a room or person"
        intro="Type the beginning of a name."
        back={{ to: '/rooms', label: 'Rooms' }}
      />
      <Form method="get">
        <FormRow
          button={
            <Button type="submit" icon={SearchIcon}>
              Find
            </Button>
          }
        >
          <TextField
            name="q"
            type="search"
            label="Name of a room or person"
            defaultValue={words}
            maxLength={LONGEST_WORDS}
            autoComplete="off"
          />
        </FormRow>
      </Form>
      {words !== '' && rooms.length + people.length === 0 && (
        <Notice tone="info" title={`Nothing found for “${words}”.`} role="status">
          Try the beginning of the first or the last name.
        </Notice>
      )}
      {rooms.length > 0 && (
        <section aria-label="Rooms" className="flex flex-col gap-3">
          <h2>Your rooms</h2>
          {rooms.map((room) => (
            <CardLink
              key={room.id}
              to={`/rooms/${room.id}`}
              title={room.name}
              leading={<RoomSign room={room} />}
            />
          ))}
        </section>
      )}
      {people.length > 0 && (
        <section aria-label="People" className="flex flex-col gap-3">
          <h2>Write to somebody</h2>
          {people.map((person) => (
            <PersonFound key={person.id} person={person} />
          ))}
        </section>
      )}
    </div>
  );
}
