import { sizeWords } from '#app/lib/size-words.ts';
import { DownloadIcon, FileIcon, Icon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { MessageFileView, MessageView } from '#server/messaging/contract.ts';

import { shownSize } from '../file-words.ts';
import { messageFilePath } from '../room-data.ts';

/** What goes with a message: pictures as they are, other files as a row that downloads. */
export function MessageFiles({ message: { id, roomId, files } }: { message: MessageView }) {
  if (files.length === 0) return null;
  const pathOf = (file: MessageFileView) => messageFilePath(roomId, id, file.id);
  return (
    <ul className="mt-1 flex max-w-measure flex-wrap gap-2" aria-label="Files of this message">
      {files.map((file) => (
        <li key={file.id} className={file.picture ? 'min-w-0' : 'w-full min-w-0'}>
          {file.picture ? (
            <PictureLink path={pathOf(file)} name={file.name} picture={file.picture} />
          ) : (
            <FileLink path={pathOf(file)} file={file} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface PictureLinkProps {
  path: string;
  name: string;
  picture: NonNullable<MessageFileView['picture']>;
}

/** The small picture; a press opens the whole one beside the room, which goes on. */
function PictureLink({ path, name, picture }: PictureLinkProps) {
  return (
    <a href={path} target="_blank" rel="noreferrer" className="block rounded-lg">
      <img
        src={`${path}?preview`}
        alt={picture.alt}
        {...shownSize(picture)}
        loading="lazy"
        decoding="async"
        className="h-auto max-w-full rounded-lg border border-line bg-sunk"
      />
      <VisuallyHidden>
        {picture.alt === '' ? `The picture ${name}, only decoration` : ''} (opens the whole picture
        in a new tab)
      </VisuallyHidden>
    </a>
  );
}

function FileLink({ path, file: { name, label, bytes } }: { path: string; file: MessageFileView }) {
  return (
    <a
      href={path}
      download
      className="forced-edge flex min-h-14 max-w-md items-center gap-3 rounded-lg border border-edge bg-surface px-3 py-2 text-ink no-underline hover:border-ink hover:bg-sunk"
    >
      <Icon of={FileIcon} size={24} className="text-hedge" />
      <span className="min-w-0 grow">
        <span className="block font-bold break-words">{name}</span>
        <span className="block text-sm text-muted">
          {label}, {sizeWords(bytes)}
        </span>
      </span>
      <Icon of={DownloadIcon} className="text-muted" />
      <VisuallyHidden>Download</VisuallyHidden>
    </a>
  );
}
