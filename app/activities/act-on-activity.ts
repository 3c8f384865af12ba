import { redirect, type ActionFunctionArgs } from '@remix-run/node';

import { answerForm } from '#app/lib/answer-form.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';

/**
 * The presses on one activity that come as a form: is there room, closed for some days, still right,
 * take it away. They come from its page and from the list of an activity provider, which is shown anew.
 */
export async function actOnActivity({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const values = await readForm(request);
  const typed = { ...values, ...params };
  const backTo = (activityId: string) =>
    redirect(
      params.activityId ? `/whats-on/${activityId}` : `/whats-on#activity-${activityId}`,
      303,
    );
  return answerForm(values, async () => {
    if (values.intent === 'withdraw') {
      await context.activities.withdrawActivity(actor, typed);
      return redirect('/whats-on?gone=yes', 303);
    }
    if (values.intent === 'confirm') {
      const { activityId } = await context.activities.confirmActivity(actor, typed);
      return backTo(activityId);
    }
    if (values.intent === 'wrong') {
      const { activityId } = await context.activities.reportWrong(actor, typed);
      return backTo(activityId);
    }
    if (values.intent === 'undoMerge') {
      const { activityId } = await context.activities.undoMerge(actor, typed);
      return backTo(activityId);
    }
    if (values.intent === 'close' || values.intent === 'reopen') {
      const { closeActivity, reopenActivity } = context.activities;
      const change = values.intent === 'close' ? closeActivity : reopenActivity;
      const { activityId } = await change(actor, typed);
      return backTo(activityId);
    }
    const said = await context.activities.sayRoom(actor, typed);
    return backTo(said.activityId);
  });
}
