import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import { answerForm, type FormRefusal } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';
import { moderationLimits } from '#server/moderation/contract.ts';

import { WordsOf } from './components/words-of.tsx';
import { momentInWords, noticeBody, noticeTitle, ruleInWords } from './moderation-words.ts';
import { useLiveNotices } from './use-live-notices.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('One decision');

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { noticeId } = params;
  return {
    notice: await context.moderation.getNotice(requireActor(context), { noticeId }),
    isAsked: new URL(request.url).searchParams.has('asked'),
    now: new Date().toISOString(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { noticeId = '' } = params;
  const values = await readForm(request);
  return answerForm(values, async () => {
    await context.moderation.askSecondLook(requireActor(context), { ...values, noticeId });
    return redirect(`/account/decisions/${noticeId}?asked`, 303);
  });
}

/** One thing that moderators had to tell me: which rule, and what now. */
export default function NoticePage() {
  const { notice, isAsked, now } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  const rule = ruleInWords(notice);
  useLiveNotices();
  return (
    <PageWidth width="form">
      <ErrorSummary errors={refusal && errors} order={['line']} />
      <PageHeader
        title={noticeTitle(notice)}
        eyebrow={momentInWords(notice.at, now)}
        back={{ to: '/account/decisions', label: 'What moderators decided' }}
      />
      {isAsked && (
        <Notice tone="success" title="Another moderator will look again." role="status">
          You will be told here what they decide.
        </Notice>
      )}
      <p>{noticeBody(notice)}</p>
      {rule !== null && (
        <Card title="Our rule">
          <p>{rule}</p>
        </Card>
      )}
      {notice.word !== '' && (
        <Card title="The moderator says">
          <p className="whitespace-pre-line">{notice.word}</p>
        </Card>
      )}
      {notice.own && (
        <Card title="What you wrote">
          <WordsOf author={null} title={notice.own.title} body={notice.own.body} />
        </Card>
      )}
      {notice.mayAskSecondLook && <SecondLookForm refusal={refusal} />}
      {notice.hasAskedSecondLook && !isAsked && (
        <p className="text-muted">You asked for a second look.</p>
      )}
    </PageWidth>
  );
}

function SecondLookForm({ refusal }: { refusal: FormRefusal | null }) {
  const busy = useBusy();
  const { line } = refusal?.errors ?? {};
  return (
    <Form method="post" noValidate aria-busy={busy} className="flex flex-col gap-4">
      <h2 className="text-lg">Do you see it differently?</h2>
      <p>You can ask once. A moderator who did not decide before looks at it anew.</p>
      <TextArea
        name="line"
        label="What should they know?"
        optional
        rows={3}
        grows
        maxLength={moderationLimits.secondLookLine}
        defaultValue={typedValue(refusal, 'line')}
        error={line}
      />
      <CheckedField refusal={refusal} />
      <GuardWatch place="resource" />
      <div>
        <Button type="submit" look="primary" disabled={busy}>
          {busy ? 'Asking…' : 'Ask for a second look'}
        </Button>
      </div>
    </Form>
  );
}
