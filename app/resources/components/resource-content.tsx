import { Form } from '@remix-run/react';

import { dayInSentence } from '#app/lib/dates.ts';
import { sizeWords } from '#app/lib/size-words.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { buttonClasses } from '#app/ui/button-classes.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { DownloadIcon, EditIcon, Icon, LinkIcon, ReportIcon } from '#app/ui/icon.tsx';
import { WrittenText } from '#app/ui/written-text.tsx';
import type { ResourceView } from '#server/resources/contract.ts';

import { resourcePath } from '../shelf-words.ts';

/** What was shared: the note itself, the way to a link, or the file. */
export function ResourceContent({ resource }: { resource: ResourceView }) {
  const { body, link, host, source, isKept } = resource;
  return (
    <div className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-4">
      {body && <WrittenText body={body} />}
      {link !== null && (
        <a
          href={link}
          rel="noreferrer nofollow"
          className={`${buttonClasses('secondary', false)} self-start break-all`}
        >
          <Icon of={LinkIcon} />
          Open {host}
        </a>
      )}
      {resource.file && <ResourceFile resource={resource} />}
      {isKept && (
        <footer className="border-t border-line pt-3 text-sm text-muted">
          Kept from a conversation, with its authors’ agreement.
        </footer>
      )}
      {source !== null && (
        <footer className="border-t border-line pt-3 text-sm text-muted">From: {source}.</footer>
      )}
    </div>
  );
}

function ResourceFile({ resource: { id, file, summary } }: { resource: ResourceView }) {
  if (!file) return null;
  const address = `${resourcePath(id)}/file`;
  return (
    <>
      {file.picture && (
        <img
          src={`${address}?preview`}
          alt={`Picture: ${summary}`}
          width={file.picture.width}
          height={file.picture.height}
          loading="lazy"
          className="h-auto max-h-96 w-auto max-w-full self-start rounded-md border border-line"
        />
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <a href={address} download className={buttonClasses('primary', false)}>
          <Icon of={DownloadIcon} />
          Download
        </a>
        <p className="min-w-0 break-words">
          {file.name}
          <span className="text-muted">
            {' '}
            · {file.label}, {sizeWords(file.bytes)}
          </span>
        </p>
      </div>
    </>
  );
}

interface ResourceActionsProps {
  resource: ResourceView;
  isMine: boolean;
  now: string;
  busy: boolean;
}

/** When it was changed, and for those who may, how to change it or take it away. */
export function ResourceActions({ resource, isMine, now, busy }: ResourceActionsProps) {
  const { id, editedAt, isHidden, mayEdit, mayRemove } = resource;
  return (
    <>
      {editedAt !== null && (
        <p className="text-sm text-muted">
          Changed <time dateTime={editedAt}>{dayInSentence(editedAt, now)}</time>
        </p>
      )}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1 empty:hidden">
        {mayEdit && (
          <ButtonLink to={`${resourcePath(id)}/edit`} icon={EditIcon}>
            Change
          </ButtonLink>
        )}
        {!isMine && !isHidden && (
          <ButtonLink to={`/reports/resource/${id}`} look="quiet" icon={ReportIcon}>
            Report
          </ButtonLink>
        )}
        {mayRemove && (
          <Disclosure summary="Take off the shelf">
            <Form method="post" className="flex flex-col gap-2">
              <input type="hidden" name="intent" value="remove" />
              <p>It goes with its comments. This cannot be undone.</p>
              <div>
                <Button type="submit" look="danger" disabled={busy}>
                  Yes, take it off
                </Button>
              </div>
            </Form>
          </Disclosure>
        )}
      </div>
    </>
  );
}
