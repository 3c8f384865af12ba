import type { Actor } from '../accounts/contract.ts';
import { activitiesLimits, type CheckHow } from './contract.ts';

/*
 * Who may do what with activities. Pure: facts in, decision out. A refusal to see is "not there" to
 * the one who asks.
 */

type Decision = { allowed: true } | { allowed: false; because: string };
type Wearer = Pick<Actor, 'roles' | 'providerOrganisationIds'>;

/** The board of the county is for those who do the work and for those who look after them. */
export function maySeeBoard({ roles }: Pick<Wearer, 'roles'>): boolean {
  return roles.some((role) => role !== 'activityProvider');
}

/** Activity providers see and keep what belongs to their own organisations. */
export function isOwner({ providerOrganisationIds }: Wearer, organisationId: string): boolean {
  return providerOrganisationIds.includes(organisationId);
}

/** Many activity providers have no account, so coordinators add and change for all. */
export function mayChange(actor: Wearer, organisationId: string): Decision {
  if (actor.roles.includes('coordinator') || isOwner(actor, organisationId)) {
    return { allowed: true };
  }
  return {
    allowed: false,
    because: 'Only a coordinator or the activity provider can change this.',
  };
}

/** Whether there is any organisation for which the actor may add activities. */
export function mayAdd({ roles, providerOrganisationIds }: Wearer): boolean {
  return roles.includes('coordinator') || providerOrganisationIds.length > 0;
}

/** Whoever may see an activity may say whether it has room; this is how the word counts. */
export function speaksAs(actor: Wearer, organisationId: string): 'provider' | 'rang' {
  return isOwner(actor, organisationId) ? 'provider' : 'rang';
}

/** How somebody who typed it in vouches for it. */
export function writesAs(actor: Wearer, organisationId: string): CheckHow {
  return isOwner(actor, organisationId) ? 'provider' : 'wrote';
}

// --- Notes on whom it suits ----------------------------------------------------------------------

const yes: Decision = { allowed: true };
const no = (because: string): Decision => ({ allowed: false, because });

type Reader = Wearer & Pick<Actor, 'personId'>;

export interface NoteFacts {
  authorId: string;
  isHidden: boolean;
  /** Somebody put a name to these very words. */
  isAgreed: boolean;
  isAnswered: boolean;
  writtenAt: Date;
  answer: { byId: string; isHidden: boolean; at: Date } | null;
}

/**
 * Those who run an activity read what was found and not who found it: in a county where all know each
 * other, nobody would write an honest note otherwise. It holds for whoever has another role as well.
 */
export function seesNoteAuthors(actor: Wearer, organisationId: string): boolean {
  return maySeeBoard(actor) && !isOwner(actor, organisationId);
}

/** Colleagues say whom an activity suits; those who run it answer, and say nothing of themselves. */
export function mayNote(actor: Wearer, organisationId: string): Decision {
  if (isOwner(actor, organisationId))
    return no('You run this, so you can answer what others write.');
  return maySeeBoard(actor) ? yes : no('Colleagues of the peer network write these.');
}

/** Moderators. */
export function seesHiddenNotes({ roles }: Pick<Wearer, 'roles'>): boolean {
  return roles.includes('coordinator') || roles.includes('administrator');
}

/** What a moderator has hidden is there for who wrote it and for moderators. */
export function maySeeHiddenNote(actor: Reader, { authorId }: NoteFacts): boolean {
  return authorId === actor.personId || seesHiddenNotes(actor);
}

export function maySeeHiddenAnswer(actor: Reader, { answer }: NoteFacts): boolean {
  return answer?.byId === actor.personId || seesHiddenNotes(actor);
}

export function mayChangeNote({ personId }: Reader, note: NoteFacts, now: Date): Decision {
  if (note.authorId !== personId) return no('Only the person who wrote this can change it.');
  if (note.isHidden) return no('A moderator hid this, so it cannot be changed.');
  if (note.isAgreed || note.isAnswered) {
    return no('Somebody agreed or answered, so it stays as it is. You can take it back.');
  }
  return isShortWhile(note.writtenAt, now) ? yes : no(tooLate);
}

export function mayTakeBackNote({ personId }: Reader, { authorId }: NoteFacts): Decision {
  return authorId === personId ? yes : no('Only the person who wrote this can take it back.');
}

export function mayAgree(actor: Reader, organisationId: string, note: NoteFacts): Decision {
  if (note.authorId === actor.personId) return no('You wrote this yourself.');
  if (note.isHidden) return no('A moderator hid this.');
  return mayNote(actor, organisationId);
}

/** Whether there was an answer before is asked when it is kept. */
export function mayAnswer(actor: Wearer, organisationId: string, note: NoteFacts): Decision {
  if (!isOwner(actor, organisationId)) return no('Those who run it can answer this.');
  return note.isHidden ? no('A moderator hid this.') : yes;
}

export function mayChangeAnswer(actor: Reader, { answer }: NoteFacts, now: Date): Decision {
  if (answer?.byId !== actor.personId) return no('Only the person who wrote this can change it.');
  if (answer.isHidden) return no('A moderator hid this, so it cannot be changed.');
  return isShortWhile(answer.at, now) ? yes : no(tooLate);
}

export function mayTakeBackAnswer({ personId }: Reader, { answer }: NoteFacts): Decision {
  return answer?.byId === personId ? yes : no('Only the person who wrote this can take it back.');
}

const tooLate = `It can be changed for ${activitiesLimits.noteChangeMinutes} minutes. You can take it back.`;

function isShortWhile(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() <= activitiesLimits.noteChangeMinutes * 60_000;
}

/** Whoever keeps the board true asks colleagues to check. */
export function mayShareOut({ roles }: Pick<Wearer, 'roles'>): boolean {
  return roles.includes('coordinator');
}

/** It takes one off the board that may belong to others, so not even its own people do it. */
export function mayMerge({ roles }: Pick<Wearer, 'roles'>): boolean {
  return roles.includes('coordinator');
}
