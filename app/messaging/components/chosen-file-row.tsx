import { sizeWords } from '#app/lib/size-words.ts';
import { Button } from '#app/ui/button.tsx';
import { describeField, FieldFrame } from '#app/ui/field-frame.tsx';
import { AgainIcon, AlertIcon, CloseIcon, FileIcon, Icon } from '#app/ui/icon.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';
import { messagingLimits } from '#server/messaging/contract.ts';
import { CHECKED_LABEL } from '#server/guard/contract.ts';

import type { ChosenFile } from '../chosen-file.ts';
import { GUARD_IS_BLIND } from '../file-rules.ts';
import type { FileTray } from '../file-tray.ts';

interface ChosenFileProps {
  file: ChosenFile;
  tray: FileTray;
}

/** One file before it is sent: what it is, how far it has got, and a picture in words. */
export function ChosenFileRow({ file, tray }: ChosenFileProps) {
  const { clientId, name, bytes, thumbnail, kept, state, isPicture } = file;
  return (
    <li className="flex flex-col gap-2 rounded-md bg-surface p-2">
      <div className="flex items-center gap-3">
        {thumbnail === null ? (
          <Icon of={FileIcon} size={24} className="mx-2 text-hedge" />
        ) : (
          <img src={thumbnail} alt="" width={48} height={48} className="rounded-md" />
        )}
        <p className="min-w-0 grow">
          <span className="block truncate font-bold">{name}</span>
          <span className="block text-sm text-muted">
            {kept ? `${kept.label}, ` : ''}
            {sizeWords(bytes)}
            {state === 'uploading' ? ', uploading…' : ''}
          </span>
        </p>
        <IconButton
          type="button"
          look="quiet"
          icon={CloseIcon}
          label={`Remove ${name}`}
          onClick={() => tray.remove(clientId)}
        />
      </div>
      {state === 'notKept' && <NotKept file={file} tray={tray} />}
      {isPicture && state !== 'notKept' && <PictureWords file={file} tray={tray} />}
    </li>
  );
}

function NotKept({ file: { clientId, name, because, mayPass, bytes }, tray }: ChosenFileProps) {
  const isWorthwhile = bytes > 0 && bytes <= messagingLimits.fileBytes;
  return (
    <div role="alert" className="flex flex-col items-start gap-2">
      <p className="flex items-start gap-1.5 font-bold text-berry">
        <Icon of={AlertIcon} className="mt-0.5" />
        <span className="min-w-0 break-words">{because}</span>
      </p>
      {mayPass ? (
        <Button type="button" onClick={() => tray.tryAgain(clientId, { isChecked: true })}>
          {CHECKED_LABEL}
        </Button>
      ) : (
        isWorthwhile && (
          <Button
            type="button"
            icon={AgainIcon}
            aria-label={`Try ${name} again`}
            onClick={() => tray.tryAgain(clientId)}
          >
            Try again
          </Button>
        )
      )}
    </div>
  );
}

function PictureWords({ file, tray }: ChosenFileProps) {
  const { clientId, alt, isDecoration, problem } = file;
  const words = {
    name: 'alt',
    id: `field-alt-${clientId}`,
    label: 'Describe the picture for people who cannot see it',
    hint: GUARD_IS_BLIND,
    error: problem ?? undefined,
  };
  return (
    <>
      <FieldFrame {...words}>
        <input
          {...describeField(words)}
          name={undefined}
          type="text"
          value={alt}
          disabled={isDecoration}
          maxLength={messagingLimits.altText}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => tray.describe(clientId, { alt: value })}
          className="field-box"
        />
      </FieldFrame>
      <label className="flex min-h-11 items-center gap-2.5">
        <input
          type="checkbox"
          checked={isDecoration}
          onChange={({ currentTarget: { checked } }) =>
            tray.describe(clientId, { isDecoration: checked })
          }
          className="size-6 shrink-0 accent-hedge"
        />
        It is only decoration
      </label>
    </>
  );
}
