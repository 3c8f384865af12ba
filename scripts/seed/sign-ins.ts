import type { Env } from '#server/lib/env.ts';
import { demoPassword } from '#scripts/story/county.ts';
import { getPerson } from '#scripts/story/people.ts';

const signIns = [
  ['Link worker', 'hazel'],
  ['Link worker elsewhere', 'rowan'],
  ['Coordinator', 'marjoram'],
  ['Administrator', 'alder'],
  ['Activity provider', 'barnaby'],
] as const;

/** Who can sign in to the story's county, and how, for the person at the terminal. */
export function describeSignIns({
  publicOrigin,
  mode,
  smtpUrl,
}: Pick<Env, 'publicOrigin' | 'mode' | 'smtpUrl'>): string {
  const hasOutbox = mode !== 'production' && smtpUrl === undefined;
  const rows = signIns.map(([what, key]) => `  ${what.padEnd(22)} ${getPerson(key).email}`);
  return [
    ...rows,
    '',
    `  Password               ${demoPassword}`,
    `  The activity provider has none: ask for a link at ${publicOrigin}/sign-in/link.`,
    ...(hasOutbox ? [`  It lands in ${publicOrigin}/outbox.`] : []),
  ].join('\n');
}
