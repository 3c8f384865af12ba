import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { longDate } from '#app/lib/dates.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import type { AskedCheck } from '#app/ui/asked-check-card.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card, CardLink } from '#app/ui/card.tsx';
import { ContactNews } from '#app/ui/contact-news.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilledGaps } from '#app/ui/filled-gaps.tsx';
import { HedgeLine } from '#app/ui/hedge-line.tsx';
import { Icon, RoomsIcon, WhatsOnIcon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { AskedActivity } from '#server/activities/check-views.ts';

import { ActivitiesToCheck } from './components/activities-to-check.tsx';
import { CommitmentDue } from './components/commitment-due.tsx';
import { ContactToCheck } from './components/contact-to-check.tsx';
import { FromModerators, ReportedCard } from './components/from-moderators.tsx';
import { greeting } from './components/greeting.ts';
import { KeepNews } from './components/keep-news.tsx';
import { MeetingToAnswer } from './components/meeting-to-answer.tsx';
import { isStaff } from './components/navigation.ts';
import { MyActions } from './components/my-actions.tsx';
import { NewForYou } from './components/new-for-you.tsx';
import { NewThisWeek } from './components/new-this-week.tsx';
import { PollToAnswer } from './components/poll-to-answer.tsx';
import { UnreadRooms } from './components/unread-rooms.tsx';
import { ReviewDue } from './components/review-due.tsx';
import { SaidOnStart } from './components/said-on-start.tsx';
import { useLiveStart } from './components/use-live-start.ts';
import { WelcomeBack } from './components/welcome-back.tsx';
import { WelcomeCard } from './components/welcome-card.tsx';

export const handle = { access: 'signedIn', seats: { alumni: 'read' } } satisfies PageHandle;
export const meta = pageMeta('Start');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  if (actor.seat) throw redirect('/rooms');
  const { searchParams } = new URL(request.url);
  const [{ rooms, keepNews }, toAnswer, toCheck, ofActivities, reviewDue, reported, filledGaps] =
    await Promise.all([
      context.messaging.listRoomsWithNews(actor),
      context.meetings.listForStart(actor),
      context.providers.listContactsToCheck(actor),
      context.activities.listForStart(actor),
      context.administration.findReviewDue(actor),
      context.moderation.countMatters(actor),
      actor.hasGapNews ? context.gaps.listFilledGaps(actor) : [],
    ]);
  const all = [...rooms.direct, ...rooms.county, ...rooms.organisations, ...rooms.topics];
  return {
    now: new Date().toISOString(),
    firstName: actor.name.split(' ')[0] ?? actor.name,
    isNew: searchParams.has('welcome'),
    awaySince: momentIn(searchParams.get('back')),
    isAnswered: searchParams.has('answered'),
    said: searchParams.get('said'),
    isStaff: isStaff(actor.roles),
    isProvider: actor.roles.every((role) => role === 'activityProvider'),
    unread: all.filter((room) => room.unread > 0),
    toAnswer,
    toCheck,
    reviewDue,
    asked: ofActivities.toCheck.map(askedCheckOf),
    newActivities: ofActivities.newActivities.map(({ id, name, organisation, room }) => {
      return { id, name, organisation: organisation.name, room: room.state };
    }),
    reported,
    keepNews,
    filledGaps,
    unreadNotices: actor.unreadNotices ?? 0,
    countyRoomId: rooms.county[0]?.id ?? null,
  };
}

function askedCheckOf({ activity, dueOn }: AskedActivity): AskedCheck {
  const { id, name, organisation, phone, email } = activity;
  const hasContact = phone !== '' || email !== '';
  return { id, name, organisation: organisation.name, phone, hasContact, dueOn };
}

/** Anybody can type into an address. */
function momentIn(typed: string | null): string | null {
  const time = Date.parse(typed ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** What needs me. On a phone, one screen. */
export default function Start() {
  const start = useLoaderData<typeof loader>();
  const { now, unread, toAnswer, toCheck, reviewDue } = start;
  useLiveStart();
  const counts = [
    unread.length,
    toAnswer.total,
    toAnswer.actions.length,
    toAnswer.polls.length,
    toCheck.total,
    start.asked.length,
    start.reported,
    start.keepNews.length,
    start.filledGaps.length,
    toCheck.news.length,
  ];
  const needsNothing = counts.every((count) => count === 0) && !reviewDue && !toAnswer.tried;
  return (
    <>
      <PageHeader eyebrow={longDate(now)} title={`${greeting(now)}, ${start.firstName}`} />
      <HedgeLine />
      {start.isAnswered && (
        <Notice tone="success" title="Your answer is saved." role="status">
          You can change it under Meetings.
        </Notice>
      )}
      <SaidOnStart said={start.said} />
      <FromModerators unread={start.unreadNotices} />
      <NewForYou />
      <ReportedCard reported={start.reported} />
      <KeepNews news={start.keepNews} />
      <ContactNews news={toCheck.news} now={now} />
      {start.awaySince !== null && (
        <WelcomeBack
          since={start.awaySince}
          now={now}
          unread={unread}
          meetings={toAnswer.total}
          isProvider={start.isProvider}
        />
      )}
      {start.isNew && <WelcomeCard isProvider={start.isProvider} isStaff={start.isStaff} />}
      {start.isProvider && (
        <CardLink
          to="/whats-on"
          title="Is there room?"
          detail="Say it in one press, so that nobody comes in vain"
          leading={<Icon of={WhatsOnIcon} />}
        />
      )}
      <div className="grid items-start gap-3 max-sm:-mt-2 max-sm:gap-2 min-[1100px]:grid-cols-2 max-sm:[&_section]:gap-1.5 max-sm:[&_section]:p-3">
        <MeetingToAnswer meetings={toAnswer.meetings} total={toAnswer.total} now={now} />
        <MyActions actions={toAnswer.actions} now={now} />
        {toAnswer.tried && <CommitmentDue due={toAnswer.tried} now={now} />}
        <PollToAnswer polls={toAnswer.polls} />
        {unread.length > 0 && <UnreadRooms rooms={unread} />}
        {reviewDue && <ReviewDue due={reviewDue} />}
        <ActivitiesToCheck asked={start.asked} now={now} />
        <ContactToCheck contacts={toCheck.contacts} total={toCheck.total} now={now} />
        <FilledGaps gaps={start.filledGaps} from="start" />
        {start.newActivities.length > 0 && <NewThisWeek activities={start.newActivities} />}
      </div>
      {needsNothing && (
        <EmptyState
          icon={RoomsIcon}
          title="Nothing new for you"
          action={
            start.countyRoomId !== null && (
              <ButtonLink to={`/rooms/${start.countyRoomId}`}>Go to the county room</ButtonLink>
            )
          }
        >
          New messages, meetings to answer and contacts to check show here first.
        </EmptyState>
      )}
      {start.isStaff && (
        <Card title="Your county">
          <p className="text-muted">Invite colleagues, and look after who belongs where.</p>
          <div className="flex flex-wrap gap-2">
            <ButtonLink to="/people/invite">Invite people</ButtonLink>
            <ButtonLink to="/organisations">Organisations</ButtonLink>
          </div>
        </Card>
      )}
    </>
  );
}
