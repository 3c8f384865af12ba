import type { Letter } from '../lib/mail/mailer.ts';
import type { Tools } from '../lib/tools.ts';
import { roleWords, type Role } from './contract.ts';

/*
 * The letters of accounts. Addresses in them are made of the public origin only: what a request
 * claims about its host never reaches a letter.
 */

type To = Letter['to'];
type LetterTools = Pick<Tools, 'env'>;

const ignoreThis = 'If you did not ask for this, you can leave this letter alone. Nothing changes.';

function linkTo({ env }: LetterTools, path: string): string {
  return new URL(path, env.publicOrigin).href;
}

export function invitationLetter(
  tools: LetterTools,
  facts: {
    to: To;
    token: string;
    role: Role;
    organisation: string;
    county: string;
    invitedBy: string;
  },
): Letter {
  const { to, token, role, organisation, county, invitedBy } = facts;
  const place = organisation === county ? `for ${county}` : `at ${organisation} in ${county}`;
  return {
    to,
    subject: 'You are invited to Hedgerow',
    paragraphs: [
      `${invitedBy} invites you to Hedgerow, where social prescribing link workers help each other.`,
      `You join as ${roleWords[role].toLowerCase()} ${place}.`,
      'The link works once, for 7 days.',
    ],
    action: { label: 'Join Hedgerow', url: linkTo(tools, `/join/${token}`) },
    footnotes: ['If you did not expect this, you can leave this letter alone.'],
  };
}

export function passwordResetLetter(tools: LetterTools, to: To, token: string): Letter {
  return {
    to,
    subject: 'Choose a new password',
    paragraphs: [
      'Somebody asked for a new password for your Hedgerow account.',
      'The link works once, for 60 minutes.',
    ],
    action: { label: 'Choose a new password', url: linkTo(tools, `/reset-password/${token}`) },
    footnotes: [ignoreThis],
  };
}

export function signInLinkLetter(tools: LetterTools, to: To, token: string): Letter {
  return {
    to,
    subject: 'Your link to sign in',
    paragraphs: ['Press the link to sign in to Hedgerow. It works once, for 30 minutes.'],
    action: { label: 'Sign in', url: linkTo(tools, `/sign-in/link/${token}`) },
    footnotes: [ignoreThis],
  };
}

export function passwordChangedLetter(tools: LetterTools, to: To): Letter {
  return {
    to,
    subject: 'Your password was changed',
    paragraphs: ['The password of your Hedgerow account was changed just now.'],
    action: { label: 'It was not me', url: linkTo(tools, '/forgotten-password') },
    footnotes: ['If it was you, there is nothing to do.'],
  };
}

/** To the address that shall become the new one. */
export function confirmEmailLetter(tools: LetterTools, to: To, token: string): Letter {
  return {
    to,
    subject: 'Is this your e-mail address?',
    paragraphs: [
      'Press the link to use this address for your Hedgerow account.',
      'The link works once, for 60 minutes. You need to be signed in.',
    ],
    action: { label: 'Use this address', url: linkTo(tools, `/confirm-email/${token}`) },
    footnotes: [ignoreThis],
  };
}

/** To the address that shall become the new one, when it has an account already. */
export function emailTakenLetter(tools: LetterTools, to: To): Letter {
  return {
    to,
    subject: 'This address has a Hedgerow account already',
    paragraphs: [
      'Somebody with another Hedgerow account asked to use this address. It stays yours.',
    ],
    action: { label: 'Sign in', url: linkTo(tools, '/sign-in') },
    footnotes: [ignoreThis],
  };
}

/** To the address that is still the right one. */
export function emailChangeAskedLetter(tools: LetterTools, to: To): Letter {
  return {
    to,
    subject: 'Somebody asked to change your e-mail address',
    paragraphs: [
      'Somebody who knows your password asked to use another e-mail address for your Hedgerow account.',
      'Nothing has changed yet. It changes when they press the link that we sent there.',
    ],
    action: {
      label: 'It was not me: change my password',
      url: linkTo(tools, '/forgotten-password'),
    },
    footnotes: ['If it was you, there is nothing to do here.'],
  };
}

/** To the address that was the right one until now. */
export function emailChangedLetter(to: To): Letter {
  return {
    to,
    subject: 'Your e-mail address was changed',
    paragraphs: [
      'Your Hedgerow account uses another e-mail address from now on.',
      'If it was not you, tell your coordinator at once.',
    ],
  };
}
