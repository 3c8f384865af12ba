import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { longDateNear } from '#app/lib/dates.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Icon, MeetingsIcon, NoteIcon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

import type { AgendaView } from '#server/meetings/agenda/contract.ts';
import { placeWords, type MeetingView } from '#server/meetings/contract.ts';

import { afterMeetingFields, idsOfRefused } from './after-meeting-fields.ts';
import { isAfterMeeting, keepAfterMeeting, readAfterMeeting } from './after-meeting.ts';
import { keepAnswer } from './answer-meeting.ts';
import { AfterMeeting } from './components/after-meeting.tsx';
import { AgendaCard } from './components/agenda-card.tsx';
import { AnswerForm } from './components/answer-form.tsx';
import { ChangeLinks } from './components/change-links.tsx';
import { ChangeNotice } from './components/change-notice.tsx';
import { OutcomesCard } from './components/outcomes-card.tsx';
import { PaperLists } from './components/paper-lists.tsx';
import { LiveLink } from './components/live-link.tsx';
import { meetingFacts } from './components/meeting-facts.tsx';
import { hoursWords, ruleWords } from './meeting-words.ts';
import { meetingsAccess } from './meetings-access.ts';
import { useLiveWork } from './use-live-work.ts';
import { useLiveMeeting } from './use-live-meetings.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;
export const meta = pageMeta((loaded) => titleOf(loaded));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { meetingId } = params;
  const [meeting, agenda, outcomes, papers, after] = await Promise.all([
    context.meetings.getMeeting(actor, { meetingId }),
    context.meetings.getAgenda(actor, { meetingId }),
    context.meetings.listOutcomes(actor, { meetingId }),
    context.meetings.listPapers(actor, { meetingId }),
    readAfterMeeting(context, meetingId),
  ]);
  const now = new Date().toISOString();
  return {
    ...{ meeting, agenda, outcomes, papers, after, now },
    title: longDateNear(meeting.startsAt, now),
    mayChange: actor.roles.includes('coordinator'),
  };
}

/** An answer, what is kept after a meeting, or the press that takes a cancellation back. */
export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args;
  const values = await readForm(request);
  if (isAfterMeeting(values)) return keepAfterMeeting(values, args);
  if (values.intent !== 'hold') return keepAnswer(values, args);
  return answerForm(values, async () => {
    await context.meetings.holdAfterAll(requireActor(context), { ...values, ...params });
    return redirect(new URL(request.url).pathname, 303);
  });
}

export default function Meeting() {
  const { meeting: loaded, agenda, outcomes, papers, ...page } = useLoaderData<typeof loader>();
  const { after, now, title, mayChange } = page;
  const meeting = useLiveMeeting(loaded);
  useLiveWork(meeting.id);
  const refusal = refusalIn(useActionAnswer());
  return (
    <div className="flex max-w-measure flex-col gap-4">
      <ErrorSummary
        errors={refusal?.errors}
        order={afterMeetingFields}
        ids={idsOfRefused(refusal)}
      />
      <PageHeader
        title={title}
        eyebrow={`${meeting.name} · ${ruleWords(meeting.rule)}`}
        intro={`${hoursWords(meeting)}, ${placeWords(meeting)}`}
        back={{ to: '/meetings', label: 'Meetings' }}
      />
      {meeting.state === 'over' && <p>This meeting is over.</p>}
      {hasMinutes(meeting) && (
        <div>
          <ButtonLink to={`/meetings/${meeting.id}/minutes`} icon={NoteIcon}>
            Read the minutes
          </ButtonLink>
        </div>
      )}
      <ChangeNotice meeting={meeting} now={now} />
      <LiveLink meeting={meeting} now={now} />
      {meeting.state !== 'cancelled' && (
        <AnswerForm meeting={meeting} page={`/meetings/${meeting.id}`} />
      )}
      {meeting.choices.length > 0 && (
        <p className="text-sm text-muted">Your answer is for this date only.</p>
      )}
      <AfterMeeting {...{ after, refusal, now }} meetingId={meeting.id} mayMark={mayChange} />
      {mayChange && <ChangeLinks meeting={meeting} />}
      {isTalkedAbout(meeting, agenda) && <AgendaCard agenda={agenda} now={now} />}
      <OutcomesCard outcomes={outcomes} now={now} />
      <PaperLists papers={papers} />
      <Card title="About this meeting">
        <SummaryList rows={meetingFacts(meeting, now)} />
        <a
          href={`/meetings/${meeting.id}/calendar.ics`}
          download
          className="link inline-flex min-h-11 items-center gap-1.5 self-start"
        >
          <Icon of={MeetingsIcon} />
          Add to my calendar
        </a>
        <Link
          to={`/meetings/follow?series=${meeting.seriesId}`}
          className="link inline-flex min-h-11 items-center self-start"
        >
          Follow all its dates in my calendar
        </Link>
      </Card>
    </div>
  );
}

const hasMinutes = ({ state }: MeetingView) => state === 'over' || state === 'running';

/** A cancelled date has none, and one that is over only what was kept. */
function isTalkedAbout({ state }: MeetingView, { isKept }: AgendaView): boolean {
  return state !== 'cancelled' && (state !== 'over' || isKept);
}

function titleOf(loaded: unknown): string {
  return loaded instanceof Object && 'title' in loaded ? String(loaded.title) : 'Meeting';
}
