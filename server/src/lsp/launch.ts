import { startProgram } from '../host/start-program';
import { setEngineFlags, tuneForServer } from '../host/tune-engine';

/** Patterns with letters of any script are dear to prepare; with the engine's own setting each is prepared twice. */
setEngineFlags('--no-regexp-tier-up');
tuneForServer();
startProgram('language-server', { exports, require, module });
