import './globals';
import '../host/suggest-worker';
