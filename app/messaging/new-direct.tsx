import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData, useNavigation } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValues } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FormRow } from '#app/ui/form-row.tsx';
import { SearchIcon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { PersonCard } from '#server/accounts/contract.ts';
import { messagingLimits } from '#server/messaging/contract.ts';

import { ABOUT, aboutInAddress, findAbout } from './draft-about.ts';
import { PeopleFound } from './components/people-found.tsx';
import { peerAccess } from './peer-access.ts';
import { roomPath } from './room-data.ts';

export const handle = { access: peerAccess } satisfies PageHandle;
export const meta = pageMeta('New direct message');

/** Besides me. */
const MOST_PEOPLE = messagingLimits.directPeople.max - 1;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { searchParams } = new URL(request.url);
  const words = searchParams.get('q')?.trim() ?? '';
  const tickedIds = [...new Set(searchParams.getAll('personIds'))].slice(0, MOST_PEOPLE);
  const [about, found, ...ticked] = await Promise.all([
    findAbout(context, actor, searchParams),
    words === '' ? [] : context.accounts.searchPeople(actor, { words: words.slice(0, 100) }),
    ...tickedIds.map((personId) => findTicked(context.accounts.getColleague(actor, { personId }))),
  ]);
  const chosen = ticked.filter((person) => person !== null);
  const chosenIds = new Set(chosen.map(({ id }) => id));
  return { words, about, chosen, found: found.filter(({ id }) => !chosenIds.has(id)) };
}

/** Somebody who was ticked and is not there any more is left out. */
async function findTicked(
  reading: Promise<{ id: string; name: string; roles: { organisation: string }[] }>,
): Promise<PersonCard | null> {
  try {
    const { id, name, roles } = await reading;
    return { id, name, organisation: roles[0]?.organisation ?? '' };
  } catch (thrown) {
    if (thrown instanceof Response && [400, 404].includes(thrown.status)) return null;
    throw thrown;
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const room = await context.messaging.startDirectRoom(requireActor(context), values);
    return redirect(`${roomPath(room.id)}${aboutInAddress(values[ABOUT])}`, 303);
  });
}

/**
 * Picks the people of a direct room: one form, searched as often as needed by GET, in which ticks
 * travel along, and sent by its last button.
 */
export default function NewDirect() {
  const { words, about, chosen, found } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="flex max-w-form flex-col gap-6">
      <ErrorSummary errors={refusal?.errors} order={['personIds', 'q']} />
      <PageHeader
        title="New direct message"
        intro={`Choose one person, or up to ${MOST_PEOPLE}. Only the people you choose can read it.`}
        back={{ to: '/rooms', label: 'Rooms' }}
      />
      {about && (
        <Notice tone="info" title={`It begins with words about ${about.name}.`}>
          You can change them as you like. Nothing is sent before you press Send.
        </Notice>
      )}
      <Form method="get" aria-busy={busy} className="flex flex-col gap-5">
        {about && <input type="hidden" name={ABOUT} value={about.id} />}
        <FormRow
          button={
            <Button type="submit" icon={SearchIcon}>
              Search
            </Button>
          }
        >
          <TextField
            name="q"
            type="search"
            label="Name of a colleague"
            defaultValue={words}
            autoComplete="off"
          />
        </FormRow>
        <PeopleFound
          words={words}
          chosen={chosen}
          found={found}
          ticked={typedValues(
            refusal,
            'personIds',
            chosen.map(({ id }) => id),
          )}
          error={refusal?.errors.personIds}
        />
        {(chosen.length > 0 || found.length > 0) && (
          <div>
            <Button type="submit" look="primary" formMethod="post" disabled={busy}>
              Start writing
            </Button>
          </div>
        )}
      </Form>
    </div>
  );
}
