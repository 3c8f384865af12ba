import { parentPort, workerData } from 'node:worker_threads';

import type { WrittenDocument } from './document.ts';
import { drawDocument } from './draw-document.ts';

// The thread of one document. Whatever goes wrong in it ends it, and nothing else.

parentPort?.postMessage(await drawDocument(workerData as WrittenDocument));
