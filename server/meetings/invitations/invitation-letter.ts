import type { Letter } from '../../lib/mail/mailer.ts';
import { placeWords } from '../contract.ts';
import { placeOf } from '../place-of.ts';
import { invitationsLimits, type InvitationsTools } from './contract.ts';
import { writeInvitationStop } from './stop-link.ts';
import { dateInWords } from './write-dates.ts';
import { writeInvitation, type Invited } from './write-invitation.ts';

/** A letter to one person, for people and for calendar programs. `mark` is that of this letter. */
export function invitationLetter(
  tools: Pick<InvitationsTools, 'env' | 'clock' | 'post'>,
  invited: Invited,
  mark: string,
): Letter {
  const { plan, reader, series } = invited;
  const { publicOrigin } = tools.env;
  const { hostname } = new URL(publicOrigin);
  const stopUrl = `${publicOrigin}/meetings/stop/${writeInvitationStop(tools, reader.personId)}`;
  const shown = plan.dates.slice(0, invitationsLimits.inLetter);
  const more = plan.dates.length - shown.length;
  const [first] = plan.dates;
  const answer =
    tools.post.replies === null
      ? 'Say on the page of the meeting whether you come. An answer from your mail program does not reach us.'
      : 'Answer in your mail or calendar program, or on the page of the meeting.';
  return {
    to: { name: reader.name, address: reader.email },
    subject: `${stateWords(invited)}: ${series.name}`,
    paragraphs: [
      openingWords(invited),
      ...placesIn(invited),
      ...(plan.method === 'REQUEST' ? [answer] : []),
      ...(more > 0 ? [`There are ${more} more dates. The calendar file has all of them.`] : []),
    ],
    links: shown.map((meeting) => ({
      label: dateInWords(meeting, series.timeZone),
      url: `${publicOrigin}/meetings/${meeting._id.toString()}`,
    })),
    ...(first && {
      action: {
        label: 'Open the meeting',
        url: `${publicOrigin}/meetings/${first._id.toString()}`,
      },
    }),
    footnotes: [
      'You get this because you chose calendar invitations by mail.',
      `Stop these letters in one press: ${stopUrl}`,
      `Choose how your calendar hears of meetings: ${publicOrigin}/meetings/follow`,
    ],
    list: { id: `invitations.${hostname}`, stopUrl },
    messageId: `<${mark}@${hostname}>`,
    calendar: { method: plan.method, text: writeInvitation(tools, invited) },
  };
}

function stateWords({ plan }: Invited): string {
  if (plan.method === 'CANCEL') return isForOthers(plan) ? 'No longer for you' : 'Cancelled';
  return plan.isWhole ? 'Invitation' : 'Changed';
}

function openingWords({ plan, series: { name } }: Invited): string {
  const isOne = plan.dates.length === 1;
  if (plan.method === 'CANCEL') {
    const on = isOne ? 'on this date' : 'on these dates';
    return isForOthers(plan)
      ? `“${name}” is held for others now. It is no longer in your calendar ${on}.`
      : `“${name}” is cancelled ${on}.`;
  }
  if (plan.isWhole) return `You are invited to “${name}”.`;
  return `“${name}” has changed. ${isOne ? 'This is how this date stands' : 'This is how these dates stand'} now.`;
}

/** A date that is held and called off for one person: that one may come no more. */
function isForOthers({ dates }: Invited['plan']): boolean {
  return dates.some(({ status }) => status === 'scheduled');
}

/** Where it is, said once where all dates are in one place. */
function placesIn({ plan: { dates, method }, series }: Invited): string[] {
  if (method === 'CANCEL') return [];
  const places = new Set(dates.map((meeting) => placeWords(placeOf(meeting, series))));
  const [place] = places;
  if (places.size === 1 && place !== undefined) return [`Where: ${place}`];
  return ['It is in several places. The page of each date says where.'];
}
