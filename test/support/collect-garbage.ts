import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So that what is measured afterwards is held by somebody. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
