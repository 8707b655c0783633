import { startProgram } from '../host/start-program';
import { setEngineFlags } from '../host/tune-engine';

/**
 * A call that reads a few hundred letters ends before most optimised code has paid for itself: with the engine's own
 * setting a third of the time goes into making it. Code that is still hot after nine times as long is optimised as
 * ever.
 */
setEngineFlags('--interrupt-budget=600000');
/** Patterns with letters of any script are dear to prepare; with the engine's own setting each is prepared twice. */
setEngineFlags('--no-regexp-tier-up');
startProgram('commands', { exports, require, module });
