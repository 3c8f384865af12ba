import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { HelpPanel } from '#app/ui/help-panel.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { STARTING_LINES, type HelpPanelView } from '#server/administration/contract.ts';

import { isStaff } from './components/navigation.ts';

export const handle = { access: 'public' } satisfies PageHandle;
export const meta = pageMeta('Help');

const startingPanel: HelpPanelView = { lines: STARTING_LINES, leads: [] };

/** Members get the lines of their county and the lead of their organisation. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { actor } = context;
  if (!actor) return { panel: startingPanel, isKeeper: false };
  return {
    panel: await context.administration.getHelpPanel(actor),
    isKeeper: isStaff(actor.roles),
  };
}

export default function Help() {
  const { panel, isKeeper } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Help" intro="What to do when something is in the way." />
      <HelpPanel {...panel} />
      {isKeeper && (
        <Card title="For those who look after the county">
          <div className="flex flex-wrap gap-2">
            <ButtonLink to="/help/lines">Change the help lines</ButtonLink>
            <ButtonLink to="/help/guard">What the check said</ButtonLink>
          </div>
        </Card>
      )}
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
      <Card title="Quicker with the keys">
        <p>
          <kbd>Ctrl</kbd> and <kbd>K</kbd> together, on a Mac <kbd>⌘</kbd> and <kbd>K</kbd>, find
          any room or person. The arrow up key in an empty message field changes your last message;{' '}
          <kbd>Escape</kbd> goes back, and what you changed is kept.
        </p>
        <p>
          <em>Copy link</em>, beside a message, copies an address that leads to it. Only people in
          that room can open it.
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
