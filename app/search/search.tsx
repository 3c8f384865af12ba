import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData, useNavigation } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';
import { searchKinds } from '#server/search/contract.ts';

import { FoundThings } from './components/found-things.tsx';
import { KindTabs } from './components/kind-tabs.tsx';
import { isEmpty, NothingFound, NotAsked } from './components/nothing-found.tsx';
import { ResultsHead } from './components/results-head.tsx';
import { SearchForm } from './components/search-form.tsx';
import { listRoomChoices } from './room-choices.ts';
import { hasAsked, readAsked, searchPath } from './search-words.ts';
import { useFocusOnAnswer } from './use-focus-on-answer.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const isRefused = page !== undefined && Object.keys(page.errors).length > 0;
  const words = page?.found ? `${page.asked.q} - Search` : 'Search';
  return [{ title: `${isRefused ? 'Error: ' : ''}${words} - Hedgerow` }];
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const asked = readAsked(new URL(request.url).searchParams);
  const [{ rooms }, answer] = await Promise.all([
    context.messaging.listRoomsWithNews(actor),
    hasAsked(asked)
      ? answerForm({ ...asked }, async () => ({
          found: await context.search.searchAll(actor, asked),
        }))
      : { found: null },
  ]);
  const page = {
    ...{ asked, rooms: listRoomChoices(rooms), errors: noErrors },
    ...{ myRoles: actor.roles, now: new Date().toISOString() },
  };
  if ('found' in answer) return { ...page, found: answer.found };
  return data({ ...page, errors: answer.data.errors, found: null }, answer.init ?? {});
}

const noErrors: Record<string, string> = {};
const order = ['q', 'room', 'person', 'from', 'to'];

/** One box over all that I may see. */
export default function Search() {
  const { asked, rooms, errors, found, myRoles, now } = useLoaderData<typeof loader>();
  const isSearching = useNavigation().location?.pathname === '/search';
  const isRefused = Object.keys(errors).length > 0;
  // The Shelf is not for activity providers.
  const seesShelf = myRoles.some((role) => role !== 'activityProvider');
  const kinds = searchKinds.filter((kind) => seesShelf || kind !== 'resources');
  useFocusOnAnswer(searchPath(asked));
  return (
    <PageWidth width="measure">
      <ErrorSummary errors={errors} order={order} />
      <PageHeader
        title="Search"
        intro={
          seesShelf
            ? 'Finds people, messages in your rooms, and what is on the Shelf, in Contacts and in What’s on.'
            : 'Finds messages in your rooms, and your own contacts and activities.'
        }
      />
      <SearchForm asked={asked} rooms={rooms} errors={errors} busy={isSearching} />
      {found !== null && (
        <>
          <KindTabs asked={asked} kinds={kinds} />
          <ResultsHead found={found} asked={asked} rooms={rooms} now={now} />
          {isEmpty(found) ? (
            <NothingFound asked={asked} found={found} logsGaps={myRoles.includes('linkWorker')} />
          ) : (
            <FoundThings found={found} asked={asked} now={now} myRoles={myRoles} />
          )}
        </>
      )}
      {found === null && !isRefused && <NotAsked />}
    </PageWidth>
  );
}
