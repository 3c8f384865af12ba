import { FileIcon, Icon } from '#app/ui/icon.tsx';

import { ACCEPTED } from '../file-rules.ts';

/** Opens the device's own chooser, for several files at once. */
export function FilePicker({ onChoose }: { onChoose: (files: FileList | null) => void }) {
  return (
    <div className="relative inline-flex min-h-11 items-center gap-1.5 rounded-md pr-2 font-bold text-hedge focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-ink hover:text-hedge-deep">
      <Icon of={FileIcon} />
      <label htmlFor="field-files">Add files or pictures</label>
      <input
        id="field-files"
        type="file"
        multiple
        accept={ACCEPTED}
        onChange={({ currentTarget: input }) => {
          onChoose(input.files);
          // The same file can be chosen again after it was removed.
          input.value = '';
        }}
        className="absolute inset-0 cursor-pointer opacity-0 file:cursor-pointer"
      />
    </div>
  );
}
