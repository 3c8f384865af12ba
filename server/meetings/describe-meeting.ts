import type { MeetingReach } from './contract.ts';

/** What a calendar program says beneath a meeting: how to join, and where to answer. */
export function describeMeeting({ phone, link }: MeetingReach, url: string): string {
  return [
    ...(phone === '' ? [] : [`By phone: ${phone}`]),
    ...(link === '' ? [] : [`Online: ${link}`]),
    `Say whether you are coming: ${url}`,
  ].join('\n');
}
