import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A volume of its own that can be filled. */
export interface SmallVolume {
  folder: string;
  /** Fills it until so many bytes are free. */
  leave: (bytes: number) => void;
  /** Takes away what filled it. */
  makeRoom: () => void;
  close: () => void;
}

const SIZE = '2g';

/** A volume in memory; null where none can be mounted, which needs root and Linux. */
export function openSmallVolume(): SmallVolume | null {
  const folder = mkdtempSync(join(tmpdir(), 'hedgerow-volume-'));
  const close = () => {
    execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true });
  };
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  const filler = join(folder, 'filler');
  const makeRoom = () => rmSync(filler, { force: true });
  return {
    folder,
    leave(bytes) {
      makeRoom();
      const { bavail, bsize } = statfsSync(folder);
      execFileSync('fallocate', ['--length', String(bavail * bsize - bytes), filler]);
    },
    makeRoom,
    close,
  };
}
