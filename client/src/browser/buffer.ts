// The bundler substitutes this for Node's global `Buffer`.
export { Buffer } from 'buffer';
