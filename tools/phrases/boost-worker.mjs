// A thread that trains trees, so that several are trained at once.
import { parentPort, workerData } from 'node:worker_threads';
import { boost } from './boost.mjs';

parentPort.postMessage(boost(workerData.table, workerData.labels, workerData.weights, workerData.width));
