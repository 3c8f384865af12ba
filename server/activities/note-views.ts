import type { Actor, PersonCard } from '../accounts/contract.ts';
import { listPeople } from '../accounts/index.ts';
import { dayInCounty } from '../lib/freshness.ts';
import type { Tools } from '../lib/tools.ts';
import type { ActivityRecord } from './activity.model.ts';
import { activitiesLimits } from './contract.ts';
import type { MatchNoteRecord } from './match-note.model.ts';
import type { NoteAnswerView, NoteView } from './page-views.ts';
import {
  mayAgree,
  mayAnswer,
  mayChangeAnswer,
  mayChangeNote,
  maySeeHiddenAnswer,
  seesNoteAuthors,
} from './policy.ts';
import { factsOf } from './require-note.ts';

interface Notes {
  activity: Pick<ActivityRecord, 'organisationId'>;
  notes: readonly MatchNoteRecord[];
}

interface Reader {
  actor: Actor;
  organisationId: string;
  /** False for those who run the activity: no name of a colleague is even read for them. */
  seesAuthors: boolean;
  now: Date;
  cardOf: (id: Id) => PersonCard;
}
type Id = MatchNoteRecord['_id'];

/** What the actor sees of these notes, in the same order. Names are read once for all of them. */
export async function viewNotes(
  tools: Tools,
  actor: Actor,
  { activity, notes }: Notes,
): Promise<NoteView[]> {
  const organisationId = activity.organisationId.toString();
  const seesAuthors = seesNoteAuthors(actor, organisationId);
  const people = notes.flatMap((note) => [
    ...(seesAuthors || isMine(actor, note) ? [note.authorId] : []),
    ...(seesAuthors ? namedFirst(actor, note) : []),
    ...(note.answer ? [note.answer.byId] : []),
  ]);
  const cards = await listPeople(tools, people.map(String));
  const known = new Map(cards.map((card) => [card.id, card]));
  const cardOf = (id: Id) =>
    known.get(id.toString()) ?? { id: id.toString(), name: 'Former member', organisation: '' };
  const reader = { actor, organisationId, seesAuthors, now: tools.clock.now(), cardOf };
  return notes.map((note) => viewNote(reader, note));
}

function viewNote(reader: Reader, note: MatchNoteRecord): NoteView {
  const { actor, organisationId, seesAuthors, now, cardOf } = reader;
  const { _id, kind, text, writtenAt, authorId } = note;
  const facts = factsOf(note);
  const mine = isMine(actor, note);
  return {
    ...{ id: _id.toString(), kind, text, isMine: mine },
    month: dayInCounty(writtenAt).slice(0, 'yyyy-mm'.length),
    said: seesAuthors || mine ? { by: cardOf(authorId), at: writtenAt.toISOString() } : null,
    agreed: viewAgreed(reader, note),
    answer: viewAnswer(reader, note),
    isHidden: facts.isHidden,
    mayChange: mayChangeNote(actor, facts, now).allowed,
    mayAgree: mayAgree(actor, organisationId, facts).allowed,
    mayAnswer: mayAnswer(actor, organisationId, facts).allowed && !facts.isAnswered,
  };
}

function viewAgreed({ actor, seesAuthors, cardOf }: Reader, note: MatchNoteRecord) {
  const named = seesAuthors ? namedFirst(actor, note) : [];
  return {
    people: named.map((id) => ({ id: id.toString(), name: cardOf(id).name })),
    others: note.agreedBy.length > named.length,
    isMine: note.agreedBy.some((id) => id.toString() === actor.personId),
  };
}

/** The actor before all others, so that "You" is never among those who are left out. */
function namedFirst({ personId }: Actor, { agreedBy }: MatchNoteRecord): Id[] {
  const isActor = (id: Id) => id.toString() === personId;
  const ordered = [...agreedBy.filter(isActor), ...agreedBy.filter((id) => !isActor(id))];
  return ordered.slice(0, activitiesLimits.namesAtNote);
}

function viewAnswer({ actor, now, cardOf }: Reader, note: MatchNoteRecord): NoteAnswerView | null {
  const { answer } = note;
  const facts = factsOf(note);
  if (!answer || answer.state === 'takenBack') return null;
  const isHidden = answer.state === 'hidden';
  if (isHidden && !maySeeHiddenAnswer(actor, facts)) return null;
  return {
    by: cardOf(answer.byId),
    at: answer.at.toISOString(),
    text: answer.text,
    isMine: answer.byId.toString() === actor.personId,
    isHidden,
    mayChange: mayChangeAnswer(actor, facts, now).allowed,
  };
}

function isMine({ personId }: Actor, { authorId }: MatchNoteRecord): boolean {
  return authorId.toString() === personId;
}
