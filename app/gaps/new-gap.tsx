import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import { newClientId } from '#app/lib/new-client-id.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { gapKinds, gapsLimits, needCodes } from '#server/gaps/contract.ts';

import { GapForm } from './components/gap-form.tsx';

export const handle = { access: ['linkWorker'] } satisfies PageHandle;
export const meta = pageMeta('Log a gap');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { searchParams } = new URL(request.url);
  const read = (name: string, longest: number) =>
    (searchParams.get(name) ?? '').trim().slice(0, longest);
  const stored = {
    need: needCodes.find((need) => need === searchParams.get('need')) ?? '',
    place: read('place', gapsLimits.place),
    kind: gapKinds.find((kind) => kind === searchParams.get('kind')) ?? '',
    note: read('q', gapsLimits.note),
  };
  const [similar, { facets }] = await Promise.all([
    context.gaps.listSimilarGaps(actor, stored),
    context.activities.listActivities(actor),
  ]);
  return { stored, similar, towns: Object.keys(facets.town), clientId: newClientId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const { gapId, wasThere } = await context.gaps.logGap(requireActor(context), values);
    return redirect(`/gaps/${gapId}?said=${wasThere ? 'there' : 'logged'}`, 303);
  });
}

/** In one press from an empty search or a full activity: what is missing, where and why. */
export default function NewGap() {
  const { stored, similar, towns, clientId } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  return (
    <GapForm stored={stored} similar={similar} towns={towns} refusal={refusal}>
      <input type="hidden" name="clientId" value={typedValue(refusal, 'clientId', clientId)} />
    </GapForm>
  );
}
