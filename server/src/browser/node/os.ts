/** A web worker knows no home: no path of the mirror is that of a person's own folder. */
const homedir = (): string => '/home';

export default { homedir };
