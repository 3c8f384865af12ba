import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, type MetaFunction } from '@remix-run/react';

import { dayInSentence } from '#app/lib/dates.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { StateChip } from '#app/ui/chip.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

import type { RoomView } from '#server/activities/contract.ts';

import { activityFacts } from './components/activity-facts.tsx';
import { QrPicture } from './components/qr-picture.tsx';
import { qrCodeOf } from './qr-path.ts';

export const handle = { access: 'public' } satisfies PageHandle;
/** Its title, and the same page for machines. */
export const meta: MetaFunction<typeof loader> = (args) => [
  ...(pageMeta(titleOf)(args) ?? []),
  ...(args.data ? [{ 'script:ld+json': args.data.page.structured }] : []),
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { activityId } = params;
  const page = await context.activities.getActivityForAnybody({ activityId });
  if (page.activity.id !== activityId) throw redirect(`/activities/${page.activity.id}`);
  return {
    page,
    code: qrCodeOf(page.address),
    now: new Date().toISOString(),
    title: `${page.activity.name} by ${page.activity.organisation.name}`,
  };
}

/** One activity for anybody, with or without an account; on paper, for a notice board. */
export default function ActivityForAnybody() {
  const { page, code, now } = useLoaderData<typeof loader>();
  const { activity, address } = page;
  return (
    <article className="flex flex-col gap-4">
      <PageHeader title={activity.name} eyebrow={activity.organisation.name} />
      <RoomLine room={activity.room} now={now} />
      {activity.description !== '' && <p className="whitespace-pre-line">{activity.description}</p>}
      <SummaryList rows={activityFacts(page, now)} />
      <div className="flex flex-wrap items-center gap-4 border-t border-line pt-4">
        <QrPicture code={code} label="Picture that a phone reads as the address of this page" />
        <p className="min-w-0 flex-1 basis-48 text-sm text-muted">
          This page, for a notice board or a phone:
          <br />
          <span className="break-all">{address}</span>
        </p>
      </div>
    </article>
  );
}

function RoomLine({ room, now }: { room: RoomView; now: string }) {
  if (room.state === 'notKnown') return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
      <StateChip state={room.state} />
      said {dayInSentence(room.saidAt, now)}
    </p>
  );
}

function titleOf(loaded: unknown): string {
  return loaded instanceof Object && 'title' in loaded ? String(loaded.title) : 'What’s on';
}
