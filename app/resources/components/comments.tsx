import { Form, useLocation } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { clockTime, dayInSentence } from '#app/lib/dates.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { TakesPart } from '#app/lib/takes-part.tsx';
import { Avatar } from '#app/ui/avatar.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { CheckboxField, TextArea } from '#app/ui/field.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { WrittenText } from '#app/ui/written-text.tsx';
import { CHECKED_LABEL, LIMITS_SENTENCE } from '#server/guard/contract.ts';
import {
  resourcesLimits,
  type CommentView,
  type OpenResource,
} from '#server/resources/contract.ts';

import { resourcePath } from '../shelf-words.ts';

interface CommentsProps {
  open: OpenResource;
  clientId: string;
  now: string;
  busy: boolean;
  refusal: FormRefusal | null;
}

/** What colleagues say of it, oldest first, and a place to say something. */
export function Comments({ open, clientId, now, busy, refusal }: CommentsProps) {
  const { comments, nextComments, resource } = open;
  const { comment: error, checked } = refusal?.errors ?? {};
  // New after each sending, and not when news comes in: what is being typed stays.
  const { key } = useLocation();
  return (
    <section aria-labelledby="comments-title" className="flex flex-col gap-3" id="comments">
      <h2 id="comments-title" className="text-lg">
        Comments
      </h2>
      {comments.length === 0 && <p className="text-muted">Nobody has commented yet.</p>}
      <ol className="flex flex-col gap-3">
        {comments.map((comment) => (
          <li key={comment.id}>
            <Comment comment={comment} now={now} busy={busy} />
          </li>
        ))}
      </ol>
      {nextComments !== null && (
        <ButtonLink
          to={`${resourcePath(resource.id)}?commentsAfter=${encodeURIComponent(nextComments)}#comments`}
        >
          Later comments
        </ButtonLink>
      )}
      <TakesPart>
        <Form method="post" noValidate key={key} className="flex flex-col gap-3">
          <input type="hidden" name="clientId" value={clientId} />
          <TextArea
            name="comment"
            label="Your comment"
            rows={3}
            grows
            maxLength={resourcesLimits.comment}
            defaultValue={typedValue(refusal, 'comment')}
            error={error}
          />
          {checked !== undefined && error !== undefined && (
            <CheckboxField name="checked" label={CHECKED_LABEL} />
          )}
          <GuardWatch place="resource" />
          <p className="text-sm text-muted">{LIMITS_SENTENCE}</p>
          <div>
            <Button type="submit" name="intent" value="comment" look="primary" disabled={busy}>
              Comment
            </Button>
          </div>
        </Form>
      </TakesPart>
    </section>
  );
}

function Comment({ comment, now, busy }: { comment: CommentView; now: string; busy: boolean }) {
  const { id, author, body, writtenAt, isMine, isHidden, mayRemove } = comment;
  return (
    <article className="flex gap-3">
      <Avatar id={author.id} name={author.name} />
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <p className="text-sm text-muted">
          <strong className="text-ink">{author.name}</strong> · {author.organisation} ·{' '}
          <time dateTime={writtenAt}>
            {dayInSentence(writtenAt, now)}, {clockTime(writtenAt)}
          </time>
        </p>
        {isHidden && (
          <p className="text-muted italic">A moderator hid this. Others do not see it.</p>
        )}
        <WrittenText body={body} />
        <TakesPart>
          <div className="-ml-4 flex flex-wrap items-center">
            {mayRemove && (
              <Form method="post">
                <input type="hidden" name="commentId" value={id} />
                <Button
                  type="submit"
                  name="intent"
                  value="removeComment"
                  look="quiet"
                  disabled={busy}
                >
                  {isMine ? 'Take back' : 'Remove'}
                  <VisuallyHidden> this comment</VisuallyHidden>
                </Button>
              </Form>
            )}
            {!isMine && !isHidden && (
              <ButtonLink to={`/reports/comment/${id}`} look="quiet">
                Report<VisuallyHidden> this comment</VisuallyHidden>
              </ButtonLink>
            )}
          </div>
        </TakesPart>
      </div>
    </article>
  );
}
