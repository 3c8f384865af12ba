import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { buttonClasses } from '#app/ui/button-classes.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FilterRow, type AddressChoice } from '#app/ui/filter-link.tsx';
import { DownloadIcon, Icon, MeetingsIcon } from '#app/ui/icon.tsx';
import { Pages } from '#app/ui/older-link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { totalWords, type LearningLog } from '#server/meetings/cpd/contract.ts';

import { LogEntryCard } from './components/log-entry.tsx';
import { meetingsAccess } from './meetings-access.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;
export const meta = pageMeta('My learning log');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked = { year: searchParams.get('year') ?? '', page: searchParams.get('page') ?? '' };
  return {
    log: await context.meetings.getLog(requireActor(context), asked),
    editing: searchParams.get('edit'),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    await context.meetings.keepReflection(requireActor(context), values);
    const { pathname, searchParams } = new URL(request.url);
    const edited = searchParams.get('edit') ?? '';
    searchParams.delete('edit');
    return redirect(
      `${pathname}?${searchParams.toString()}#entry-${encodeURIComponent(edited)}`,
      303,
    );
  });
}

/** The meetings I was at, for an appraisal or a register. Nobody else sees it. */
export default function LearningLogPage() {
  const { log, editing } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const { year, totals, entries, page, pages } = log;
  const addressOf = (more: Record<string, string>) =>
    `/meetings/cpd?${new URLSearchParams({ year: year.key, ...more }).toString()}`;
  return (
    <div className="flex max-w-measure flex-col gap-4">
      <ErrorSummary errors={refusal?.errors} order={['reflection', 'checked']} />
      <PageHeader
        title="My learning log"
        eyebrow={year.label}
        intro="The practice meetings you were at, and what you take from them. Only you see this page and its files."
        back={{ to: '/meetings', label: 'Meetings' }}
      />
      <div className="not-printed flex flex-col gap-2">
        <FilterRow label="Years from April to March" choices={choicesOf(log, 'april')} />
        <FilterRow label="Calendar years" choices={choicesOf(log, 'calendar')} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="font-bold">{totalWords(totals)}</p>
        {totals.meetings > 0 && <Downloads year={year.key} />}
      </div>
      {entries.map((entry) => (
        <LogEntryCard
          key={entry.meetingId}
          entry={entry}
          isEdited={entry.meetingId === editing}
          refusal={refusal}
          editAt={addressOf({ page: String(page), edit: entry.meetingId })}
          leaveAt={addressOf({ page: String(page) })}
        />
      ))}
      {entries.length === 0 && (
        <EmptyState icon={MeetingsIcon} title="Nothing in these months yet">
          On the page of a meeting say “I was there”, and it is here.
        </EmptyState>
      )}
      <Pages
        label="Pages of the log"
        previous={page > 1 ? addressOf({ page: String(page - 1) }) : undefined}
        next={page < pages ? addressOf({ page: String(page + 1) }) : undefined}
      />
    </div>
  );
}

function Downloads({ year }: { year: string }) {
  const kinds = [
    ['csv', 'Save as spreadsheet'],
    ['pdf', 'Save as PDF'],
  ] as const;
  return (
    <span className="not-printed flex flex-wrap gap-2">
      {kinds.map(([kind, words]) => (
        <a
          key={kind}
          href={`/meetings/cpd.${kind}?year=${year}`}
          download
          className={buttonClasses('secondary', false)}
        >
          <Icon of={DownloadIcon} />
          {words}
        </a>
      ))}
    </span>
  );
}

const choicesOf = ({ years, year: chosen }: LearningLog, kind: 'april' | 'calendar') =>
  years
    .filter((year) => year.kind === kind)
    .map(({ key, label }): AddressChoice => ({
      ...{ key, label, isOn: key === chosen.key },
      to: `/meetings/cpd?year=${key}`,
    }));
