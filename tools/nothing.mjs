// Replaces modules in a bundle that a library imports but never uses.
export default {};
