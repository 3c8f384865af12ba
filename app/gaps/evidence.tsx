import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { dayInSentence } from '#app/lib/dates.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { buttonClasses } from '#app/ui/button-classes.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterRow, type AddressChoice } from '#app/ui/filter-link.tsx';
import { DownloadIcon, GapIcon, Icon, PrintIcon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { useIsLive } from '#app/ui/use-is-live.ts';
import type { GapEvidence } from '#server/gaps/contract.ts';

import { EvidenceFigures } from './components/evidence-figures.tsx';
import { evidenceTable, quarterWords, shortQuarter } from './evidence-table.ts';
import { gapsAccess } from './gaps-access.ts';
import { useLiveGaps } from './use-live-gaps.ts';

export const handle = { access: gapsAccess } satisfies PageHandle;
export const meta = pageMeta('Evidence of what is missing');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const quarter = new URL(request.url).searchParams.get('quarter') ?? '';
  return {
    evidence: await context.gaps.getEvidence(requireActor(context), { quarter }),
    now: new Date().toISOString(),
  };
}

/** What is missing by place and need, for those who decide what is paid for. */
export default function EvidencePage() {
  const { evidence, now } = useLoaderData<typeof loader>();
  const isLive = useIsLive();
  useLiveGaps();
  const { quarter, rows } = evidence;
  const isEmpty = rows.length === 0;
  return (
    <div className="wide-on-paper flex flex-col gap-4">
      <PageHeader
        title="Evidence of what is missing"
        back={{ to: '/gaps', label: 'What’s missing' }}
        eyebrow={quarterWords(evidence)}
        intro="How many link workers have said that people need something and cannot find it. Each is counted once for a need in a place."
        actions={
          !isEmpty && (
            <span className="not-printed flex flex-wrap gap-2">
              {isLive && (
                <Button type="button" icon={PrintIcon} onClick={() => window.print()}>
                  Print or save as PDF
                </Button>
              )}
              <a
                href={`/gaps/evidence.csv?quarter=${quarter}`}
                download
                className={buttonClasses('secondary', false)}
              >
                <Icon of={DownloadIcon} />
                Save as spreadsheet
              </a>
            </span>
          )
        }
      />
      <div className="not-printed">
        <FilterRow label="Quarters" choices={quarterChoices(evidence)} />
      </div>
      {isEmpty ? (
        <EmptyState icon={GapIcon} title="Nothing was said in these months">
          What link workers log under What’s missing is counted here.
        </EmptyState>
      ) : (
        <>
          <EvidenceFigures
            table={evidenceTable(evidence)}
            label={`What is missing, ${quarterWords(evidence)}`}
          />
          <div className="flex max-w-measure flex-col gap-2 text-sm text-muted">
            <p>
              “&lt;5” stands for four or fewer, also for none, so that nobody can be recognised.
              Totals add up only the figures that are shown.
            </p>
            <p>As it stood {dayInSentence(now, now)}.</p>
          </div>
        </>
      )}
    </div>
  );
}

/** The quarters there are, each at its own address. */
const quarterChoices = ({ quarters, quarter: chosen }: GapEvidence): AddressChoice[] =>
  quarters.map((quarter) => ({
    key: quarter,
    label: shortQuarter(quarter),
    isOn: quarter === chosen,
    to: `/gaps/evidence?quarter=${quarter}`,
  }));
