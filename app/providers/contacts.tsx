import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { TakesPart } from '#app/lib/takes-part.tsx';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { ContactNews } from '#app/ui/contact-news.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FormRow } from '#app/ui/form-row.tsx';
import { ContactsIcon, SearchIcon } from '#app/ui/icon.tsx';
import { Pages } from '#app/ui/older-link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { ContactPage } from '#server/providers/contract.ts';

import { ContactCard } from './components/contact-card.tsx';
import { SaidNotice } from './components/said-notice.tsx';
import { contactsAccess } from './contacts-access.ts';
import { useLiveContacts } from './use-live-contacts.ts';

export const handle = { access: contactsAccess, seats: { alumni: 'read' } } satisfies PageHandle;
export const meta = pageMeta('Contacts');

interface Asked {
  words: string;
  needs: '' | 'check';
  after: string;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked: Asked = {
    words: (searchParams.get('words') ?? '').slice(0, 100),
    needs: searchParams.get('needs') === 'check' ? 'check' : '',
    after: searchParams.get('after') ?? '',
  };
  const actor = requireActor(context);
  const [page, news] = await Promise.all([
    context.providers.listContacts(actor, { ...asked }),
    actor.seat ? [] : context.providers.listContactNews(actor),
  ]);
  return { ...page, news, asked, said: searchParams.get('said'), now: new Date().toISOString() };
}

/** Who runs what, whom to ring, and how sure the number is. */
export default function Contacts() {
  const page = useLoaderData<typeof loader>();
  const { asked, contacts, mayPost, now } = page;
  const isSearching = useNavigation().formMethod === 'GET';
  const busy = useBusy();
  useLiveContacts();
  const add = (
    <TakesPart>
      <ButtonLink to="/contacts/new" look={contacts.length === 0 ? 'primary' : 'secondary'}>
        Add a contact
      </ButtonLink>
    </TakesPart>
  );
  const isAsking = asked.words !== '' || asked.needs !== '' || asked.after !== '';
  return (
    <div className="flex max-w-page flex-col gap-4">
      <PageHeader
        title="Contacts"
        intro={
          mayPost
            ? 'Whom to ring at the groups that run things. When you have rung, say whether it is still right.'
            : 'How link workers reach you. Keep it right, and they will not ring in vain.'
        }
        actions={mayPost && add}
      />
      <SaidNotice said={page.said} />
      <ContactNews news={page.news} now={now} />
      <Form method="get" role="search" aria-busy={isSearching} className="max-w-measure">
        {asked.needs !== '' && <input type="hidden" name="needs" value={asked.needs} />}
        <FormRow
          button={
            <Button type="submit" icon={SearchIcon}>
              {isSearching ? 'Searching…' : 'Search'}
            </Button>
          }
        >
          <TextField
            key={asked.words}
            name="words"
            label="Search by name or group"
            type="search"
            maxLength={100}
            defaultValue={asked.words}
            autoComplete="off"
          />
        </FormRow>
      </Form>
      <Filters asked={asked} needCheck={page.needCheck} />
      {contacts.length > 0 ? (
        <ul className="grid gap-3 lg:grid-cols-2">
          {contacts.map((contact) => (
            <li key={contact.id}>
              <ContactCard
                contact={contact}
                now={now}
                here={addressOf(asked)}
                busy={busy}
                isOwn={!mayPost}
              />
            </li>
          ))}
        </ul>
      ) : (
        <NoContacts isAsking={isAsking} page={page} action={mayPost && !isAsking && add} />
      )}
      <Pages
        label="Pages of contacts"
        previous={asked.after === '' ? undefined : addressOf({ ...asked, after: '' })}
        next={page.next === null ? undefined : addressOf({ ...asked, after: page.next })}
      />
    </div>
  );
}

function Filters({ asked, needCheck }: { asked: Asked; needCheck: number }) {
  const filters = [
    { needs: '' as const, label: 'All' },
    { needs: 'check' as const, label: `Needs checking · ${needCheck}` },
  ];
  return (
    <nav aria-label="Show contacts">
      <ul className="flex flex-wrap gap-2">
        {filters.map(({ needs, label }) => {
          const isCurrent = asked.needs === needs;
          return (
            <li key={label}>
              <Link
                to={addressOf({ ...asked, needs, after: '' })}
                aria-current={isCurrent ? 'true' : undefined}
                className={classNames(
                  'inline-flex min-h-11 items-center rounded-full border px-4 py-1 font-bold',
                  isCurrent
                    ? 'border-hedge bg-hedge-soft text-hedge'
                    : 'border-edge bg-surface hover:border-ink',
                )}
              >
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

interface NoContactsProps {
  isAsking: boolean;
  page: Pick<ContactPage, 'mayPost'> & { asked: Asked };
  action: React.ReactNode;
}

function NoContacts({ isAsking, page, action }: NoContactsProps) {
  if (page.asked.words !== '') {
    return (
      <EmptyState icon={SearchIcon} title="Nobody found">
        Try the beginning of a name, of a group or of what somebody does.
      </EmptyState>
    );
  }
  if (isAsking) {
    return (
      <EmptyState icon={ContactsIcon} title="Nothing needs checking">
        Everybody here was checked in the last half year.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={ContactsIcon} title="No contacts yet" action={action || undefined}>
      {page.mayPost
        ? 'The people whom you ring at groups and clubs will be here, with how sure the number is.'
        : 'Link workers add whom they ring at your group. You can then correct it here.'}
    </EmptyState>
  );
}

function addressOf({ words, needs, after }: Asked): string {
  const given = Object.entries({ words, needs, after }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(given).toString();
  return query === '' ? '/contacts' : `/contacts?${query}`;
}
