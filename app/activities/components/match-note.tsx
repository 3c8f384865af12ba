import { dayInSentence } from '#app/lib/dates.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Chip } from '#app/ui/chip.tsx';
import { CheckIcon, CloseIcon, ReplyIcon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { noteKindWords } from '#server/activities/contract.ts';
import type { NoteAnswerView, NotePage, NoteView } from '#server/activities/page-views.ts';

import { agreedWords, isFolded, notePath, whoAndWhen } from '../note-words.ts';
import { AgreeForm } from './agree-form.tsx';

export interface MatchNoteProps {
  note: NoteView;
  activity: NotePage['activity'];
  personId: string;
  now: string;
  /** On the page of the activity, after this note; `null` on the note's own page. */
  listedAfter: string | null;
}

const looks = {
  suits: { tone: 'hedge', icon: CheckIcon },
  didNotSuit: { tone: 'stone', icon: CloseIcon },
} as const;

/** What a colleague found, who agrees, and what those who run the activity answered. */
export function MatchNote(props: MatchNoteProps) {
  const { note, activity, personId, now } = props;
  const { id, kind, text, isHidden, agreed, answer } = note;
  const { tone, icon } = looks[kind];
  const names = agreedWords(agreed, personId);
  return (
    <article id={`note-${id}`} className="flex flex-col gap-1 border-l-3 border-line pl-3">
      {isHidden && <HiddenLine />}
      <p>
        <Chip tone={tone} icon={icon}>
          {noteKindWords[kind]}
        </Chip>
      </p>
      <p className="wrap-anywhere">{text}</p>
      <p className="text-sm text-muted">{whoAndWhen(note, now)}</p>
      {names !== '' && <p className="text-sm">{names}</p>}
      {isFolded(agreed) && <AllNames {...agreed} />}
      {answer && <Answer answer={answer} organisation={activity.organisation.name} now={now} />}
      <Deeds {...props} />
    </article>
  );
}

function HiddenLine() {
  return <p className="text-muted italic">A moderator hid this. Others do not see it.</p>;
}

function AllNames({ people, others }: NoteView['agreed']) {
  return (
    <details>
      <summary className="link inline-flex min-h-11 items-center text-sm">All names</summary>
      <p className="pb-2 text-sm">
        {people.map(({ name }) => name).join(', ')}
        {others && ' and others'}
      </p>
    </details>
  );
}

interface AnswerProps {
  answer: NoteAnswerView;
  organisation: string;
  now: string;
}

function Answer({ answer, organisation, now }: AnswerProps) {
  const { by, at, text, isHidden } = answer;
  return (
    <div className="mt-1 flex flex-col gap-1 rounded-lg bg-sunk p-3">
      {isHidden && <HiddenLine />}
      <p className="text-sm text-muted">
        {by.name}, {organisation}, answered {dayInSentence(at, now)}
      </p>
      <p className="wrap-anywhere">{text}</p>
    </div>
  );
}

/** What this reader can do with it. Buttons of several notes are told apart by its words. */
function Deeds({ note, activity, listedAfter }: MatchNoteProps) {
  const { id, text, answer, isMine, isHidden, mayAgree, mayAnswer } = note;
  const own = listedAfter === null ? null : notePath(activity.id, id);
  const which = <VisuallyHidden>: {text}</VisuallyHidden>;
  return (
    <div className="-ml-4 flex flex-wrap items-center gap-x-1">
      {mayAgree && <AgreeForm activityId={activity.id} note={note} listedAfter={listedAfter} />}
      {own !== null && mayAnswer && (
        <ButtonLink to={own} look="quiet" icon={ReplyIcon}>
          Answer{which}
        </ButtonLink>
      )}
      {own !== null && (isMine || answer?.isMine === true) && (
        <ButtonLink to={own} look="quiet">
          {isMine ? ownWords(note) : `${ownWords(answer)} the answer`}
          {which}
        </ButtonLink>
      )}
      {!isMine && !isHidden && (
        <ButtonLink to={`/reports/note/${id}`} look="quiet">
          Report{which}
        </ButtonLink>
      )}
      {answer && !answer.isMine && !answer.isHidden && !isHidden && (
        <ButtonLink to={`/reports/noteAnswer/${id}`} look="quiet">
          Report the answer<VisuallyHidden>: {answer.text}</VisuallyHidden>
        </ButtonLink>
      )}
    </div>
  );
}

function ownWords(words: { mayChange: boolean } | null): string {
  return words?.mayChange === true ? 'Change or take back' : 'Take back';
}
