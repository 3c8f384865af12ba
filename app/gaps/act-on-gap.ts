import { redirect, type ActionFunctionArgs } from '@remix-run/node';

import { answerForm } from '#app/lib/answer-form.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';

import { gapsAddress, readGapsAddress } from './gaps-address.ts';

/** The presses on gaps, on the page of one and in the list, which is shown anew as it was filtered. */
export async function actOnGap({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const { gaps } = context;
  const values = await readForm(request);
  const typed = { ...values, ...params };
  const { after, ...filters } = readGapsAddress(new URL(request.url).searchParams);
  const list = gapsAddress(filters, after === '' ? undefined : after);
  return answerForm(values, async () => {
    if (values.intent === 'told') {
      await gaps.markGapsTold(actor, { gapIds: values.gapIds });
      return redirect(values.from === 'start' ? '/' : list, 303);
    }
    if (values.intent === 'takeBack') {
      const { gapId, isGone } = await gaps.takeBackMeToo(actor, typed);
      return redirect(isGone ? '/gaps?gone=yes' : `/gaps/${gapId}`, 303);
    }
    if (values.intent === 'change') {
      const { gapId } = await gaps.changeGap(actor, typed);
      return redirect(`/gaps/${gapId}?said=state`, 303);
    }
    const { gapId } = await gaps.sayMeToo(actor, typed);
    return redirect(params.gapId === undefined ? list : `/gaps/${gapId}`, 303);
  });
}
