import type { Letter } from '../lib/mail/mailer.ts';
import type { Tools } from '../lib/tools.ts';

/** Asks an activity provider whether all that the organisation has on the board is still right. */
export function reviewLetter(
  { env }: Pick<Tools, 'env'>,
  { to, organisation, link }: { to: Letter['to']; organisation: string; link: string },
): Letter {
  return {
    to,
    subject: `Is it still right? ${organisation} on Hedgerow`,
    paragraphs: [
      `Link workers send people to what ${organisation} runs. It is half a year since anybody said that times, place and cost are still right.`,
      'Have a look, and press one button if all of it is. You do not have to sign in. The link works for 60 days.',
    ],
    action: { label: 'Have a look', url: `${env.publicOrigin}/still-right/${link}` },
    footnotes: [
      'Opening the link changes nothing; the button does.',
      'Only for you: whoever has the link can say in your name that it is still right.',
    ],
  };
}
