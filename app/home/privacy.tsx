import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

export const handle = { access: 'public' } satisfies PageHandle;
export const meta = pageMeta('Privacy');

export async function loader({ context }: LoaderFunctionArgs) {
  // Pages are answered later, whatever the use case itself does.
  return Promise.resolve(context.places.getOutsideServices());
}

export default function Privacy() {
  const { mapCredit, asksForPostcodes } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Privacy"
        intro="What Hedgerow keeps, who can see it, and what it never keeps."
      />
      <h2>What we never keep</h2>
      <p>
        Anything about one patient. There is no field for it. NHS numbers are stopped before a
        message is sent; what was stopped is not stored and not logged.
      </p>
      <h2>What we keep</h2>
      <ul className="ml-5 list-disc">
        <li>Your name, e-mail address, organisation and roles.</li>
        <li>
          What you choose to say about yourself: pronouns, working days, what you can help with.
        </li>
        <li>
          Messages you write, for two years. A thread stays until its newest answer is as old, and
          what is pinned as long as it is. Then the words and files are gone, for moderators as
          well.
        </li>
        <li>Where you are signed in: the kind of browser, and when it was last used.</li>
        <li>
          For each device that you turned on under “How to tell me”: where the maker of its browser
          takes in what we have for it, until you turn it off or sign out there. The maker learns
          that something came from us and when, and cannot read it.
        </li>
        <li>
          How far you have read each room, and what you want to hear of it. Only you see that.
        </li>
        <li>
          Whether you said yes when a colleague asked to keep words of yours on the Shelf. Without
          your yes they stay in the room.
        </li>
        <li>Whether you want others to see that you are here. When you were here is not kept.</li>
      </ul>
      <p>
        When you change a message or take it back, the earlier words are kept for moderators, so
        that harm can be looked into. Other members no longer see them.
      </p>
      <h2>Who can see it</h2>
      <p>
        A message is seen by the people in its room. Nothing is seen from another county. Being a
        coordinator or an administrator opens no room. If somebody in a room reports a message, a
        moderator (a coordinator or an administrator of your county) can read it with the two before
        and the two after it, until it is decided. Who wrote it is told, and in a direct room
        everybody in it. What moderators do is written down, without any of your words. Whoever runs
        the server can reach its database: messages are not hidden from them.
      </p>
      <p>
        What is written about an activity on What’s on can be read by anybody as{' '}
        <Link className="link" to="/api">
          open data
        </Link>
        , but for what a first visit is like and who greets people. Nothing about members is in it.
      </p>
      <h2>Cookies</h2>
      <p>
        One, which keeps you signed in. Drafts of messages stay in your browser and are cleared when
        you sign out. Nobody counts your visits.
        {mapCredit === null && ' Nothing is fetched from other companies.'}
      </p>
      {mapCredit !== null && (
        <p>
          Maps show pictures that your browser fetches from somebody else ({mapCredit}). Whoever
          sends them learns your network address and which part of the map you look at. Nothing else
          is fetched from other companies.
        </p>
      )}
      {asksForPostcodes && (
        <p>
          When you look for a postcode, our server asks another service where it is. That service
          gets the postcode and nothing about you.
        </p>
      )}
      <h2>Your rights</h2>
      <p>
        You can ask to see, correct, export or erase what is kept about you. Ask a coordinator of
        your county. The organisation that runs this network answers within a month.
      </p>
    </>
  );
}
