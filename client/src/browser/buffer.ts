// Put by the bundler in the place of Node's global of that name.
export { Buffer } from 'buffer';
