import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';

import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { TakesPart } from '#app/lib/takes-part.tsx';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { EditIcon } from '#app/ui/icon.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

import { answerContact } from './answer-contact.ts';
import { AboutCard } from './components/about-card.tsx';
import { ContactHistory } from './components/contact-history.tsx';
import { AskedOfMe, IntroductionCard } from './components/introduction-card.tsx';
import { LimitsCard } from './components/limits-card.tsx';
import { MoreChecks } from './components/more-checks.tsx';
import { ReachCard } from './components/reach-card.tsx';
import { SaidNotice, saidOf } from './components/said-notice.tsx';
import { contactsAccess } from './contacts-access.ts';
import { useLiveContacts } from './use-live-contacts.ts';

export const handle = { access: contactsAccess, seats: { alumni: 'read' } } satisfies PageHandle;
export const meta = pageMeta((loaded) => nameIn(loaded));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { contactId } = params;
  return {
    contact: await context.providers.getContact(requireActor(context), { contactId }),
    said: new URL(request.url).searchParams.get('said'),
    now: new Date().toISOString(),
  };
}

export const action = answerContact;

export default function Contact() {
  const { contact, said, now } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  const news = useLiveContacts(contact);
  return (
    <div className="flex max-w-measure flex-col gap-4">
      <ErrorSummary
        errors={refusal?.errors}
        order={['words', 'fields', 'ownPerWeek', 'allPerWeek']}
      />
      <PageHeader
        title={contact.name}
        eyebrow={contact.organisation.name}
        back={{ to: '/contacts', label: 'Contacts' }}
        actions={
          <TakesPart>
            <ButtonLink to={`/contacts/${contact.id}/edit`} icon={EditIcon}>
              Correct
            </ButtonLink>
          </TakesPart>
        }
      />
      {!refusal && <SaidNotice said={saidOf(said, contact)} />}
      {!contact.isListed && (
        <Notice tone="info" title="Not in the list yet.">
          They have not agreed to be listed, so only who added them and coordinators see this.
        </Notice>
      )}
      <AskedOfMe contact={contact} now={now} busy={busy} />
      <ReachCard contact={contact} now={now} busy={busy} />
      <IntroductionCard contact={contact} refusal={refusal} now={now} busy={busy} />
      {contact.limits && (
        <LimitsCard
          contact={contact}
          limits={contact.limits}
          errors={refusal?.errors ?? {}}
          typed={refusal?.values ?? {}}
          busy={busy}
        />
      )}
      <AboutCard contact={contact} now={now} busy={busy} />
      <div className="flex flex-col">
        <TakesPart>
          <MoreChecks contact={contact} errors={refusal?.errors ?? {}} busy={busy} />
        </TakesPart>
        <ContactHistory changes={contact.changes} now={now} />
        <TakesPart>
          {contact.mayRemove && (
            <Disclosure summary="Remove this contact">
              <Form method="post" className="flex flex-col items-start gap-3">
                <p>
                  Everything that was written of {contact.name} goes for good. This cannot be
                  undone.
                </p>
                <Button type="submit" name="intent" value="remove" look="danger" disabled={busy}>
                  Remove {contact.name}
                </Button>
              </Form>
            </Disclosure>
          )}
        </TakesPart>
      </div>
      <LiveRegion>{news}</LiveRegion>
    </div>
  );
}

function nameIn(loaded: unknown): string {
  if (!(loaded instanceof Object) || !('contact' in loaded)) return 'Contact';
  const { contact } = loaded;
  return contact instanceof Object && 'name' in contact ? String(contact.name) : 'Contact';
}
