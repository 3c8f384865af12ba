import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { Device } from './device.model.ts';
import { deviceInput } from './inputs.ts';

/**
 * The actor wants no more pushes on one of their devices.
 *
 * @throws {NotFoundError} where it is not theirs, or is off already
 */
export async function removeDevice(
  _tools: Tools,
  { personId }: Actor,
  rawInput: unknown,
): Promise<void> {
  const { deviceId } = parseInput(deviceInput, rawInput);
  const { deletedCount } = await retryWrite(() => Device.deleteOne({ _id: deviceId, personId }));
  if (deletedCount === 0) throw new NotFoundError('That device is off already.');
}
