/** A web worker has no home folder: no path of the mirror is a user's own folder. */
const homedir = (): string => '/home';

export default { homedir };
