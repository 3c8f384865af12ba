import { useCallback, useState } from 'react';

import { bringFile } from './bring-file.ts';
import type { ChosenFile } from './chosen-file.ts';
import { drawThumbnail } from './draw-thumbnail.ts';
import { createFileTray, type FileTray } from './file-tray.ts';
import { useStore } from './store.ts';

export interface FileTrayHandle {
  tray: FileTray;
  files: readonly ChosenFile[];
  /** Too many at once. */
  problem: string | null;
  add: (files: FileList | null) => void;
}

/** The files of the message that is being written in a room. */
export function useFileTray(roomId: string): FileTrayHandle {
  const [tray] = useState(() =>
    createFileTray({ bring: (file) => bringFile(roomId, file), drawThumbnail }),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const files = useStore(tray.files);
  const add = useCallback(
    (list: FileList | null) => {
      if (list && list.length > 0) setProblem(tray.add([...list]));
    },
    [tray],
  );
  return { tray, files, problem: files.length === 0 ? null : problem, add };
}
