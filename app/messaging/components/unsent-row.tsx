import { Avatar } from '#app/ui/avatar.tsx';
import { Button } from '#app/ui/button.tsx';
import { AgainIcon, AlertIcon, EditIcon, Icon } from '#app/ui/icon.tsx';

import type { Unsent } from '../unsent.ts';

interface UnsentRowProps {
  unsent: Unsent;
  me: { id: string; name: string };
  onTryAgain: (clientId: string) => void;
  onChange: (clientId: string) => void;
}

/** A message of mine that the room does not show yet. */
export function UnsentRow({ unsent, me, onTryAgain, onChange }: UnsentRowProps) {
  const { clientId, text, files = [], replyTo, state, because } = unsent;
  return (
    <article className="-mx-2 flex gap-3 px-2 py-1" aria-label="Your message, on its way">
      <Avatar id={me.id} name={me.name} />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <strong>{me.name}</strong>
          {state !== 'notSent' && (
            <span className="ml-auto text-sm text-muted">
              {state === 'sending' ? 'sending…' : 'sent'}
            </span>
          )}
        </p>
        {replyTo && (
          <p className="truncate border-l-3 border-edge pl-2.5 text-muted">
            {replyTo.authorName}: {replyTo.excerpt}
          </p>
        )}
        <p className="max-w-measure break-words whitespace-pre-wrap">{text}</p>
        {files.length > 0 && (
          <p className="text-muted">With {files.map(({ name }) => name).join(', ')}</p>
        )}
        {state === 'notSent' && (
          <div className="mt-1 flex flex-col items-start gap-2">
            <p className="flex items-start gap-1.5 font-bold text-berry">
              <Icon of={AlertIcon} className="mt-0.5" />
              {because === null ? 'Not sent. Your words are kept here.' : `Not sent. ${because}`}
            </p>
            <div className="flex flex-wrap gap-2">
              <Button type="button" icon={AgainIcon} onClick={() => onTryAgain(clientId)}>
                Try again
              </Button>
              <Button type="button" look="quiet" icon={EditIcon} onClick={() => onChange(clientId)}>
                Change it
              </Button>
            </div>
          </div>
        )}
      </div>
      <div className="-mr-2 w-11 shrink-0" />
    </article>
  );
}
