import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { readUploadForm } from '#app/lib/read-upload-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { CountyMap } from '#app/ui/county-map.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

import { OutlineForm } from './components/outline-form.tsx';
import { PlaceFields, placeFields } from './components/place-fields.tsx';
import { PlaceList, TownsToAdd } from './components/place-list.tsx';
import { mapKeepers } from './map-keepers.ts';
import { useLiveMap } from './use-live-map.ts';

export const handle = { access: mapKeepers } satisfies PageHandle;
export const meta = pageMeta('Places and map');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const map = await context.places.getKeptMap(requireActor(context));
  const { searchParams } = new URL(request.url);
  return {
    map,
    saved: searchParams.get('saved') ?? '',
    town: (searchParams.get('town') ?? '').slice(0, 80),
    now: new Date().toISOString(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  if (request.headers.get('Content-Type')?.startsWith('multipart/form-data')) {
    const { values, file } = await readUploadForm(request, 'file');
    return answerForm(values, async () => {
      await context.places.keepOutline(actor, { ...values, ...(file ? { file } : {}) });
      return redirect('/places?saved=outline', 303);
    });
  }
  const values = await readForm(request);
  return answerForm(values, async () => {
    if (values.intent === 'removeOutline') {
      await context.places.removeOutline(actor);
      return redirect('/places?saved=noOutline', 303);
    }
    const { placeId } = await context.places.addPlace(actor, values);
    return redirect(`/places?saved=${placeId}`, 303);
  });
}

/** The towns and villages of the county and its outline, for those who keep them, and the map they make. */
export default function Places() {
  const { map, saved, town, now } = useLoaderData<typeof loader>();
  const { places, notKnown, outline, tiles } = map;
  const refusal = refusalIn(useActionAnswer());
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  const busy = useBusy();
  useLiveMap();
  return (
    <>
      <ErrorSummary errors={refusal && errors} order={[...placeFields, 'file', 'outline']} />
      <PageHeader
        title="Places and map"
        intro="Where the towns and villages of your county are. What’s on is found by distance from them."
      />
      {!refusal && <Saved saved={saved} places={places} />}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,30rem)_minmax(0,1fr)]">
        <CountyMap
          outline={outline}
          tiles={tiles}
          label="Map of the county"
          points={places.map(({ id, name, latitude, longitude, activities }) => ({
            ...{ name, latitude, longitude, count: activities },
            ...{ href: `/places/${id}`, isChosen: false },
          }))}
        />
        <div className="flex min-w-0 flex-col gap-6">
          <section aria-labelledby="places" className="flex flex-col gap-2">
            <h2 id="places">{places.length === 1 ? '1 place' : `${places.length} places`}</h2>
            {places.length > 0 && <PlaceList places={places} />}
          </section>
          <TownsToAdd towns={notKnown} />
          <section aria-labelledby="add" className="flex max-w-form flex-col gap-4">
            <h2 id="add">Put a place on the map</h2>
            {/* Fields begin anew once a place is kept, or another town was chosen. */}
            <Form
              key={`${saved} ${town}`}
              method="post"
              noValidate
              aria-busy={busy}
              className="flex flex-col gap-4"
            >
              <PlaceFields refusal={refusal} place={{ name: town }} />
              <div>
                <Button type="submit" look="primary" disabled={busy}>
                  {busy ? 'Saving…' : 'Put it on the map'}
                </Button>
              </div>
            </Form>
          </section>
        </div>
      </div>
      <OutlineForm
        keptAt={map.outlineKeptAt}
        points={map.outlinePoints}
        now={now}
        refusal={refusal}
        busy={busy}
      />
    </>
  );
}

interface SavedProps {
  /** What the address says: a place, the outline, or that one of them is gone. */
  saved: string;
  places: readonly { id: string; name: string }[];
}

function Saved({ saved, places }: SavedProps) {
  const place = places.find(({ id }) => id === saved);
  const words: Record<string, string> = {
    outline: 'The outline is kept.',
    noOutline: 'The outline is taken away.',
    removed: 'The place is off the map.',
  };
  const title = place ? `${place.name} is on the map.` : words[saved];
  if (title === undefined) return null;
  return (
    <Notice tone="success" title={title} role="status">
      Everybody who looks at the map sees it.
    </Notice>
  );
}
