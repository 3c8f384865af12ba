import { progressWords } from '../chosen-file.ts';
import type { FileTrayHandle } from '../use-file-tray.ts';
import { ChosenFileRow } from './chosen-file-row.tsx';
import { FieldProblem } from './composer-lines.tsx';

/** The files that go with the message that is being written. */
export default function ChosenFiles({ handle }: { handle: FileTrayHandle }) {
  const { tray, files, problem } = handle;
  return (
    <section
      aria-label="Files that go with your message"
      className="flex max-h-[45dvh] flex-col gap-2 overflow-y-auto rounded-lg border border-line bg-sunk p-2"
    >
      {problem !== null && <FieldProblem id="field-files-error">{problem}</FieldProblem>}
      <ul className="flex flex-col gap-2">
        {files.map((file) => (
          <ChosenFileRow key={file.clientId} file={file} tray={tray} />
        ))}
      </ul>
      <p className="px-1 text-sm text-muted">
        <span role="status" className="font-bold text-ink">
          {progressWords(files)}
        </span>{' '}
        If you leave this page before you send, choose the files again. Your words are kept.
      </p>
    </section>
  );
}
