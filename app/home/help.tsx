import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { Card } from '#app/ui/card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export const handle = { access: 'public' } satisfies PageHandle;
export const meta = pageMeta('Help');

export default function Help() {
  return (
    <>
      <PageHeader title="Help" intro="What to do when something is in the way." />
      <Card title="If somebody is in danger now" tone="berry">
        <p>
          Ring <strong>999</strong>. For urgent help with mental health ring{' '}
          <strong>NHS 111</strong> and choose the mental health option. Samaritans listen day and
          night on <strong>116 123</strong>. Or text <strong>SHOUT</strong> to{' '}
          <strong>85258</strong>.
        </p>
        <p>These are for you too. Nobody watches Hedgerow day and night.</p>
        <p>
          Worried about somebody’s safety? Tell the safeguarding lead of your organisation now. Do
          not write about it here.
        </p>
      </Card>
      <Card title="I cannot sign in">
        <p>
          Press <em>I forgot my password</em> on the sign-in page. If you run activities, ask for a
          link instead: no password needed.
        </p>
        <p>
          After five wrong passwords you have to wait half an hour. Nobody is locked out for ever.
        </p>
      </Card>
      <Card title="I have no account">
        <p>
          People join by invitation. Ask the coordinator of your county. An invitation is a letter
          with a link that works for 7 days.
        </p>
      </Card>
      <Card title="My message was stopped">
        <p>
          Hedgerow never holds anything about one patient. A check looks for NHS numbers and other
          signs before a message is sent. Take them out and send again: what you wrote is still
          there.
        </p>
      </Card>
      <Card title="Something else">
        <p>
          Ask a coordinator of your county. If a page showed you a reference, tell it to your
          administrator: it leads to what went wrong, never to what you wrote.
        </p>
      </Card>
    </>
  );
}
