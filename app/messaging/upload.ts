import type { ActionFunctionArgs } from '@remix-run/node';

import { answerForm } from '#app/lib/answer-form.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { readUploadForm } from '#app/lib/read-upload-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;

/** Where script brings one file. Without script the form of the room itself takes it along. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const { values, file } = await readUploadForm(request, 'file');
  const { clientId, checked } = values;
  const answer = await answerForm(values, async () => {
    const upload = { roomId: params.roomId, clientId, checked, file };
    return { saved: await context.messaging.uploadFile(actor, upload) };
  });
  return 'saved' in answer ? Response.json(answer) : Response.json(answer.data, answer.init ?? {});
}
