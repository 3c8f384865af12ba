import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import {
  data,
  redirect,
  useLoaderData,
  useSearchParams,
  type ClientLoaderFunctionArgs,
} from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';

import { newClientId } from './client-id.ts';
import { RoomLive } from './components/room-live.tsx';
import { draftAbout, findAbout } from './draft-about.ts';
import { goToDay } from './go-to-day.ts';
import { leadOn } from './lead-on.ts';
import {
  LEADS_ON,
  messageAnchor,
  QUIETLY,
  roomPath,
  type RoomData,
  type RoomTrouble,
} from './room-data.ts';
import { windowIn, windowKey } from './room-window.ts';
import { roomTitle } from './room-words.ts';
import { filesOfForm, readRoomForm } from './sent-files.ts';

export const handle = {
  access: 'signedIn',
  fill: true,
  leadsOn: { from: 'at', by: LEADS_ON },
  seats: { alumni: 'read' },
} satisfies PageHandle;
export const meta = pageMeta((data) =>
  data instanceof Object && 'room' in data ? roomTitle((data as RoomData).room) : 'Room',
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const roomId = params.roomId ?? '';
  const { searchParams } = new URL(request.url);
  const dayTrouble = await goToDay(context, actor, { roomId, day: searchParams.get('on') });
  const { markedSeq, ...window } = windowIn(searchParams);
  const read = await context.messaging.readRoom(actor, { roomId, ...window });
  const about = read.room.kind === 'direct' && (await findAbout(context, actor, searchParams));
  const shown: RoomData = {
    ...read,
    draft: about ? draftAbout(about, read.room.people) : '',
    me: { id: actor.personId, name: actor.name },
    clientId: newClientId(),
    now: new Date().toISOString(),
    markedSeq,
    dayTrouble,
  };
  if (searchParams.has(LEADS_ON)) leadOn(shown);
  return data(shown, { status: dayTrouble?.status ?? 200 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const roomId = params.roomId ?? '';
  const { values, file } = await readRoomForm(request);
  return answerForm(values, async () => {
    if (values.intent === 'leave') {
      await context.messaging.leaveRoom(actor, { roomId });
      return redirect('/rooms', 303);
    }
    if (values.intent === 'attention') {
      await context.messaging.changeAttention(actor, { ...values, roomId });
      return redirect(roomPath(roomId), 303);
    }
    if (values.intent === 'read') {
      await context.messaging.markRead(actor, { ...values, roomId });
      return values.answer === 'status' ? null : redirect(roomPath(roomId), 303);
    }
    const files = await filesOfForm(context, actor, { roomId, values, file });
    const sent = await context.messaging.sendMessage(actor, { ...values, roomId, files });
    if (values.answer === 'status') return null;
    return redirect(`${roomPath(roomId)}#${messageAnchor(sent.id)}`, 303);
  });
}

/**
 * Reads beneath a page that stands answer what went wrong instead of throwing: the page for errors
 * must not take the place of a message that is being written.
 */
export async function clientLoader({
  request,
  serverLoader,
}: ClientLoaderFunctionArgs): Promise<RoomData | RoomTrouble> {
  if (!new URL(request.url).searchParams.has(QUIETLY)) return serverLoader<typeof loader>();
  try {
    return await serverLoader<typeof loader>();
  } catch (thrown) {
    if (!(thrown instanceof Response)) return { trouble: 'unreachable' };
    if (thrown.status === 404) return { trouble: 'gone' };
    return { trouble: thrown.headers.has('Location') ? 'signedOut' : 'unreachable' };
  }
}

/** One room, as high as the screen: messages above, what one writes below. */
export default function Room() {
  const shown = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const { room, page, dayTrouble } = shown;
  const [search] = useSearchParams();
  // Guard's questions stand beside the field, as things to answer and not as slips.
  const { text, form, file, alt, files } = refusal?.errors ?? {};
  const errors = refusal
    ? { text, form, file, alt: alt ?? files }
    : dayTrouble?.status === 400 && { on: dayTrouble.sentence };
  return (
    <>
      {errors && (
        <div className="px-4 pt-3 lg:px-6">
          <ErrorSummary errors={errors} order={['text', 'file', 'alt', 'on']} />
        </div>
      )}
      <RoomLive
        key={`${room.id}:${windowKey(search)}`}
        data={shown}
        refusal={refusal}
        isWindow={page.hasNewer}
      />
    </>
  );
}
