import { useEffect, useState } from 'react';

import { createReference, sendReport } from '#app/lib/report-browser-faults.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { HelpPanel } from '#app/ui/help-panel.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SimpleShell } from '#app/ui/simple-shell.tsx';
import { useIsLive } from '#app/ui/use-is-live.ts';
import { STARTING_LINES } from '#server/administration/contract.ts';

import { errorWords } from './error-words.ts';
import { footerLinks } from './footer-links.ts';

interface ErrorPageProps {
  status: number;
  reference: string | null;
  /** In place of the words for the status, where the server has told why. */
  because?: string | null;
}

/** What people see in place of a page. Says what to do; never the text of an error. */
export function ErrorPage({ status, reference, because = null }: ErrorPageProps) {
  const { title, sentences, isFault } = errorWords(status);
  const shownReference = useFaultReference(isFault, reference);
  return (
    <SimpleShell footerLinks={footerLinks} look="text">
      <PageHeader title={title} />
      {(because === null ? sentences : [because]).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {shownReference !== null && (
        <p>
          If it happens again, tell your administrator this reference:{' '}
          <strong>{shownReference}</strong>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <ButtonLink to="/" look="primary" reloadDocument>
          Go to the start page
        </ButtonLink>
        <ButtonLink to="/help">Get help</ButtonLink>
      </div>
      <HelpPanel lines={STARTING_LINES} leads={[]} />
    </SimpleShell>
  );
}

/** The server's reference; or for a fault in this browser one that is reported now. */
function useFaultReference(isFault: boolean, given: string | null): string | null {
  const isLive = useIsLive();
  const [own] = useState(createReference);
  const isOurs = isFault && given === null && isLive;
  useEffect(() => {
    if (isOurs) void sendReport(null, own);
  }, [isOurs, own]);
  return isOurs ? own : given;
}
