import { setEngine, stayModest } from '../disk/engine';
import { startProgram } from '../disk/start-program';

/** Patterns with letters of any script are dear to prepare; with the engine's own setting each is prepared twice. */
setEngine('--no-regexp-tier-up');
stayModest();
startProgram('language-server', { exports, require, module });
