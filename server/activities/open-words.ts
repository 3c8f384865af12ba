import { readWords } from '../lib/text/words.ts';
import type { ActivityWords } from './contract.ts';

type Named = Pick<ActivityWords, 'name' | 'town' | 'welcomer'> & { organisationName: string };

/** Before the @ of an address that is nobody's own. */
const deskWords = new Set(
  (
    'activities admin all ask book booking bookings choir class classes club community ' +
    'contact desk enquiries enquiry events group hall hello help helpdesk hi info information join ' +
    'kitchen learn mail office post reception secretary shop sing team us volunteer volunteering ' +
    'walk walks welcome wellbeing'
  ).split(' '),
);
/** Where people meet in a call or a chat: who has the link is in. */
const callHosts =
  /(?:^|\.)(?:zoom\.(?:us|com)|teams\.(?:microsoft|live)\.com|meet\.google\.com|webex\.com|whereby\.com|jit\.si|gotomeet(?:ing)?\.(?:com|me)|skype\.com|whatsapp\.com|discord\.(?:gg|com)|t\.me)$/i;
/** A number as people write it, with its area code in brackets or without. */
const NUMBER = /(?:\+|\(?0)[\d ()-]{7,}\d/g;
const SHORTEST_NAME = 3;

/**
 * A text for everybody. Who greets people agreed to be named to members alone, so a text that says
 * any part of that name is left out.
 */
export function openText(text: string, { welcomer }: Pick<Named, 'welcomer'>): string {
  const named = readWords(welcomer.name, { most: 12 }).filter(
    (word) => word.length >= SHORTEST_NAME,
  );
  if (named.length === 0) return text;
  const said = new Set(readWords(text.replace(/['’]s\b/g, ''), { most: text.length }));
  return named.some((word) => said.has(word)) ? '' : text;
}

/** The numbers that a text holds, without the words around them, in which people may be named. */
export function openPhones(phone: string): string[] {
  return (phone.match(NUMBER) ?? []).map((number) => number.replace(/\s+/g, ' ').trim());
}

/** A website, and no link that leads straight into a call: strangers would stand in the room. */
export function openWebsite(website: string): string {
  return URL.canParse(website) && callHosts.test(new URL(website).hostname) ? '' : website;
}

/**
 * An address of a desk. One whose part before the @ says more than a desk, the town or words of the
 * activity and its organisation may be somebody's name, and is left out.
 */
export function openEmail(email: string, { name, town, organisationName, welcomer }: Named) {
  const [local = '', domain] = email.split('@');
  if (domain === undefined) return '';
  const known = new Set(readWords(`${name} ${town} ${organisationName}`, { most: 60 }));
  const parts = readWords(local.replace(/[._+-]+/g, ' '), { most: 12 });
  const isDesk = parts.every((part) => deskWords.has(part) || known.has(part));
  return isDesk && parts.length > 0 && openText(parts.join(' '), { welcomer }) !== '' ? email : '';
}
