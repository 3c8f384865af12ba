import type { ClipboardEvent, DragEvent } from 'react';

/** Takes files that are dropped on a form or pasted into it. Words go their own way. */
export function acceptFiles(add: (files: FileList) => void) {
  return {
    onDragOver(event: DragEvent) {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDrop(event: DragEvent) {
      take(event, event.dataTransfer.files, add);
    },
    onPaste(event: ClipboardEvent) {
      take(event, event.clipboardData.files, add);
    },
  };
}

function take(event: DragEvent | ClipboardEvent, files: FileList, add: (files: FileList) => void) {
  if (files.length === 0) return;
  event.preventDefault();
  add(files);
}
