import ICAL from 'ical.js';

import type { Actor } from '#server/accounts/contract.ts';
import { Person } from '#server/accounts/person.model.ts';
import { createLogger } from '#server/lib/logger.ts';
import { createMailer } from '#server/lib/mail/create-mailer.ts';
import {
  chooseInvitations,
  createSeries,
  followMemberships,
  getMeeting,
  listMeetings,
  sendInvitations,
} from '#server/meetings/index.ts';
import type { InvitationsTools } from '#server/meetings/invitations/contract.ts';
import { makeLetterReaders } from '#server/notifications/make-letter-readers.ts';
import { openPostOffice, type Delivered } from '#test/support/post-office.ts';
import { openFenwold, yearOfMeetings } from '../../support/open-fenwold.ts';

export type InvitedWorld = Awaited<ReturnType<typeof openInvited>>;

/** Fenwold on Wednesday 7 October 2026, 09:30, with invitations that go to a real mail server. */
export async function openInvited({
  replies = null,
}: { replies?: InvitationsTools['post']['replies'] } = {}) {
  const world = await openFenwold();
  const office = await openPostOffice();
  const { clock, logged } = world;
  const tools: InvitationsTools = Object.assign(world.tools, {
    env: { ...world.tools.env, publicOrigin: 'https://hedgerow.fenwold.example' },
    mailer: createMailer({
      env: { mode: 'production', smtpUrl: office.url, mailFrom: 'post@hedgerow.example' },
      logger: createLogger({ level: 'trace' }, { write: (line) => void logged.push(line) }),
    }),
    letterReaders: makeLetterReaders(world.tools),
    post: { from: 'post@hedgerow.example', replies },
  });
  tools.membershipFollowers = [(change, session) => followMemberships(tools, change, session)];
  const addresses = new Map<string, string>();
  const meet = async ({ personId }: Actor) => {
    const person = await Person.findById(personId, { email: 1 }).lean();
    addresses.set(personId, person?.email ?? '');
  };
  for (const actor of [world.hazel, world.rowan, world.teazle, world.marjoram]) await meet(actor);
  const emailOf = ({ personId }: Actor) => addresses.get(personId) ?? '';
  const lettersTo = (actor: Actor) =>
    office.delivered.filter(({ recipients }) => recipients.includes(emailOf(actor)));
  return {
    ...world,
    ...{ tools, office, emailOf, lettersTo, meet },
    choose: (actor: Actor, isOn: 'yes' | 'no' = 'yes') => chooseInvitations(tools, actor, { isOn }),
    createYear: async (overrides: Record<string, unknown> = {}) => {
      const { seriesId } = await createSeries(tools, world.marjoram, yearOfMeetings(overrides));
      const { meetings } = await listMeetings(tools, world.marjoram);
      return meetings.filter((one) => one.seriesId === seriesId);
    },
    lookAs: (actor: Actor, meetingId: string) => getMeeting(tools, actor, { meetingId }),
    look: (meetingId: string) => getMeeting(tools, world.marjoram, { meetingId }),
    /** Letters go at that moment, or now. */
    send: (iso?: string) => {
      if (iso !== undefined) clock.moveTo(iso);
      return sendInvitations(tools);
    },
    subjectsTo: (actor: Actor) => lettersTo(actor).map(({ mail }) => mail.subject),
    /** What came to somebody, as a calendar program reads it. */
    calendarsTo: (actor: Actor) => lettersTo(actor).map(readInvitation),
  };
}

/** The calendar of a letter: what stands beside the words and in the file, which are the same. */
export function readInvitation({ mail }: Delivered) {
  const parts = mail.attachments.filter(({ contentType }) =>
    ['text/calendar', 'application/ics'].includes(contentType),
  );
  const texts = new Set(parts.map(({ content }) => content.toString('utf8')));
  const [text = ''] = texts;
  const calendar = ICAL.Component.fromString(text);
  return {
    parts: parts.map(({ contentType, filename }) => ({ contentType, filename })),
    isSame: texts.size === 1,
    text,
    method: calendar.getFirstPropertyValue('method'),
    events: calendar.getAllSubcomponents('vevent').map(readEvent),
  };
}

function readEvent(event: ICAL.Component) {
  const words = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? null;
  const attendee = event.getFirstProperty('attendee');
  return {
    uid: words('uid'),
    sequence: Number(words('sequence')),
    recurrenceId: words('recurrence-id'),
    start: words('dtstart'),
    status: words('status'),
    rule: words('rrule'),
    organizer: words('organizer'),
    attendees: event.getAllProperties('attendee').map((one) => String(one.getFirstValue())),
    partStat: attendee?.getFirstParameter('partstat') ?? null,
    rsvp: attendee?.getFirstParameter('rsvp') ?? null,
  };
}
