import { Form } from '@remix-run/react';

import { sizeWords } from '#app/lib/size-words.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FileIcon, Icon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { PapersView, PaperView } from '#server/meetings/papers/contract.ts';

interface PaperListsProps {
  papers: PapersView;
  mayRemove?: boolean;
}

/** The papers of a meeting: to read before it, and from it. */
export function PaperLists({ papers, mayRemove = false }: PaperListsProps) {
  const { before, after, meetingId } = papers;
  return (
    <>
      <PaperList title="Papers to read before" {...{ papers: before, meetingId, mayRemove }} />
      <PaperList title="Papers from the meeting" {...{ papers: after, meetingId, mayRemove }} />
    </>
  );
}

interface PaperListProps {
  title: string;
  papers: readonly PaperView[];
  meetingId: string;
  mayRemove: boolean;
}

function PaperList({ title, papers, meetingId, mayRemove }: PaperListProps) {
  const busy = useBusy();
  if (papers.length === 0) return null;
  return (
    <Card title={title}>
      <ul className="flex flex-col gap-1">
        {papers.map(({ id, name, label, bytes }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2">
            <a
              href={`/meetings/${meetingId}/papers/${id}`}
              download
              className="link inline-flex min-h-11 min-w-0 items-center gap-1.5 [overflow-wrap:anywhere]"
            >
              <Icon of={FileIcon} />
              {name} ({label}, {sizeWords(bytes)})
            </a>
            {mayRemove && (
              <Form method="post" encType="multipart/form-data">
                <input type="hidden" name="paperId" value={id} />
                <Button type="submit" name="intent" value="remove" look="quiet" disabled={busy}>
                  Take off<VisuallyHidden>: {name}</VisuallyHidden>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
