import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { Card } from '#app/ui/card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import {
  DATA_LICENCE,
  OPEN_REFERRAL_PATH,
  openDataLimits,
  STANDARD,
} from '#server/open-data/contract.ts';

import { Addresses } from './components/addresses.tsx';
import { Parameters } from './components/parameters.tsx';
import { Terms } from './components/terms.tsx';

export const handle = { access: 'public' } satisfies PageHandle;
export const meta = pageMeta('Open data');

export async function loader({ context }: LoaderFunctionArgs) {
  const asked = { per_page: String(openDataLimits.mostPerPage) };
  // Pages are answered later, whatever the use case itself does.
  const { contents } = await Promise.resolve(context.openData.listTaxonomyTerms(asked));
  return { terms: contents, stem: `${context.publicOrigin}${OPEN_REFERRAL_PATH}` };
}

export default function OpenData() {
  const { terms, stem } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Open data"
        intro="What people can join, for any website or app to show. Free, for everybody, without a key."
      />
      <Card title="What it is">
        <p>
          The activities on What’s on: what they are, when and where, what they cost and whom to
          ring. It comes as JSON in the format of{' '}
          <a className="link" href={STANDARD.profile}>
            Open Referral UK
          </a>
          , version 3.0.
        </p>
        <p>
          It is about activities, not about people. Names of those who greet visitors, e-mail
          addresses that may be somebody’s own, and all that members write to each other stay
          inside.
        </p>
      </Card>
      <Card title="How it is checked">
        <p>
          Link workers and the people who run an activity check its times, place, cost and number
          one by one. <Code>assured_date</Code> is the day of the oldest of these checks. It is left
          out where one was never checked, or where somebody has said that it is wrong.
        </p>
        <p>
          After 90 days without a check, ring before you send anybody. After 180, do not rely on it.
        </p>
      </Card>
      <Card title="What you may do with it">
        <p>
          Use it, copy it and build on it, also for money, under{' '}
          <a className="link" href={DATA_LICENCE.url}>
            {DATA_LICENCE.name}
          </a>
          . Say where it is from, and show the day of the check beside it.
        </p>
      </Card>
      <Addresses stem={stem} terms={terms} />
      <Parameters />
      <Card title="Good to know">
        <ul className="ml-5 flex list-disc flex-col gap-1">
          <li>
            A page holds {openDataLimits.perPage}, or as many as you ask for up to{' '}
            {openDataLimits.mostPerPage}. New activities come at the end, so reading page after page
            misses none.
          </li>
          <li>
            <Code>total_items</Code> may be a minute old. Read page after page: a page far from the
            first takes longer where it is asked for by itself.
          </li>
          <li>
            Send the <Code>ETag</Code> of an answer back as <Code>If-None-Match</Code>: where
            nothing is different, the answer is 304.
          </li>
          <li>
            {openDataLimits.requestsAMinute} requests a minute from one address. After that the
            answer is 429, and <Code>Retry-After</Code> says how many seconds to wait.
          </li>
          <li>
            <Code>latitude</Code> and <Code>longitude</Code> are those of the postcode, or else of
            the town. Where we know neither they are left out. <Code>postcode</Code> finds addresses
            with the same first half; with <Code>proximity</Code> it finds what lies within so many
            metres. Where we have nobody to ask where postcodes are, that is answered with 400.
          </li>
          <li>
            Times are by the clocks of the United Kingdom all year. Their offset is that of today,
            or of the first day where that is still to come.
          </li>
          <li>What we do not know is left out. In an address it is an empty text.</li>
          <li>What has ended is gone: its id answers 404.</li>
        </ul>
      </Card>
      <Terms terms={terms} />
    </>
  );
}

function Code({ children }: { children: string }) {
  return <code className="rounded-sm bg-sunk px-1 text-sm break-words">{children}</code>;
}
