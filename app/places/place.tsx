import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormPage } from '#app/ui/form-page.tsx';

import { PlaceFields, placeFields } from './components/place-fields.tsx';
import { mapKeepers } from './map-keepers.ts';

export const handle = { access: mapKeepers } satisfies PageHandle;
export const meta = pageMeta('Change a place');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { placeId } = params;
  return { place: await context.places.getPlace(requireActor(context), { placeId }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const values = { ...(await readForm(request)), placeId: params.placeId ?? '' };
  return answerForm(values, async () => {
    if ('intent' in values && values.intent === 'remove') {
      await context.places.removePlace(actor, values);
      return redirect('/places?saved=removed', 303);
    }
    await context.places.changePlace(actor, values);
    return redirect(`/places?saved=${values.placeId}`, 303);
  });
}

/** One place: its name, where it is, and the way to take it off the map. */
export default function Place() {
  const { place } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  const busy = useBusy();
  return (
    <FormPage
      title={place.name}
      back={{ to: '/places', label: 'Places and map' }}
      errors={refusal && errors}
      order={placeFields}
      submit="Save"
      busy={busy}
      busyWords="Saving…"
      after={
        <Card title="Take it off the map">
          <p>
            What is in {place.name} stays on What’s on. It is found by distance only where a
            postcode is written.
          </p>
          <Form method="post">
            <Button type="submit" look="danger" name="intent" value="remove" disabled={busy}>
              Take {place.name} off the map
            </Button>
          </Form>
        </Card>
      }
    >
      <PlaceFields refusal={refusal} place={place} />
    </FormPage>
  );
}
