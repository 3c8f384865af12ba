import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Card } from '#app/ui/card.tsx';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { pollAnswers, whyWords, type PollTimePage } from '#server/meetings/polls/contract.ts';

import { ReachFields } from './components/place-fields.tsx';
import { meetingsAccess } from './meetings-access.ts';
import { isUndecided, markWords, pollAnswerWords, pollTimeWords } from './poll-words.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;
export const meta = pageMeta('Choose this date');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { pollId, time } = params;
  const actor = requireActor(context);
  const poll = await context.meetings.getPoll(actor, { pollId });
  if (!isUndecided(poll)) throw redirect(`/meetings/polls/${poll.id}`);
  return {
    page: await context.meetings.getPollTime(actor, { pollId, time }),
    now: new Date().toISOString(),
  };
}

/** Makes a meeting of the time that the address names. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const chosen = { ...values, ...params };
    const { meetingId } = await context.meetings.decidePoll(requireActor(context), chosen);
    return redirect(`/meetings/${meetingId}`, 303);
  });
}

/** Who can come then, where it is, and the press that makes a meeting of it. */
export default function DecidePoll() {
  const { page, now } = useLoaderData<typeof loader>();
  const { poll, time, counts } = page;
  const refusal = refusalIn(useActionAnswer());
  const { checked: _checked, ...errors }: Record<string, string | undefined> =
    refusal?.errors ?? {};
  const typed = (name: 'place' | 'phone' | 'link') => typedValue(refusal, name, poll[name]);
  return (
    <FormPage
      title={pollTimeWords(time, now)}
      eyebrow={poll.name}
      intro={[`${whyWords(counts)}.`, ...markWords(time).map((mark) => `${mark}.`)].join(' ')}
      back={{ to: `/meetings/polls/${poll.id}`, label: 'All times' }}
      errors={errors}
      order={['place', 'phone', 'link', 'checked']}
      submit="Choose this date"
      busy={useBusy()}
      before={<PeopleCard page={page} />}
    >
      <p>
        It becomes a meeting, and everybody who was asked is told. Those who said yes are going;
        they can change that. All others are asked whether they come.
      </p>
      <ReachFields
        typed={{ place: typed('place'), phone: typed('phone'), link: typed('link') }}
        errors={errors}
      />
      <GuardWatch place="activity" />
      <CheckedField refusal={refusal} />
    </FormPage>
  );
}

/** By name, for those who choose. */
function PeopleCard({ page: { people, counts } }: { page: PollTimePage }) {
  const some = pollAnswers.filter((answer) => people[answer].length > 0);
  if (some.length === 0) return null;
  return (
    <Card title="Who said what">
      <dl className="flex flex-col gap-2">
        {some.map((answer) => {
          const more = counts[answer] - people[answer].length;
          const names = people[answer].map(({ name }) => name).join(', ');
          return (
            <div key={answer}>
              <dt className="font-bold">{pollAnswerWords[answer]}</dt>
              <dd>{more > 0 ? `${names}, and ${more} more` : names}</dd>
            </div>
          );
        })}
      </dl>
      <p className="text-sm text-muted">
        Only whoever asked and coordinators see this, and nobody once a date is chosen.
      </p>
    </Card>
  );
}
