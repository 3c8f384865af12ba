import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ModerationIcon } from '#app/ui/icon.tsx';
import { Pages } from '#app/ui/older-link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';
import { ruleWords, type AuditEntryView } from '#server/moderation/contract.ts';

import { actWords, momentInWords, thingWords } from './moderation-words.ts';

export const handle = { access: ['administrator'] } satisfies PageHandle;
export const meta = pageMeta('What moderators did');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get('after') ?? '';
  const page = await context.moderation.listAudit(requireActor(context), { after });
  return { page, isFirst: after === '', now: new Date().toISOString() };
}

/** Who did what, when, on which thing. Nothing that anybody wrote is in it. */
export default function Audit() {
  const { page, isFirst, now } = useLoaderData<typeof loader>();
  const { entries, next } = page;
  return (
    <PageWidth width="page">
      <PageHeader
        title="What moderators did"
        intro="Newest first. It is added to and never changed, and holds no text that anybody wrote."
        back={{ to: '/moderation', label: 'Moderation' }}
      />
      {entries.length === 0 && (
        <EmptyState icon={ModerationIcon} title="Nothing yet">
          What moderators read and decide is written down here.
        </EmptyState>
      )}
      <ol className="flex flex-col divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.id} className="flex flex-col gap-0.5 py-2.5">
            <p>
              <strong>{entry.by.name}</strong> {whatWasDone(entry)}
            </p>
            <p className="text-sm text-muted">
              <time dateTime={entry.at}>{momentInWords(entry.at, now)}</time>
              {entry.rule && ` · ${ruleWords[entry.rule]}`}
              {entry.thing && <span className="break-all"> · {entry.thing.id}</span>}
            </p>
          </li>
        ))}
      </ol>
      <Pages
        label="Pages of what was done"
        previous={isFirst ? undefined : '/moderation/audit'}
        next={next === null ? undefined : `?after=${encodeURIComponent(next)}`}
      />
    </PageWidth>
  );
}

/** "hid a message of Rowan Brackett", "kept Rowan Brackett from writing for a time". */
function whatWasDone({ act, thing, person }: AuditEntryView): string {
  const whose = person?.name ?? 'nobody';
  if (!thing) return actWords[act].replace('{person}', whose);
  const a = thingWords[thing.kind].a.toLowerCase().replace('shelf', 'Shelf');
  return actWords[act].replace('{thing}', person ? `${a} of ${whose}` : a);
}
