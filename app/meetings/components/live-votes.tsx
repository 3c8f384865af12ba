import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { TextField } from '#app/ui/field.tsx';
import { ButtonRow } from '#app/ui/form-row.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { countsWords, liveLimits, type LiveVote } from '#server/meetings/live/contract.ts';

import type { LiveProps } from '../live-props.ts';
import { PressForm } from './press-form.tsx';

const choices = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['aside', 'I stand aside'],
] as const;

interface LiveVotesProps extends LiveProps {
  /** What was refused without script, and typed. */
  refusal: { errors: Record<string, string>; question: string } | null;
}

/** Questions that are answered without anybody seeing who said what. */
export function LiveVotes({ live, refusal }: LiveVotesProps) {
  const { meetingId, stage, votes, mayLead } = live;
  const isOpen = stage === 'open';
  const open = votes.find(({ counts }) => counts === null);
  const closed = votes.filter(({ counts }) => counts !== null);
  if (votes.length === 0 && !(isOpen && mayLead)) return null;
  return (
    <Card title="Quiet vote">
      {isOpen && open && <OpenVote meetingId={meetingId} vote={open} mayLead={mayLead} />}
      {closed.length > 0 && (
        <dl className="flex flex-col gap-2" aria-label="Closed votes">
          {closed.map(({ id, question, counts }) => (
            <div key={id}>
              <dt className="font-bold break-words">{question}</dt>
              <dd>{counts && countsWords(counts)}</dd>
            </div>
          ))}
        </dl>
      )}
      {isOpen && mayLead && !open && (
        <PressForm meetingId={meetingId} intent="ask" errors={refusal?.errors}>
          {(errors) => (
            <>
              <TextField
                name="question"
                label="Question"
                hint="Answered with yes, no, or I stand aside. Nobody sees who said what."
                maxLength={liveLimits.question}
                defaultValue={refusal?.question ?? ''}
                error={errors.question}
                required
              />
              <GuardWatch place="resource" />
              <CheckedField refusal={{ errors, values: {} }} />
              <ButtonRow>
                <Button type="submit">Ask everybody</Button>
              </ButtonRow>
            </>
          )}
        </PressForm>
      )}
    </Card>
  );
}

interface OpenVoteProps {
  meetingId: string;
  vote: LiveVote;
  mayLead: boolean;
}

function OpenVote({ meetingId, vote: { id, question, hasAnswered }, mayLead }: OpenVoteProps) {
  return (
    <>
      <p className="font-bold break-words">{question}</p>
      <PressForm meetingId={meetingId} intent="vote" fields={{ voteId: id }}>
        <div role="group" aria-label="Your answer" className="flex flex-wrap gap-2">
          {choices.map(([value, words]) => (
            <Button key={value} type="submit" name="choice" value={value}>
              {words}
            </Button>
          ))}
        </div>
      </PressForm>
      <p className="text-sm text-muted" role="status">
        {hasAnswered
          ? 'You have answered. You can answer anew until the vote is closed.'
          : 'Nobody sees who said what, and nothing is shown until the vote is closed.'}
      </p>
      {mayLead && (
        <PressForm meetingId={meetingId} intent="count" fields={{ voteId: id }}>
          <ButtonRow>
            <Button type="submit">Close the vote</Button>
          </ButtonRow>
        </PressForm>
      )}
    </>
  );
}
