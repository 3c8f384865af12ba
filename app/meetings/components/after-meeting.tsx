import { Link } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';

import type { AfterMeetingData } from '../after-meeting.ts';
import { AttendanceCard } from './attendance-card.tsx';
import { CommitmentsCard } from './commitments-card.tsx';

interface AfterMeetingProps {
  meetingId: string;
  after: AfterMeetingData;
  /** What a form of the page was refused for. */
  refusal: FormRefusal | null;
  /** Whether the reader says who else came. */
  mayMark: boolean;
  now: string;
}

/** What stays with people after a meeting: who came, one thing to try, and their log. */
export function AfterMeeting({ meetingId, after, refusal, mayMark, now }: AfterMeetingProps) {
  const { attendance, commitments } = after;
  return (
    <>
      {attendance && (
        <AttendanceCard meetingId={meetingId} attendance={attendance} mayMark={mayMark} />
      )}
      <CommitmentsCard
        meetingId={meetingId}
        commitments={commitments}
        refusal={refusal}
        now={now}
      />
      <Link to="/meetings/cpd" className="link inline-flex min-h-11 items-center self-start">
        My learning log
      </Link>
    </>
  );
}
