export { gunzipSync } from 'fflate';
