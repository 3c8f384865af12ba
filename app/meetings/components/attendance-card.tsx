import { Form, Link } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { CheckIcon } from '#app/ui/icon.tsx';
import {
  cameWords,
  nameWords,
  type AttendanceView,
  type Way,
} from '#server/meetings/attendance/contract.ts';

const answerWords: Record<Way, string> = { there: 'I was there', phone: 'I joined by phone' };
/** More than stand well in a line or two. */
const MANY = 12;

interface AttendanceCardProps {
  meetingId: string;
  attendance: AttendanceView;
  mayMark: boolean;
}

/** Who came, and whether I did. */
export function AttendanceCard({ meetingId, attendance, mayMark }: AttendanceCardProps) {
  const { isOpen, counts, people, unnamed } = attendance;
  return (
    <Card id="came" title="Who came">
      {isOpen && <OwnAttendance meetingId={meetingId} attendance={attendance} />}
      <p>{cameWords(counts)}</p>
      {people.length > MANY ? (
        <Disclosure summary="Their names">
          <p>{nameWords({ people, unnamed })}</p>
        </Disclosure>
      ) : (
        people.length > 0 && <p className="text-sm text-muted">{nameWords({ people, unnamed })}</p>
      )}
      {mayMark && isOpen && (
        <Link
          to={`/meetings/${meetingId}/attendance`}
          className="link inline-flex min-h-11 items-center self-start"
        >
          Say who else came
        </Link>
      )}
    </Card>
  );
}

function OwnAttendance({ meetingId, attendance }: Omit<AttendanceCardProps, 'mayMark'>) {
  const busy = useBusy();
  const { choices, mine, saidBy } = attendance;
  return (
    <>
      {saidBy === 'coordinator' && (
        <p>A coordinator said that you came. If that is not so, take it back.</p>
      )}
      <Form method="post" action={`/meetings/${meetingId}`} preventScrollReset aria-busy={busy}>
        <input type="hidden" name="intent" value="came" />
        <div role="group" aria-label="Whether you came" className="flex flex-wrap gap-2">
          {choices.map((choice) => (
            <Button
              key={choice}
              type="submit"
              name="came"
              value={choice}
              look={choice === mine ? 'primary' : 'secondary'}
              {...(choice === mine ? { icon: CheckIcon } : {})}
              aria-pressed={choice === mine}
            >
              {answerWords[choice]}
            </Button>
          ))}
          {mine !== null && (
            <Button type="submit" name="came" value="no" look="quiet">
              Take it back
            </Button>
          )}
        </div>
      </Form>
    </>
  );
}
