import { startProgram } from '../host/start-program';
import { setEngineFlags } from '../host/tune-engine';

/**
 * A run over a few hundred letters ends before most optimised code has paid for itself: with the default budget a third
 * of the time is spent on optimising. Code that is still hot after nine times the default is optimised as usual.
 */
setEngineFlags('--interrupt-budget=600000');
/** Patterns with letters of any script are expensive to compile; by default each is compiled twice. */
setEngineFlags('--no-regexp-tier-up');
startProgram('commands', { exports, require, module });
